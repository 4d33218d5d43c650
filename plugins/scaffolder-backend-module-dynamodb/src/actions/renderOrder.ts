import {
  describeOrder,
  renderApplication,
  renderCatalogInfo,
  type TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { manifestPaths } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ScmIntegrations } from '@backstage/integration';
import { entityPage } from './entityPage';
import { manifestSource } from './manifestSource';

/**
 * What an order becomes: two files, and the words of their pull request.
 *
 * @param options.repoUrl - without it the catalog entity does not say where its manifest is
 * @param options.baseUrl - address of the app, for the link to the table's page
 * @throws InputError when the repository is on no configured GitHub or GitLab
 */
export function renderOrder(
  order: TableOrder,
  options: {
    repoUrl: string | undefined;
    baseUrl: string | undefined;
    integrations: ScmIntegrations;
  },
) {
  const { repoUrl, baseUrl, integrations } = options;
  const paths = manifestPaths(order);
  const source =
    repoUrl === undefined
      ? undefined
      : manifestSource({ repoUrl, path: paths.application, integrations });
  return {
    applicationPath: paths.application,
    catalogInfoPath: paths.catalogInfo,
    application: renderApplication(order),
    catalogInfo: renderCatalogInfo(order, source),
    ...describeOrder(order, {
      entity: baseUrl && entityPage(baseUrl, order),
    }),
  };
}
