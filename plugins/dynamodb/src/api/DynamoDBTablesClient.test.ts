import type {
  ApplicationObject,
  InstanceObject,
  TableObject,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { DynamoDBTablesClient } from './DynamoDBTablesClient';

type ProxyOptions = Parameters<KubernetesApi['proxy']>[0];

const application: ApplicationObject = {
  metadata: { name: 'users', namespace: 'team-a' },
  spec: { components: [{ name: 'users-table', type: 'aws-dynamodb-kro' }] },
};
const instance: InstanceObject = {
  metadata: { name: 'users-table', namespace: 'team-a' },
  status: { tableStatus: 'ACTIVE' },
};
const ref = { application: 'users', namespace: 'team-a', cluster: 'prod' };
const refWithComponent = { ...ref, component: 'users-table' };

const APPLICATION_PATH =
  '/apis/core.oam.dev/v1beta1/namespaces/team-a/applications/users?pretty=false';
const INSTANCE_PATH =
  '/apis/kro.run/v1alpha1/namespaces/team-a/dynamodbtables/users-table?pretty=false';

/** An answer as the browser gives it to the client. */
function answer(status: number, body: unknown): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response: Pick<Response, 'ok' | 'status' | 'statusText' | 'text'> = {
    ok: status < 300,
    status,
    statusText: '',
    text: async () => text,
  };
  return response as Response;
}

function kubernetesStatus(code: number, message: string, details?: object) {
  return { kind: 'Status', status: 'Failure', code, message, details };
}

function setup(options: {
  proxy?: (path: string, signal: AbortSignal) => Promise<Response>;
  clusters?: string[];
}) {
  const proxy = jest.fn(async ({ path, init }: ProxyOptions) => {
    if (options.proxy) {
      return options.proxy(path, init!.signal!);
    }
    return answer(200, path.includes('applications') ? application : instance);
  });
  const getClusters = jest.fn(async () =>
    (options.clusters ?? ['prod']).map(name => ({
      name,
      authProvider: 'serviceAccount',
    })),
  );
  const client = new DynamoDBTablesClient({
    kubernetesApi: { proxy, getClusters },
  });
  return { client, proxy, getClusters };
}

/** Observes an Application whose read gives this answer. */
async function observeApplication(status: number, body: unknown) {
  const { client } = setup({ proxy: async () => answer(status, body) });
  return (await client.observe(ref)).application;
}

describe('DynamoDBTablesClient', () => {
  describe('what it asks the cluster', () => {
    it('reads the Application and then the instance that it names', async () => {
      const { client, proxy } = setup({});
      await expect(client.observe(ref)).resolves.toEqual({
        application: { kind: 'present', object: application },
        instance: { kind: 'present', object: instance },
      });
      expect(proxy.mock.calls.map(([options]) => options.path)).toEqual([
        APPLICATION_PATH,
        INSTANCE_PATH,
      ]);
    });

    it('reads both at once when the entity names the component', async () => {
      const started: string[] = [];
      let release = () => {};
      const released = new Promise<void>(resolve => {
        release = resolve;
      });
      const { client } = setup({
        proxy: async path => {
          started.push(path);
          await released;
          return answer(200, instance);
        },
      });
      const observing = client.observe(refWithComponent);
      await new Promise(process.nextTick);
      expect(started).toEqual([APPLICATION_PATH, INSTANCE_PATH]);
      release();
      await observing;
    });

    it('reads the ACK Table too while the instance is being deleted', async () => {
      const leaving: InstanceObject = {
        ...instance,
        metadata: {
          ...instance.metadata,
          deletionTimestamp: '2026-11-23T10:00:00Z',
        },
      };
      const table: TableObject = { metadata: { name: 'users-table' } };
      for (const asked of [ref, refWithComponent]) {
        const { client, proxy } = setup({
          proxy: async path => {
            if (path.includes('applications')) return answer(200, application);
            return answer(200, path.includes('/tables/') ? table : leaving);
          },
        });
        await expect(client.observe(asked)).resolves.toEqual({
          application: { kind: 'present', object: application },
          instance: { kind: 'present', object: leaving },
          table: { kind: 'present', object: table },
        });
        expect(proxy.mock.calls.map(([options]) => options.path)).toEqual([
          APPLICATION_PATH,
          INSTANCE_PATH,
          '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/team-a/tables/users-table?pretty=false',
        ]);
      }
    });

    it('sends only GET, with headers that survive being spread', async () => {
      const { client, proxy } = setup({});
      await client.observe(refWithComponent);
      expect(proxy).toHaveBeenCalledTimes(2);
      for (const [{ clusterName, init }] of proxy.mock.calls) {
        expect(clusterName).toBe('prod');
        expect(init?.method).toBe('GET');
        expect({ ...init?.headers }).toEqual({ Accept: 'application/json' });
      }
    });

    it('encodes every name in a path', async () => {
      const { client, proxy } = setup({});
      await client.observe({
        application: '../secrets/x',
        namespace: 'a/b?c',
        component: '%2f#',
        cluster: 'prod',
      });
      expect(proxy.mock.calls.map(([options]) => options.path)).toEqual([
        '/apis/core.oam.dev/v1beta1/namespaces/a%2Fb%3Fc/applications/..%2Fsecrets%2Fx?pretty=false',
        '/apis/kro.run/v1alpha1/namespaces/a%2Fb%3Fc/dynamodbtables/%252f%23?pretty=false',
      ]);
    });

    it('leaves the instance unread when the Application does not tell its name', async () => {
      const { client, proxy } = setup({
        proxy: async () =>
          answer(404, kubernetesStatus(404, 'not found', { name: 'users' })),
      });
      await expect(client.observe(ref)).resolves.toEqual({
        application: { kind: 'absent' },
        instance: { kind: 'unread' },
      });
      expect(proxy).toHaveBeenCalledTimes(1);
    });
  });

  describe('which cluster it asks', () => {
    const { cluster: _, ...refWithoutCluster } = refWithComponent;

    it('takes the only cluster when the entity names none, and asks for it once', async () => {
      const { client, proxy, getClusters } = setup({ clusters: ['only'] });
      await client.observe(refWithoutCluster);
      await client.observe(refWithoutCluster);
      expect(proxy.mock.calls[0][0].clusterName).toBe('only');
      expect(getClusters).toHaveBeenCalledTimes(1);
    });

    it('names the annotation to set when there are several clusters', async () => {
      const { client, proxy } = setup({ clusters: ['dev', 'prod'] });
      const { application: observed } = await client.observe(refWithoutCluster);
      expect(observed).toEqual({
        kind: 'failed',
        reason: 'cluster-unknown',
        message:
          'Backstage knows several Kubernetes clusters (`dev`, `prod`) and the entity names none. Set its annotation `backstage.io/kubernetes-cluster` to one of them.',
      });
      expect(proxy).not.toHaveBeenCalled();
    });

    it('says that Backstage knows no cluster', async () => {
      const { client } = setup({ clusters: [] });
      const { application: observed } = await client.observe(refWithoutCluster);
      expect(observed).toMatchObject({
        reason: 'cluster-unknown',
        message: expect.stringContaining('knows no Kubernetes cluster'),
      });
    });

    it.each([
      [
        'Request failed with 403 Forbidden, {"error":{"name":"NotAllowedError"}}',
        { kind: 'forbidden', by: 'backstage' },
      ],
      [
        'Request failed with 503 Service Unavailable, ',
        { kind: 'failed', reason: 'cluster-down' },
      ],
      [
        'Could not find the Kubernetes Backend (HTTP 404). Make sure the plugin has been fully installed.',
        { kind: 'failed', reason: 'other' },
      ],
    ])('tells what it means that %j', async (message, expected) => {
      const { client, getClusters } = setup({});
      getClusters.mockRejectedValue(new Error(message));
      const { application: observed } = await client.observe(refWithoutCluster);
      expect(observed).toEqual({ ...expected, message });
    });
  });

  describe('what an answer means', () => {
    it('a Status 404 of the object: absent', async () => {
      await expect(
        observeApplication(
          404,
          kubernetesStatus(404, 'applications.core.oam.dev "users" not found', {
            name: 'users',
            group: 'core.oam.dev',
            kind: 'applications',
          }),
        ),
      ).resolves.toEqual({ kind: 'absent' });
    });

    it.each([
      [
        'a Status 404 without details',
        kubernetesStatus(404, 'the server could not find it'),
      ],
      [
        'a Status 404 of the resource',
        kubernetesStatus(
          404,
          'the server could not find the requested resource',
          {},
        ),
      ],
      ['the plain 404 of an unknown API group', '404 page not found\n'],
    ])('%s: the kind is not installed', async (_title, body) => {
      await expect(observeApplication(404, body)).resolves.toMatchObject({
        kind: 'failed',
        reason: 'kind-missing',
      });
    });

    it('a NotFoundError 404 of Backstage: it does not know the cluster', async () => {
      const message = "Cluster 'prod' not found";
      await expect(
        observeApplication(404, { error: { name: 'NotFoundError', message } }),
      ).resolves.toEqual({
        kind: 'failed',
        reason: 'cluster-unknown',
        message,
      });
    });

    it.each([401, 403])('a Status %d: forbidden by the cluster', async code => {
      const message = 'User "backstage" cannot get resource "applications"';
      await expect(
        observeApplication(code, kubernetesStatus(code, message)),
      ).resolves.toEqual({ kind: 'forbidden', by: 'cluster', message });
    });

    it.each([
      [401, 'AuthenticationError'],
      [403, 'NotAllowedError'],
    ])('a %d %s: forbidden by Backstage', async (code, name) => {
      await expect(
        observeApplication(code, { error: { name, message: 'Unauthorized' } }),
      ).resolves.toEqual({
        kind: 'forbidden',
        by: 'backstage',
        message: 'Unauthorized',
      });
    });

    it('a 500 "request error" of the proxy: the cluster is down', async () => {
      const message =
        "Cluster 'prod' request error; caused by Error: connect ECONNREFUSED";
      await expect(
        observeApplication(500, { error: { name: 'Error', message } }),
      ).resolves.toEqual({ kind: 'failed', reason: 'cluster-down', message });
    });

    it.each([502, 503, 504])('a %d page: the cluster is down', async code => {
      await expect(
        observeApplication(code, '<html>Bad gateway</html>'),
      ).resolves.toEqual({
        kind: 'failed',
        reason: 'cluster-down',
        message: `HTTP ${code}`,
      });
    });

    it.each([
      ['a 500 of the API server', kubernetesStatus(500, 'etcd is gone')],
      [
        'a 500 of Backstage without "request error"',
        { error: { name: 'Error', message: 'etcd is gone' } },
      ],
    ])('%s: failed, with its words', async (_title, body) => {
      await expect(observeApplication(500, body)).resolves.toEqual({
        kind: 'failed',
        reason: 'other',
        message: 'etcd is gone',
      });
    });

    it.each([200, 418])('a page of HTML with %d: not JSON', async code => {
      await expect(
        observeApplication(code, '<html>Sign in</html>'),
      ).resolves.toMatchObject({ kind: 'failed', reason: 'not-json' });
    });

    it.each([[[]], ['"text"'], [{ metadata: null }], [{ items: [] }]])(
      'JSON that is no Kubernetes object, %j: failed',
      async body => {
        await expect(observeApplication(200, body)).resolves.toMatchObject({
          kind: 'failed',
          reason: 'other',
        });
      },
    );

    it('keeps what could be read when one of the two reads fails', async () => {
      const { client } = setup({
        proxy: async path =>
          path.includes('applications')
            ? answer(200, application)
            : answer(403, kubernetesStatus(403, 'no')),
      });
      await expect(client.observe(refWithComponent)).resolves.toEqual({
        application: { kind: 'present', object: application },
        instance: { kind: 'forbidden', by: 'cluster', message: 'no' },
      });
    });
  });

  describe('when there is no answer', () => {
    afterEach(() => jest.useRealTimers());

    it.each([
      [
        'no network',
        new TypeError('Failed to fetch'),
        { reason: 'cluster-down' },
      ],
      [
        'a cluster that Backstage does not know',
        new NotFoundError('Cluster prod not found'),
        { reason: 'cluster-unknown' },
      ],
      [
        'a missing permission',
        new NotAllowedError('no'),
        { kind: 'forbidden', by: 'backstage' },
      ],
      ['any other error', new Error('what'), { reason: 'other' }],
    ])('%s is a result, not an exception', async (_title, error, expected) => {
      const { client } = setup({ proxy: () => Promise.reject(error) });
      const { application: observed } = await client.observe(ref);
      expect(observed).toMatchObject({ ...expected, message: error.message });
    });

    it('gives up after 15 seconds, and ends the request', async () => {
      jest.useFakeTimers();
      const signals: AbortSignal[] = [];
      const { client } = setup({
        proxy: (_path, signal) => {
          signals.push(signal);
          return new Promise(() => {});
        },
      });
      const observing = client.observe(refWithComponent);
      await jest.advanceTimersByTimeAsync(14_999);
      expect(signals.map(signal => signal.aborted)).toEqual([false, false]);
      await jest.advanceTimersByTimeAsync(1);
      const down = {
        kind: 'failed',
        reason: 'cluster-down',
        message: 'No answer within 15 seconds.',
      };
      await expect(observing).resolves.toEqual({
        application: down,
        instance: down,
      });
      expect(signals.map(signal => signal.aborted)).toEqual([true, true]);
    });

    it('rejects with an AbortError when the caller ends the reads', async () => {
      const { client, proxy } = setup({ proxy: () => new Promise(() => {}) });
      const controller = new AbortController();
      const observing = client.observe(ref, { signal: controller.signal });
      controller.abort();
      await expect(observing).rejects.toMatchObject({ name: 'AbortError' });
      await expect(
        client.observe(ref, { signal: controller.signal }),
      ).rejects.toMatchObject({ name: 'AbortError' });
      expect(proxy).toHaveBeenCalledTimes(1);
    });
  });
});
