import type { ManifestSource } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';

/** What GitHub and GitLab call the tip of a repository's default branch. */
const DEFAULT_BRANCH = 'HEAD';

/**
 * The addresses of a file in a repository.
 *
 * @param options.repoUrl - the scaffolder's form of a repository, `host?owner=o&repo=r`
 * @param options.path - the file, relative to the repository's root
 * @param options.branch - the default branch when left out
 * @throws InputError when the repository is on no configured GitHub or GitLab
 */
export function manifestSource(options: {
  repoUrl: string;
  path: string;
  branch?: string;
  integrations: ScmIntegrations;
}): ManifestSource {
  const { repoUrl, path, branch = DEFAULT_BRANCH, integrations } = options;
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  if (!owner) {
    throw new InputError(
      `repoUrl: '${repoUrl}' names no owner. Write it as '${host}?owner=OWNER&repo=REPOSITORY'.`,
    );
  }

  const project = `${encodePath(owner)}/${encodePath(repo)}`;
  const file = `${encodePath(branch)}/${encodePath(path)}`;
  const github = integrations.github.byHost(host);
  const gitlab = integrations.gitlab.byHost(host);
  let manifestUrl: string;
  if (github) {
    const { apiBaseUrl, rawBaseUrl } = github.config;
    // The configuration has no address of GitHub's pages, but its APIs are served by the same scheme.
    const { protocol } = new URL(apiBaseUrl ?? rawBaseUrl ?? `https://${host}`);
    manifestUrl = `${protocol}//${host}/${project}/blob/${file}`;
  } else if (gitlab) {
    manifestUrl = `${gitlab.config.baseUrl}/${project}/-/blob/${file}`;
  } else {
    const type = integrations.byHost(host)?.type;
    throw new InputError(
      `repoUrl: '${host}' is a host of type ${type}, where this action cannot look up manifests. Choose a repository on GitHub or GitLab.`,
    );
  }
  // Dot segments vanish from an address, and it would name another repository.
  if (new URL(manifestUrl).href !== manifestUrl) {
    throw new InputError(
      `repoUrl: '${repoUrl}' is not the address of a repository. Write it as '${host}?owner=OWNER&repo=REPOSITORY'.`,
    );
  }

  return {
    repoUrl,
    manifestUrl,
    viewUrl: manifestUrl,
    editUrl: integrations.resolveEditUrl(manifestUrl),
    sourceLocation: `url:${integrations.resolveUrl({
      url: './',
      base: manifestUrl,
    })}`,
  };
}

/** Encodes each segment of a path; a GitLab owner may be a path of groups. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
