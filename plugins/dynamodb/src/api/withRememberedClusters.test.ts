import { NotFoundError } from '@backstage/errors';
import { KubernetesBackendClient } from '@backstage/plugin-kubernetes-react';
import { withRememberedClusters } from './withRememberedClusters';

const MINUTE = 60_000;

function setup() {
  const clusters = [{ name: 'prod', authProvider: 'serviceAccount' }];
  const requests: string[] = [];
  const deps = {
    discoveryApi: { getBaseUrl: async () => 'http://backstage/api/kubernetes' },
    fetchApi: {
      fetch: async (input: string | URL | Request) => {
        const path = String(input).replace(
          'http://backstage/api/kubernetes',
          '',
        );
        requests.push(path);
        const body = path === '/clusters' ? { items: clusters } : {};
        return {
          ok: true,
          status: 200,
          json: async () => structuredClone(body),
        } as Response;
      },
    },
    kubernetesAuthProvidersApi: {
      decorateRequestBodyForAuth: async <T>(_provider: string, body: T) => body,
      getCredentials: async () => ({}),
    },
  };
  return { clusters, requests, deps };
}

/** How often the list of clusters was asked for. */
function lookUps(requests: string[]): number {
  return requests.filter(path => path === '/clusters').length;
}

describe('withRememberedClusters', () => {
  beforeEach(() => jest.useFakeTimers());

  afterEach(() => jest.useRealTimers());

  describe('with the client of Backstage', () => {
    function remembered() {
      const { deps, ...rest } = setup();
      const api = withRememberedClusters(
        new KubernetesBackendClient(deps),
        deps,
      );
      const get = (path: string, clusterName = 'prod') =>
        api.proxy({ clusterName, path });
      return { api, get, ...rest };
    }

    it('asks for the clusters once for three requests at a time, and not for later ones', async () => {
      const { get, requests } = remembered();
      await Promise.all(['/a', '/b', '/c'].map(path => get(path)));
      expect(requests).toEqual([
        '/clusters',
        '/proxy/a',
        '/proxy/b',
        '/proxy/c',
      ]);
      jest.setSystemTime(Date.now() + 4 * MINUTE);
      await get('/d');
      expect(requests.slice(4)).toEqual(['/proxy/d']);
    });

    it('asks again after five minutes', async () => {
      const { get, requests } = remembered();
      await get('/a');
      jest.setSystemTime(Date.now() + 5 * MINUTE);
      await Promise.all([get('/b'), get('/c')]);
      expect(lookUps(requests)).toBe(2);
    });

    it('finds a cluster that was added since', async () => {
      const { get, clusters, requests } = remembered();
      await get('/a');
      jest.setSystemTime(Date.now() + 10_000);
      clusters.push({ name: 'new', authProvider: 'serviceAccount' });
      await Promise.all([get('/b', 'new'), get('/c', 'new')]);
      expect(lookUps(requests)).toBe(2);
      expect(requests).toEqual(
        expect.arrayContaining(['/proxy/b', '/proxy/c']),
      );
    });

    it('says that there is no such cluster, and asks again when it is wanted again', async () => {
      const { get, clusters, requests } = remembered();
      const refusals = await Promise.allSettled(
        ['/a', '/b', '/c'].map(path => get(path, 'new')),
      );
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({
          status: 'rejected',
          reason: expect.any(NotFoundError),
        });
      }
      expect(requests).toEqual(['/clusters']);
      jest.setSystemTime(Date.now() + 10_000);
      clusters.push({ name: 'new', authProvider: 'serviceAccount' });
      await get('/a', 'new');
      expect(requests).toEqual(['/clusters', '/clusters', '/proxy/a']);
    });

    it('gives the clusters that there are now, and remembers them', async () => {
      const { api, get, clusters, requests } = remembered();
      await get('/a');
      jest.setSystemTime(Date.now() + 10_000);
      clusters.push({ name: 'new', authProvider: 'serviceAccount' });
      await expect(api.getClusters()).resolves.toEqual(clusters);
      await get('/b', 'new');
      expect(lookUps(requests)).toBe(2);
    });
  });

  it('leaves an implementation of the app as it is', () => {
    class OwnClient extends KubernetesBackendClient {}
    const { deps } = setup();
    const own = new OwnClient(deps);
    expect(withRememberedClusters(own, deps)).toBe(own);
    const { ...wrapper } = own;
    const other = Object.assign(wrapper, own);
    expect(withRememberedClusters(other, deps)).toBe(other);
  });
});
