import { NotAllowedError } from '@backstage/errors';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { answer } from './__testUtils__';
import { DynamoDBOrdersClient } from './DynamoDBOrdersClient';

type ProxyOptions = Parameters<KubernetesApi['proxy']>[0];
type Entity = Awaited<ReturnType<CatalogApi['getEntityByRef']>>;

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'users', namespace: 'team-a' },
};
const application = { metadata: { name: 'users', namespace: 'team-a' } };
const notFound = {
  kind: 'Status',
  code: 404,
  message: 'applications.core.oam.dev "users" not found',
  details: { name: 'users' },
};
const place = { name: 'users', namespace: 'team-a', cluster: 'prod' };
const never = () => new Promise<never>(() => {});

function setup(options: {
  catalog?: () => Promise<Entity>;
  cluster?: () => Promise<Response>;
  clusters?: () => Promise<string[]>;
}) {
  const getEntityByRef = jest.fn(options.catalog ?? (async () => undefined));
  const proxy = jest.fn((_: ProxyOptions) =>
    (options.cluster ?? (async () => answer(404, notFound)))(),
  );
  const names = options.clusters ?? (async () => ['prod']);
  const getClusters = jest.fn(async () =>
    (await names()).map(name => ({ name, authProvider: 'serviceAccount' })),
  );
  const client = new DynamoDBOrdersClient({
    catalogApi: { getEntityByRef },
    kubernetesApi: { proxy, getClusters },
  });
  return { client, getEntityByRef, proxy, getClusters };
}

describe('DynamoDBOrdersClient', () => {
  it('asks the catalog for the entity and the cluster for the Application, with GET only', async () => {
    const { client, getEntityByRef, proxy, getClusters } = setup({});
    await expect(client.checkAvailability(place)).resolves.toEqual({
      catalog: 'free',
      cluster: 'free',
    });
    expect(getEntityByRef.mock.calls).toEqual([['resource:team-a/users']]);
    expect(proxy.mock.calls).toEqual([
      [
        {
          clusterName: 'prod',
          path: '/apis/core.oam.dev/v1beta1/namespaces/team-a/applications/users?pretty=false',
          init: expect.objectContaining({ method: 'GET' }),
        },
      ],
    ]);
    expect(getClusters).not.toHaveBeenCalled();
  });

  it('asks the cluster for nothing by a name that may lead elsewhere', async () => {
    const { client, proxy } = setup({});
    await expect(
      client.checkAvailability({
        ...place,
        name: '../secrets/x?',
        namespace: 'a/b',
      }),
    ).resolves.toMatchObject({
      cluster: { unknown: expect.stringContaining('"a/b" is not the name') },
    });
    expect(proxy).not.toHaveBeenCalled();
  });

  it('says for each side that it has such a table', async () => {
    const { client } = setup({
      catalog: async () => entity,
      cluster: async () => answer(200, application),
    });
    await expect(client.checkAvailability(place)).resolves.toEqual({
      catalog: 'taken',
      cluster: 'taken',
    });
  });

  it('asks both at once', async () => {
    const { client, getEntityByRef, proxy } = setup({
      catalog: never,
      cluster: never,
    });
    const controller = new AbortController();
    const asking = client.checkAvailability({
      ...place,
      signal: controller.signal,
    });
    expect(getEntityByRef).toHaveBeenCalledTimes(1);
    expect(proxy).toHaveBeenCalledTimes(1);
    controller.abort();
    await expect(asking).rejects.toThrow('cancelled');
  });

  it('gives the answer of one side when the other fails', async () => {
    const catalogFails = setup({
      catalog: async () => {
        throw new TypeError('Failed to fetch');
      },
      cluster: async () => answer(200, application),
    });
    await expect(catalogFails.client.checkAvailability(place)).resolves.toEqual(
      {
        catalog: { unknown: 'Failed to fetch' },
        cluster: 'taken',
      },
    );
    const clusterFails = setup({
      catalog: async () => entity,
      cluster: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await expect(clusterFails.client.checkAvailability(place)).resolves.toEqual(
      {
        catalog: 'taken',
        cluster: { unknown: 'Failed to fetch' },
      },
    );
  });

  it.each([
    [
      'Backstage',
      { error: { name: 'NotAllowedError', message: 'Unauthorized' } },
      'Unauthorized',
    ],
    [
      'the cluster',
      {
        kind: 'Status',
        code: 403,
        message: 'applications.core.oam.dev is forbidden',
      },
      'applications.core.oam.dev is forbidden',
    ],
  ])('does not know when %s forbids the question', async (_, body, reason) => {
    const { client } = setup({
      catalog: async () => {
        throw new NotAllowedError('not for you');
      },
      cluster: async () => answer(403, body),
    });
    await expect(client.checkAvailability(place)).resolves.toEqual({
      catalog: { unknown: 'not for you' },
      cluster: { unknown: reason },
    });
  });

  it('waits eight seconds for each side, and no longer', async () => {
    jest.useFakeTimers();
    try {
      const { client } = setup({ catalog: never, cluster: never });
      const answered = jest.fn();
      const asking = client.checkAvailability(place).then(answered);
      await jest.advanceTimersByTimeAsync(7_999);
      expect(answered).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1);
      await asking;
      expect(answered).toHaveBeenCalledWith({
        catalog: { unknown: 'No answer within 8 seconds.' },
        cluster: { unknown: 'No answer within 8 seconds.' },
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends the question to the cluster with the caller’s', async () => {
    const { client, proxy } = setup({ cluster: never });
    const controller = new AbortController();
    const asking = client.checkAvailability({
      ...place,
      signal: controller.signal,
    });
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(proxy.mock.calls[0][0].init!.signal!.aborted).toBe(true);
  });

  describe('where no cluster is chosen', () => {
    const anywhere = { ...place, cluster: undefined };

    it('asks the only one, and for its name once', async () => {
      const { client, proxy, getClusters } = setup({});
      await client.checkAvailability(anywhere);
      await client.checkAvailability(anywhere);
      expect(proxy.mock.calls.map(([{ clusterName }]) => clusterName)).toEqual([
        'prod',
        'prod',
      ]);
      expect(getClusters).toHaveBeenCalledTimes(1);
    });

    it.each([
      [
        ['prod', 'dev'],
        'Backstage knows several Kubernetes clusters (`prod`, `dev`) and none is chosen yet.',
      ],
      [
        [],
        'Backstage knows no Kubernetes cluster. Your platform team adds one to `kubernetes.clusterLocatorMethods` in its configuration.',
      ],
    ])('says that it cannot ask one of %j', async (names, unknown) => {
      const { client, proxy } = setup({ clusters: async () => names });
      await expect(client.checkAvailability(anywhere)).resolves.toEqual({
        catalog: 'free',
        cluster: { unknown },
      });
      expect(proxy).not.toHaveBeenCalled();
    });
  });

  it('lists the clusters, and says why when it cannot', async () => {
    const { client } = setup({ clusters: async () => ['prod', 'dev'] });
    await expect(client.listClusters()).resolves.toEqual(['prod', 'dev']);
    const offline = setup({
      clusters: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await expect(offline.client.listClusters()).rejects.toThrow(
      'Failed to fetch',
    );
  });
});
