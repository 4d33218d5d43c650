import type {
  ApplicationObject,
  InstanceObject,
  ReadResult,
  ObservedTable,
  TableObject,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { answer, kubernetesStatus } from './__testUtils__';
import { DynamoDBTablesClient } from './DynamoDBTablesClient';

type ProxyOptions = Parameters<KubernetesApi['proxy']>[0];

const application: ApplicationObject = {
  metadata: {
    name: 'users',
    namespace: 'team-a',
    uid: 'application-1',
    resourceVersion: '1',
  },
  spec: { components: [{ name: 'users-table', type: 'aws-dynamodb-kro' }] },
};
const instance: InstanceObject = {
  metadata: {
    name: 'users-table',
    namespace: 'team-a',
    uid: 'instance-1',
    resourceVersion: '1',
  },
  status: { tableStatus: 'ACTIVE' },
};
const table: TableObject = {
  metadata: {
    name: 'users-table',
    uid: 'table-1',
    labels: { 'kro.run/instance-name': 'users-table' },
  },
};
const ref = { application: 'users', namespace: 'team-a', cluster: 'prod' };
const refWithComponent = { ...ref, component: 'users-table' };

const APPLICATION_PATH =
  '/apis/core.oam.dev/v1beta1/namespaces/team-a/applications/users?pretty=false';
const INSTANCE_PATH =
  '/apis/kro.run/v1alpha1/namespaces/team-a/dynamodbtables/users-table?pretty=false';

const TABLE_PATH =
  '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/team-a/tables/users-table?pretty=false';
const TABLES_PATH =
  '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/team-a/tables?labelSelector=kro.run%2Finstance-name%3Dusers-table%2Ckro.run%2Finstance-namespace%3Dteam-a%2C%21aws-dynamodb-kro%2Flook&limit=500&pretty=false';

/** The same object in another version. */
function version<T extends { metadata: object }>(
  object: T,
  resourceVersion: string,
): T {
  return { ...object, metadata: { ...object.metadata, resourceVersion } };
}

function present<T>(object: T): { kind: 'present'; object: T } {
  return { kind: 'present', object };
}

const notFound = answer(
  404,
  kubernetesStatus(404, 'tables "users-table" not found', {
    name: 'users-table',
  }),
);

function objectAt(path: string): object {
  if (path.includes('/applications/')) return application;
  return path.includes('/dynamodbtables/') ? instance : table;
}

function setup(options: {
  proxy?: (path: string, signal: AbortSignal) => Promise<Response>;
  clusters?: string[];
}) {
  const proxy = jest.fn(async ({ path, init }: ProxyOptions) => {
    if (options.proxy) {
      return options.proxy(path, init!.signal!);
    }
    return answer(200, objectAt(path));
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
  /** The paths that were asked for, each once more for each time. */
  const paths = () => proxy.mock.calls.map(([{ path }]) => path);
  return { client, proxy, getClusters, paths };
}

/** Observes an Application whose read gives this answer. */
async function observeApplication(status: number, body: unknown) {
  const { client } = setup({ proxy: async () => answer(status, body) });
  return (await client.observe(ref)).application;
}

describe('DynamoDBTablesClient', () => {
  describe('what it asks the cluster', () => {
    it('reads the Application and then the objects that it names', async () => {
      const { client, paths } = setup({});
      await expect(client.observe(ref)).resolves.toEqual({
        application: present(application),
        instance: present(instance),
        table: present(table),
      });
      expect(paths()).toEqual([APPLICATION_PATH, INSTANCE_PATH, TABLE_PATH]);
    });

    it('reads all three at once when the entity names the component', async () => {
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
      expect(started).toEqual([APPLICATION_PATH, INSTANCE_PATH, TABLE_PATH]);
      release();
      await observing;
    });

    it('sends only GET, with headers that survive being spread', async () => {
      const { client, proxy } = setup({});
      await client.observe(refWithComponent);
      expect(proxy).toHaveBeenCalledTimes(3);
      for (const [{ clusterName, init }] of proxy.mock.calls) {
        expect(clusterName).toBe('prod');
        expect(init?.method).toBe('GET');
        expect({ ...init?.headers }).toEqual({ Accept: 'application/json' });
      }
    });

    it('asks for nothing by a name that may lead elsewhere', async () => {
      const { client, proxy } = setup({});
      await expect(
        client.observe({
          application: '../secrets/x',
          namespace: 'a/b?c',
          component: '%2f#',
          cluster: 'prod',
        }),
      ).resolves.toMatchObject({
        application: {
          kind: 'error',
          message: expect.stringContaining('"a/b?c" is not the name'),
        },
      });
      expect(proxy).not.toHaveBeenCalled();
    });

    it.each(['..', '.', '..%2F..%2Fapi', 'users/status'])(
      'asks for nothing by a component %j, which would lead elsewhere',
      async name => {
        const odd = {
          ...application,
          spec: { components: [{ name, type: 'aws-dynamodb-kro' }] },
        };
        const { client, paths } = setup({
          proxy: async () => answer(200, odd),
        });
        await expect(client.observe(ref)).resolves.toMatchObject({
          application: present(odd),
          instance: {
            kind: 'error',
            message: expect.stringContaining(`"${name}" is not the name`),
          },
        });
        expect(paths()).toEqual([APPLICATION_PATH]);
      },
    );

    it.each<[string, unknown]>([
      ['text', 'components'],
      ['a list of texts', ['users-table']],
      ['nothing', [null]],
      ['a number for a name', [{ name: 7, type: 'aws-dynamodb-kro' }]],
      ['no name', [{ type: 'aws-dynamodb-kro' }]],
      ['an empty name', [{ name: '', type: 'aws-dynamodb-kro' }]],
    ])(
      'leaves the instance unread when the components are %s',
      async (_title, components) => {
        const odd = { ...application, spec: { components } };
        const { client } = setup({ proxy: async () => answer(200, odd) });
        await expect(client.observe(ref)).resolves.toEqual({
          application: present(odd),
          instance: { kind: 'notRead' },
        });
      },
    );

    it('leaves the instance unread when the Application does not tell its name', async () => {
      const { client, proxy } = setup({
        proxy: async () =>
          answer(404, kubernetesStatus(404, 'not found', { name: 'users' })),
      });
      await expect(client.observe(ref)).resolves.toEqual({
        application: { kind: 'notFound' },
        instance: { kind: 'notRead' },
      });
      expect(proxy).toHaveBeenCalledTimes(1);
    });
  });

  describe('what it asks again', () => {
    const previous: ObservedTable = {
      application: present(application),
      instance: present(instance),
      table: present(table),
    };

    it('reads two objects while the instance is the same', async () => {
      const { client, paths } = setup({});
      await expect(
        client.observe(refWithComponent, { previous }),
      ).resolves.toEqual(previous);
      expect(paths()).toEqual([APPLICATION_PATH, INSTANCE_PATH]);
    });

    it('reads only the Application on request', async () => {
      const later = version(application, '2');
      const { client, paths } = setup({
        proxy: async () => answer(200, later),
      });
      for (const asked of [ref, refWithComponent]) {
        await expect(
          client.observe(asked, { previous, only: 'application' }),
        ).resolves.toEqual({ ...previous, application: present(later) });
      }
      expect(paths()).toEqual([APPLICATION_PATH, APPLICATION_PATH]);
    });

    it('reads only the instance on request, and the Table when the instance changed', async () => {
      const { client, paths } = setup({});
      for (const asked of [ref, refWithComponent]) {
        await expect(
          client.observe(asked, { previous, only: 'instance' }),
        ).resolves.toEqual(previous);
      }
      expect(paths()).toEqual([INSTANCE_PATH, INSTANCE_PATH]);

      const older = { ...previous, instance: present(version(instance, '0')) };
      await expect(
        client.observe(ref, { previous: older, only: 'instance' }),
      ).resolves.toEqual(previous);
      expect(paths().slice(2)).toEqual([INSTANCE_PATH, TABLE_PATH]);
    });

    it('asks nobody for an instance whose name is not known', async () => {
      const { client, paths } = setup({});
      const unknown: ObservedTable = {
        application: { kind: 'notFound' },
        instance: { kind: 'notRead' },
      };
      await expect(
        client.observe(ref, { previous: unknown, only: 'instance' }),
      ).resolves.toEqual(unknown);
      expect(paths()).toEqual([]);
    });

    it.each<[string, ObservedTable, InstanceObject]>([
      ['the instance changed', previous, version(instance, '2')],
      [
        'the instance was created again',
        previous,
        { ...instance, metadata: { ...instance.metadata, uid: 'instance-2' } },
      ],
      [
        'the instance is being deleted',
        {
          ...previous,
          instance: present({
            ...instance,
            metadata: {
              ...instance.metadata,
              deletionTimestamp: '2026-11-23T10:00:00Z',
            },
          }),
        },
        {
          ...instance,
          metadata: {
            ...instance.metadata,
            deletionTimestamp: '2026-11-23T10:00:00Z',
          },
        },
      ],
      [
        'the instance tells of a Table that was not there',
        { ...previous, table: { kind: 'notFound' } },
        instance,
      ],
      [
        'the Table gave no answer',
        {
          ...previous,
          table: { kind: 'error', reason: 'cluster-down', message: 'no' },
        },
        instance,
      ],
      [
        'the Table was never read',
        { application: previous.application, instance: previous.instance },
        instance,
      ],
    ])('reads the Table too when %s', async (_title, before, now) => {
      const { client, paths } = setup({
        proxy: async path =>
          answer(200, path.includes('/dynamodbtables/') ? now : objectAt(path)),
      });
      await expect(
        client.observe(refWithComponent, { previous: before }),
      ).resolves.toEqual({ ...previous, instance: present(now) });
      expect(paths()).toEqual([APPLICATION_PATH, INSTANCE_PATH, TABLE_PATH]);
    });

    it('does not read a Table that no instance tells of', async () => {
      const { status: _, ...young } = instance;
      const before: ObservedTable = {
        ...previous,
        instance: present(young),
        table: { kind: 'notFound' },
      };
      const { client, paths } = setup({
        proxy: async path =>
          answer(
            200,
            path.includes('/dynamodbtables/') ? young : objectAt(path),
          ),
      });
      await expect(
        client.observe(refWithComponent, { previous: before }),
      ).resolves.toEqual(before);
      expect(paths()).toEqual([APPLICATION_PATH, INSTANCE_PATH]);
    });

    it('reads the Table of an instance that has gone, until it has gone too', async () => {
      const { client, paths } = setup({
        proxy: async path =>
          path.includes('/applications/') ? answer(200, application) : notFound,
      });
      const gone = await client.observe(refWithComponent, { previous });
      expect(gone).toEqual({
        application: present(application),
        instance: { kind: 'notFound' },
        table: { kind: 'notFound' },
      });
      expect(paths()).toHaveLength(3);
      await client.observe(refWithComponent, { previous: gone });
      expect(paths()).toHaveLength(5);
    });

    it('does not show an old Table where the instance gives no answer', async () => {
      const { client, paths } = setup({
        proxy: async path =>
          path.includes('/applications/')
            ? answer(200, application)
            : answer(503, ''),
      });
      await expect(
        client.observe(refWithComponent, { previous }),
      ).resolves.toMatchObject({
        instance: { reason: 'cluster-down' },
        table: { kind: 'notRead' },
      });
      expect(paths()).toHaveLength(2);
    });
  });

  describe('a Table that is not named like its instance', () => {
    const other: TableObject = {
      metadata: {
        name: 'users-prod',
        labels: { 'kro.run/instance-name': 'users-table' },
      },
    };
    const OTHER_PATH = TABLE_PATH.replace('users-table', 'users-prod');

    function setupOther(found: TableObject[], atName: Response = notFound) {
      return setup({
        proxy: async path => {
          if (path === TABLES_PATH) return answer(200, { items: found });
          if (path === OTHER_PATH) return answer(200, other);
          return path === TABLE_PATH ? atName : answer(200, objectAt(path));
        },
      });
    }

    it.each([
      ['there is none of that name', notFound],
      [
        'the one of that name is of another instance',
        answer(200, {
          metadata: {
            name: 'users-table',
            labels: { 'kro.run/instance-name': 'orders' },
          },
        }),
      ],
    ])('is found by its labels when %s', async (_title, atName) => {
      const { client, paths } = setupOther([other], atName);
      await expect(client.observe(refWithComponent)).resolves.toMatchObject({
        table: present(other),
      });
      expect(paths()).toEqual([
        APPLICATION_PATH,
        INSTANCE_PATH,
        TABLE_PATH,
        TABLES_PATH,
      ]);
    });

    it('is read by its name from then on', async () => {
      const { client, paths } = setupOther([other]);
      const previous: ObservedTable = {
        application: present(application),
        instance: present(version(instance, '0')),
        table: present(other),
      };
      await expect(
        client.observe(refWithComponent, { previous }),
      ).resolves.toMatchObject({ table: present(other) });
      expect(paths()).toEqual([APPLICATION_PATH, INSTANCE_PATH, OTHER_PATH]);
    });

    it.each<[string, Response, object]>([
      [
        'may not be listed',
        answer(403, kubernetesStatus(403, 'cannot list resource "tables"')),
        { kind: 'forbidden', by: 'cluster' },
      ],
      ['gives no answer', answer(503, ''), { reason: 'cluster-down' }],
    ])('is not called gone when it %s', async (_title, atList, expected) => {
      const { client } = setup({
        proxy: async path => {
          if (path === TABLES_PATH) return atList;
          return path === TABLE_PATH ? notFound : answer(200, objectAt(path));
        },
      });
      await expect(client.observe(refWithComponent)).resolves.toMatchObject({
        table: expected,
      });
    });

    it('is read alone when nothing else is asked for', async () => {
      const { client, paths } = setupOther([other]);
      const previous: ObservedTable = {
        application: present(application),
        instance: present(instance),
        table: present(other),
      };
      await expect(
        client.observe(refWithComponent, { previous, only: 'table' }),
      ).resolves.toEqual(previous);
      expect(paths()).toEqual([OTHER_PATH]);
    });

    it('is looked for once only', async () => {
      const { client, paths } = setupOther([]);
      const first = await client.observe(refWithComponent);
      expect(first.table).toEqual({ kind: 'notFound' });
      await client.observe(refWithComponent, { previous: first });
      expect(paths().filter(path => path === TABLES_PATH)).toHaveLength(1);
    });

    it('is not looked for while the instance tells of none', async () => {
      const { client, paths } = setup({
        proxy: async path => {
          if (path.includes('/dynamodbtables/')) {
            return answer(200, { ...instance, status: {} });
          }
          return path === TABLE_PATH ? notFound : answer(200, application);
        },
      });
      await client.observe(refWithComponent);
      expect(paths()).toHaveLength(3);
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
        kind: 'error',
        reason: 'cluster-unnamed',
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
        'Request failed with 401 Unauthorized, {"error":{"name":"AuthenticationError"}}',
        { kind: 'error', reason: 'session-expired' },
      ],
      [
        'Request failed with 403 Forbidden, {"error":{"name":"NotAllowedError"}}',
        { kind: 'forbidden', by: 'backstage' },
      ],
      [
        'Request failed with 503 Service Unavailable, ',
        { kind: 'error', reason: 'cluster-down' },
      ],
      [
        'Could not find the Kubernetes Backend (HTTP 404). Make sure the plugin has been fully installed.',
        { kind: 'error', reason: 'other' },
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
      ).resolves.toEqual({ kind: 'notFound' });
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
        kind: 'error',
        reason: 'kind-missing',
      });
    });

    it('a NotFoundError 404 of Backstage: it does not know the cluster, but others', async () => {
      const body = {
        error: { name: 'NotFoundError', message: "Cluster 'prod' not found" },
      };
      const { client } = setup({
        proxy: async () => answer(404, body),
        clusters: ['dev', 'test'],
      });
      await expect(client.observe(ref)).resolves.toMatchObject({
        application: {
          kind: 'error',
          reason: 'cluster-unknown',
          message:
            'Backstage does not know the Kubernetes cluster `prod`. It knows `dev`, `test`.',
        },
      });
    });

    it('the same when nobody can tell which clusters there are', async () => {
      const { client, getClusters } = setup({
        proxy: () =>
          Promise.reject(new NotFoundError('Cluster prod not found')),
      });
      getClusters.mockRejectedValue(new TypeError('Failed to fetch'));
      await expect(client.observe(ref)).resolves.toMatchObject({
        application: {
          reason: 'cluster-unknown',
          message: 'Cluster prod not found',
        },
      });
    });

    it.each([401, 403])('a Status %d: forbidden by the cluster', async code => {
      const message = 'User "backstage" cannot get resource "applications"';
      await expect(
        observeApplication(code, kubernetesStatus(code, message)),
      ).resolves.toEqual({ kind: 'forbidden', by: 'cluster', message });
    });

    it('a 403 of Backstage: forbidden by it', async () => {
      const message = 'Unauthorized';
      await expect(
        observeApplication(403, {
          error: { name: 'NotAllowedError', message },
        }),
      ).resolves.toEqual({ kind: 'forbidden', by: 'backstage', message });
    });

    it('a 401 of Backstage: it does not know the user any more', async () => {
      const message = 'Missing credentials';
      await expect(
        observeApplication(401, {
          error: { name: 'AuthenticationError', message },
        }),
      ).resolves.toEqual({
        kind: 'error',
        reason: 'session-expired',
        message,
      });
    });

    it.each([
      [401, 'session-expired'],
      [403, 'other'],
    ])('a %d of nobody known: failed, %s', async (code, reason) => {
      await expect(
        observeApplication(code, '<html>Sign in</html>'),
      ).resolves.toEqual({ kind: 'error', reason, message: `HTTP ${code}` });
    });

    it('an object of one megabyte: present', async () => {
      const large = {
        ...application,
        spec: { note: 'x'.repeat(1_000_000) },
      };
      await expect(observeApplication(200, large)).resolves.toEqual(
        present(large),
      );
    });

    it('more than etcd holds: too large, and neither read to its end nor parsed', async () => {
      const parse = jest.spyOn(JSON, 'parse');
      const body = `{"metadata":{},"spec":"${'x'.repeat(3_000_000)}"}`;
      await expect(observeApplication(200, body)).resolves.toEqual({
        kind: 'error',
        reason: 'too-large',
        message:
          'The answer of the Kubernetes proxy has more than 3000000 characters, and is not read any further.',
      });
      expect(parse).not.toHaveBeenCalledWith(body);
      parse.mockRestore();
    });

    it('characters of several bytes that come in two parts: as they are', async () => {
      const odd = { metadata: {}, spec: 'é€𝄞'.repeat(20_000) };
      await expect(observeApplication(200, odd)).resolves.toEqual(present(odd));
    });

    it.each<[string, object]>([
      ['labels that are text', { metadata: { labels: 'x', uid: 7 } }],
      ['a status that is text', { metadata: {}, status: 'ACTIVE' }],
      ['no status', { metadata: { resourceVersion: 3 }, status: null }],
    ])('an object with %s: as it is', async (_title, odd) => {
      const { client } = setup({ proxy: async () => answer(200, odd) });
      const observed = await client.observe(refWithComponent);
      expect(observed).toEqual({
        application: present(odd),
        instance: present(odd),
        table: present(odd),
      });
      await expect(
        client.observe(refWithComponent, { previous: observed }),
      ).resolves.toEqual(observed);
    });

    it('a 500 "request error" of the proxy: the cluster is down', async () => {
      const message =
        "Cluster 'prod' request error; caused by Error: connect ECONNREFUSED";
      await expect(
        observeApplication(500, { error: { name: 'Error', message } }),
      ).resolves.toEqual({ kind: 'error', reason: 'cluster-down', message });
    });

    it.each([502, 503, 504])('a %d page: the cluster is down', async code => {
      await expect(
        observeApplication(code, '<html>Bad gateway</html>'),
      ).resolves.toEqual({
        kind: 'error',
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
        kind: 'error',
        reason: 'other',
        message: 'etcd is gone',
      });
    });

    it.each([200, 418])('a page of HTML with %d: not JSON', async code => {
      await expect(
        observeApplication(code, '<html>Sign in</html>'),
      ).resolves.toMatchObject({ kind: 'error', reason: 'not-json' });
    });

    it.each([[[]], ['"text"'], [{ metadata: null }], [{ items: [] }]])(
      'JSON that is no Kubernetes object, %j: failed',
      async body => {
        await expect(observeApplication(200, body)).resolves.toMatchObject({
          kind: 'error',
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
      const refused = { kind: 'forbidden', by: 'cluster', message: 'no' };
      await expect(client.observe(refWithComponent)).resolves.toEqual({
        application: present(application),
        instance: refused,
        table: refused,
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
        'a session that has expired',
        new AuthenticationError('no session'),
        { reason: 'session-expired' },
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
      expect(signals.map(signal => signal.aborted)).toEqual([
        false,
        false,
        false,
      ]);
      await jest.advanceTimersByTimeAsync(1);
      const down = {
        kind: 'error',
        reason: 'cluster-down',
        message: 'No answer within 15 seconds.',
      };
      await expect(observing).resolves.toEqual({
        application: down,
        instance: down,
        table: down,
      });
      expect(signals.map(signal => signal.aborted)).toEqual([true, true, true]);
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

  describe('events', () => {
    const observed: ObservedTable = {
      application: present(application),
      instance: present(instance),
      table: present(table),
    };
    const involved = {
      application: {
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'Application',
        name: 'users',
        uid: 'application-1',
      },
      instance: {
        apiVersion: 'kro.run/v1alpha1',
        kind: 'DynamoDBTable',
        name: 'users-table',
        uid: 'instance-1',
      },
      table: {
        apiVersion: 'dynamodb.services.k8s.aws/v1alpha1',
        kind: 'Table',
        name: 'users-table',
        uid: 'table-1',
      },
    };

    function eventAbout(
      about: keyof typeof involved,
      id: string,
      rest: object = {},
    ) {
      return {
        metadata: { uid: id },
        involvedObject: involved[about],
        type: 'Normal',
        reason: 'Applied',
        message: 'applied',
        count: 1,
        ...rest,
      };
    }

    function setupEvents(...events: unknown[]) {
      return setup({
        proxy: async path =>
          answer(200, {
            items: path.includes('name%3Dusers&') ? events : [],
          }),
      });
    }

    async function idsOf(...events: unknown[]): Promise<string[]> {
      const { client } = setupEvents(...events);
      const read = await client.events(ref, observed);
      return read.kind === 'present' ? read.object.map(({ id }) => id) : [];
    }

    const pathFor = (name: string) =>
      `/api/v1/namespaces/team-a/events?fieldSelector=involvedObject.name%3D${name}&limit=500&pretty=false`;

    it('are asked for by name: one list where all objects have the same, else two', async () => {
      const { client, paths } = setupEvents();
      await client.events(
        { ...ref, component: 'users' },
        {
          application: present(application),
          instance: { kind: 'notFound' },
        },
      );
      expect(paths()).toEqual([pathFor('users')]);
      await client.events(ref, observed);
      expect(paths().slice(1)).toEqual([
        pathFor('users'),
        pathFor('users-table'),
      ]);
      await client.events(ref, {
        ...observed,
        table: present({ metadata: { name: 'users-prod' } }),
      });
      expect(paths()).toHaveLength(5);
    });

    it('tell what an engine wrote', async () => {
      const { client } = setupEvents(
        eventAbout('application', 'a', {
          type: 'Warning',
          reason: 'FailedApply',
          message: 'cannot apply',
          count: 3,
          lastTimestamp: '2026-11-23T10:00:00Z',
        }),
      );
      await expect(client.events(ref, observed)).resolves.toEqual(
        present([
          {
            id: 'a',
            kind: 'Application',
            type: 'Warning',
            reason: 'FailedApply',
            message: 'cannot apply',
            count: 3,
            lastSeen: '2026-11-23T10:00:00Z',
          },
        ]),
      );
    });

    it('tell of the newer kind how often and when it last happened', async () => {
      const { client } = setupEvents(
        eventAbout('application', 'a', {
          count: 0,
          lastTimestamp: null,
          eventTime: '2026-11-23T10:00:00Z',
          series: { count: 7, lastObservedTime: '2026-11-23T11:00:00Z' },
        }),
      );
      await expect(client.events(ref, observed)).resolves.toMatchObject({
        object: [{ count: 7, lastSeen: '2026-11-23T11:00:00Z' }],
      });
    });

    it('come newest first, at most 50', async () => {
      const at = (minute: number) => ({
        lastTimestamp: `2026-11-23T10:${String(minute).padStart(2, '0')}:00Z`,
      });
      const events = Array.from({ length: 52 }, (_, minute) =>
        eventAbout('application', String(minute), at(minute)),
      );
      const ids = await idsOf(eventAbout('application', 'undated'), ...events);
      expect(ids).toHaveLength(50);
      expect(ids.slice(0, 2)).toEqual(['51', '50']);
      expect(ids).not.toContain('undated');
    });

    it('are those of these very objects', async () => {
      const other = (about: keyof typeof involved, field: object) => ({
        involvedObject: { ...involved[about], ...field },
      });
      await expect(
        idsOf(
          eventAbout('application', 'ours'),
          eventAbout('instance', 'ours too'),
          eventAbout('application', 'a', other('application', { uid: '2' })),
          eventAbout('application', 'b', other('application', { kind: 'Pod' })),
          eventAbout('table', 'c', other('table', { apiVersion: 'x.io/v1' })),
          eventAbout('table', 'd', other('table', { name: 'users' })),
        ),
      ).resolves.toEqual(['ours', 'ours too']);
    });

    it('are left out when they are none', async () => {
      await expect(
        idsOf(
          eventAbout('application', 'good'),
          null,
          'text',
          {},
          { metadata: {} },
          eventAbout('application', ''),
          eventAbout('application', 'a', { involvedObject: 'users' }),
          eventAbout('application', 'b', { reason: 1, message: {} }),
        ),
      ).resolves.toEqual(['good']);
      const { client } = setupEvents(
        eventAbout('application', 'a', {
          type: 5,
          message: null,
          count: 'many',
          series: [],
          lastTimestamp: 'yesterday',
        }),
      );
      await expect(client.events(ref, observed)).resolves.toEqual(
        present([
          {
            id: 'a',
            kind: 'Application',
            type: 'Normal',
            reason: 'Applied',
            message: '',
            count: 1,
            lastSeen: undefined,
          },
        ]),
      );
    });

    it('are refused as a whole when a part is', async () => {
      const message = 'events is forbidden';
      const { client } = setup({
        proxy: async path =>
          path.includes('users-table')
            ? answer(403, kubernetesStatus(403, message))
            : answer(200, { items: [] }),
      });
      await expect(client.events(ref, observed)).resolves.toEqual({
        kind: 'forbidden',
        by: 'cluster',
        message,
      });
    });

    it.each([[{}], [{ items: 'none' }], [[]]])(
      'are no list in %j: failed',
      async body => {
        const { client } = setup({ proxy: async () => answer(200, body) });
        await expect(client.events(ref, observed)).resolves.toMatchObject({
          kind: 'error',
          reason: 'other',
        });
      },
    );

    it('are asked of nobody when the cluster is not known', async () => {
      const { client, paths } = setup({ clusters: ['dev', 'prod'] });
      const { cluster: _, ...unnamed } = ref;
      await expect(client.events(unnamed, observed)).resolves.toMatchObject({
        reason: 'cluster-unnamed',
      });
      expect(paths()).toEqual([]);
    });
  });

  describe('list', () => {
    const APPLICATIONS =
      '/apis/core.oam.dev/v1beta1/applications?limit=500&pretty=false';
    const INSTANCES =
      '/apis/kro.run/v1alpha1/dynamodbtables?limit=500&pretty=false';

    function namesOf(read: ReadResult<{ metadata: { name?: string } }[]>) {
      return read.kind === 'present'
        ? read.object.map(({ metadata }) => metadata.name)
        : read;
    }

    /** A list in pages; each page is asked for with the number of the page. */
    function paged(pages: number, atPage: (page: number) => Response | void) {
      return async (path: string) => {
        if (path.includes('dynamodbtables')) return answer(200, { items: [] });
        const page = Number(/continue=(\d+)/.exec(path)?.[1] ?? 1);
        return (
          atPage(page) ??
          answer(200, {
            metadata: page < pages ? { continue: String(page + 1) } : {},
            items: [{ metadata: { name: `application-${page}` } }],
          })
        );
      };
    }

    const expired = answer(410, {
      ...kubernetesStatus(410, 'The provided continue parameter is too old'),
      reason: 'Expired',
    });

    const TABLES =
      '/apis/dynamodb.services.k8s.aws/v1alpha1/tables?limit=500&pretty=false';

    /** Lists instances, and of ACK Tables what is given. */
    function listWith(instances: object[], tables: Response) {
      return setup({
        proxy: async path => {
          if (path.includes('/tables?')) return tables;
          const items = path.includes('applications') ? [] : instances;
          return answer(200, { items });
        },
      });
    }

    const withConditions = {
      ...instance,
      status: { tableStatus: 'ACTIVE', tableConditions: [] },
    };

    it.each([
      ['they carry the conditions of ACK', [withConditions]],
      ['they tell of no Table yet', [{ ...instance, status: {} }]],
      ['there is none', []],
    ])('makes two lists where of the instances %s', async (_, instances) => {
      const { client, paths } = listWith(instances, answer(500, {}));
      const [listing] = await client.list(['prod']);
      expect(paths()).toEqual([APPLICATIONS, INSTANCES]);
      expect(listing).not.toHaveProperty('tables');
    });

    it.each([undefined, 'text'])(
      'lists the ACK Tables too where an instance tells of one with the conditions %j',
      async tableConditions => {
        const { client, paths } = listWith(
          [
            withConditions,
            { ...instance, status: { tableStatus: 'ACTIVE', tableConditions } },
            instance,
          ],
          answer(200, { items: [table] }),
        );
        const [listing] = await client.list(['prod']);
        expect(paths()).toEqual([APPLICATIONS, INSTANCES, TABLES]);
        expect(listing.tables).toEqual(present([table]));
        expect(listing).not.toHaveProperty('isCut');
      },
    );

    it('lists the rest where the ACK Tables may not be listed', async () => {
      const { client } = listWith(
        [instance],
        answer(403, kubernetesStatus(403, 'cannot list tables')),
      );
      await expect(client.list(['prod'])).resolves.toEqual([
        {
          cluster: 'prod',
          applications: present([]),
          instances: present([instance]),
          tables: {
            kind: 'forbidden',
            by: 'cluster',
            message: 'cannot list tables',
          },
        },
      ]);
    });

    it('makes two lists a cluster, whatever it has', async () => {
      const { client, proxy } = setup({
        proxy: async path =>
          answer(200, {
            items: path.includes('applications')
              ? [application, { metadata: { name: 'other' } }]
              : [withConditions],
          }),
      });
      await expect(client.list(['prod', 'dev'])).resolves.toEqual(
        ['prod', 'dev'].map(cluster => ({
          cluster,
          applications: present([application, { metadata: { name: 'other' } }]),
          instances: present([withConditions]),
        })),
      );
      expect(
        proxy.mock.calls.map(([{ clusterName, path }]) => [clusterName, path]),
      ).toEqual([
        ['prod', APPLICATIONS],
        ['prod', INSTANCES],
        ['dev', APPLICATIONS],
        ['dev', INSTANCES],
      ]);
    });

    it('asks the only cluster once, named or not', async () => {
      const { client, paths, getClusters } = setup({
        proxy: async () => answer(200, { items: [] }),
      });
      const [unnamed, named] = await client.list([undefined, 'prod']);
      expect(unnamed).toEqual(named);
      expect(unnamed.cluster).toBe('prod');
      expect(paths()).toHaveLength(2);
      expect(getClusters).toHaveBeenCalledTimes(1);
    });

    it('says that none is named where there are several, and lists the others', async () => {
      const { client } = setup({
        clusters: ['dev', 'prod'],
        proxy: async () => answer(200, { items: [] }),
      });
      const listings = await client.list([undefined, 'prod']);
      expect(listings).toMatchObject([
        {
          cluster: '',
          applications: { reason: 'cluster-unnamed' },
          instances: { reason: 'cluster-unnamed' },
        },
        { cluster: 'prod', applications: present([]) },
      ]);
    });

    it('reads page after page', async () => {
      const { client } = setup({ proxy: paged(3, () => {}) });
      const [listing] = await client.list(['prod']);
      expect(namesOf(listing.applications)).toEqual([
        'application-1',
        'application-2',
        'application-3',
      ]);
      expect(listing).not.toHaveProperty('isCut');
    });

    it.each([
      [10, undefined],
      [11, true],
    ])('reads at most ten pages: of %d', async (pages, isCut) => {
      const { client, paths } = setup({ proxy: paged(pages, () => {}) });
      const [listing] = await client.list(['prod']);
      expect(namesOf(listing.applications)).toHaveLength(10);
      expect(listing.isCut).toBe(isCut);
      expect(paths()).toHaveLength(11);
    });

    it('begins again when the API server has forgotten the list, but once only', async () => {
      let forgets = 1;
      const once = setup({
        proxy: paged(2, page =>
          page === 2 && forgets-- > 0 ? expired : undefined,
        ),
      });
      const [listing] = await once.client.list(['prod']);
      expect(namesOf(listing.applications)).toEqual([
        'application-1',
        'application-2',
      ]);
      const always = setup({
        proxy: paged(2, page => (page === 2 ? expired : undefined)),
      });
      const [forgotten] = await always.client.list(['prod']);
      expect(forgotten.applications).toEqual({
        kind: 'error',
        reason: 'other',
        message: 'The provided continue parameter is too old',
      });
      expect(
        always.paths().filter(path => path.includes('applications')),
      ).toHaveLength(4);
    });

    it('leaves out what is no object, and says what cannot be listed', async () => {
      const { client } = setup({
        proxy: async path =>
          path.includes('applications')
            ? answer(200, { items: [null, 'x', {}, application] })
            : answer(404, '404 page not found\n'),
      });
      await expect(client.list(['prod'])).resolves.toEqual([
        {
          cluster: 'prod',
          applications: present([application]),
          instances: {
            kind: 'error',
            reason: 'kind-missing',
            message: 'HTTP 404: 404 page not found',
          },
        },
      ]);
    });

    it('takes a page that is larger than an object may be', async () => {
      const large = { metadata: { name: 'x'.repeat(4_000_000) } };
      const { client } = setup({
        proxy: async () => answer(200, { items: [large] }),
      });
      const [listing] = await client.list(['prod']);
      expect(listing.applications).toEqual(present([large]));
    });

    it('rejects with an AbortError when the caller ends the reads', async () => {
      const { client } = setup({ proxy: () => new Promise(() => {}) });
      const controller = new AbortController();
      const listing = client.list(['prod'], { signal: controller.signal });
      controller.abort();
      await expect(listing).rejects.toMatchObject({ name: 'AbortError' });
    });
  });

  describe('now', () => {
    const OURS = new Date('2026-11-23T10:00:00.400Z');

    beforeEach(() => jest.useFakeTimers({ now: OURS }));

    afterEach(() => jest.useRealTimers());

    /** The time after an answer with this `Date`. */
    async function nowAfter(...dates: (string | undefined)[]) {
      const answers = dates.map(date =>
        answer(200, application, date ? new Date(date) : undefined),
      );
      const { client } = setup({ proxy: async () => answers.shift()! });
      for (const _ of dates) {
        await client.observe(
          { ...ref, component: undefined },
          {
            previous: {
              application: present(application),
              instance: present(instance),
            },
            only: 'application',
          },
        );
      }
      return client.now();
    }

    it('is the time of the browser as long as the browser hides that of the answers', async () => {
      await expect(nowAfter(undefined)).resolves.toEqual(OURS);
      expect(setup({}).client.now()).toEqual(OURS);
    });

    it('is the time of the browser where it is right to the second', async () => {
      await expect(nowAfter('2026-11-23T10:00:00Z')).resolves.toEqual(OURS);
    });

    it.each(['2026-11-23T11:00:00Z', '2026-11-23T09:00:00Z'])(
      'is corrected where the clock of the browser is wrong: %s',
      async theirs => {
        await expect(nowAfter(theirs)).resolves.toEqual(new Date(theirs));
      },
    );

    it('goes evenly, and follows a clock that is corrected', async () => {
      await expect(
        nowAfter('2026-11-23T11:00:00Z', '2026-11-23T11:00:01Z'),
      ).resolves.toEqual(new Date('2026-11-23T11:00:00Z'));
      await expect(
        nowAfter('2026-11-23T11:00:00Z', '2026-11-23T10:00:00Z'),
      ).resolves.toEqual(new Date('2026-11-23T10:00:00Z'));
    });

    it('is not confused by a time that is none', async () => {
      const odd = {
        ...answer(200, application),
        headers: new Headers({ Date: 'soon' }),
      };
      const { client } = setup({ proxy: async () => odd as Response });
      await client.observe(ref);
      expect(client.now()).toEqual(OURS);
    });
  });
});
