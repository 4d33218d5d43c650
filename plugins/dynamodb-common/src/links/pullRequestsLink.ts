import type { Entity } from '@backstage/catalog-model';
import { pullRequestBranch } from '../application/manifestPaths';
import type { TableRef } from '../entity';
import { manifestLink } from './manifestLink';

/**
 * The forge's list of the open pull requests of a table: of the branch that the
 * form and the actions use for it.
 *
 * @param entity - whose manifest tells the repository, see {@link manifestLink}
 * @param ref - the table's Application
 * @param forgeOf - the type of forge at an address, as Backstage's integrations
 * tell it: `byUrl(url)?.type`
 * @returns undefined unless the manifest is on GitHub or GitLab
 *
 * @alpha
 */
export function pullRequestsLink(
  entity: Entity,
  ref: TableRef,
  forgeOf: (url: string) => string | undefined,
): string | undefined {
  const manifest = manifestLink(entity);
  if (manifest === undefined) {
    return undefined;
  }
  const { origin, pathname } = new URL(manifest);
  const branch = pullRequestBranch({
    namespace: ref.namespace,
    name: ref.application,
  });
  switch (forgeOf(manifest)) {
    case 'github': {
      const repository = /^\/[^/]+\/[^/]+(?=\/)/.exec(pathname)?.[0];
      const query = new URLSearchParams({
        q: `is:pr is:open head:${branch}`,
      });
      return repository && `${origin}${repository}/pulls?${query}`;
    }
    case 'gitlab': {
      // Groups may be in groups, and GitLab under a path: its own pages stand behind /-/.
      const project = /^(\/.+?)\/-\//.exec(pathname)?.[1];
      const query = new URLSearchParams({
        state: 'opened',
        source_branch: branch,
      });
      return project && `${origin}${project}/-/merge_requests?${query}`;
    }
    default:
      return undefined;
  }
}
