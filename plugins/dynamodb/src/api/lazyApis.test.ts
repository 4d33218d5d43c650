import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ClusterDependencies } from './createClients';
import { lazyOrdersApi, lazyTablesApi } from './lazyApis';

function setup() {
  const getClusters = jest.fn(async () => []);
  const kubernetesApi: Partial<KubernetesApi> = { getClusters };
  const deps = { kubernetesApi } as ClusterDependencies;
  return { deps, getClusters };
}

describe('lazyTablesApi', () => {
  it('asks the clusters through one client, however many ask at once', async () => {
    const { deps, getClusters } = setup();
    const api = lazyTablesApi(deps);
    const ref = { application: 'users', namespace: 'team-a' };
    const [one, other, listings] = await Promise.all([
      api.observe(ref),
      api.observe(ref),
      api.list([undefined]),
    ]);
    expect(one).toEqual(other);
    expect(one.application).toMatchObject({ reason: 'cluster-unknown' });
    expect(listings).toHaveLength(1);
    expect(getClusters).toHaveBeenCalled();
    await expect(api.events(ref, one)).resolves.toMatchObject({
      kind: 'error',
    });
  });

  it('goes by the clock of the browser until the cluster has answered', () => {
    const { deps } = setup();
    const before = Date.now();
    expect(lazyTablesApi(deps).now().getTime()).toBeGreaterThanOrEqual(before);
  });
});

describe('lazyOrdersApi', () => {
  it('asks the catalog and the clusters', async () => {
    const { deps } = setup();
    const catalogApi: Partial<CatalogApi> = {
      getEntityByRef: async () => undefined,
    };
    const api = lazyOrdersApi({
      ...deps,
      catalogApi: catalogApi as CatalogApi,
    });
    await expect(api.listClusters()).resolves.toEqual([]);
    await expect(
      api.checkAvailability({ name: 'users', namespace: 'team-a' }),
    ).resolves.toMatchObject({ catalog: 'free' });
  });
});
