import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { DynamoDBOrdersClient } from './DynamoDBOrdersClient';
import { DynamoDBTablesClient } from './DynamoDBTablesClient';
import type { RememberedClustersDependencies } from './withRememberedClusters';
import { withRememberedClusters } from './withRememberedClusters';

/** What the clients of both APIs are made of. */
export interface ClusterDependencies extends RememberedClustersDependencies {
  kubernetesApi: KubernetesApi;
}

export function createTablesClient(deps: ClusterDependencies) {
  return new DynamoDBTablesClient({
    kubernetesApi: withRememberedClusters(deps.kubernetesApi, deps),
  });
}

export function createOrdersClient(
  deps: ClusterDependencies & { catalogApi: CatalogApi },
) {
  return new DynamoDBOrdersClient({
    catalogApi: deps.catalogApi,
    kubernetesApi: withRememberedClusters(deps.kubernetesApi, deps),
  });
}
