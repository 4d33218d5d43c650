import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubernetesCluster } from './kubernetesCluster';

interface SeenRequest {
  method?: string;
  url?: string;
  authorization?: string;
  contentType?: string;
  body?: unknown;
}

describe('the requests to an API server', () => {
  let server: Server;
  let directory: string;
  let cluster: KubernetesCluster;
  let seen: SeenRequest[];
  let answers: Record<string, { status: number; body: unknown }>;

  beforeEach(async () => {
    seen = [];
    answers = {
      'GET /api/v1': {
        status: 200,
        body: {
          resources: [
            { name: 'namespaces', kind: 'Namespace', namespaced: false },
            { name: 'namespaces/status', kind: 'Namespace', namespaced: false },
            { name: 'configmaps', kind: 'ConfigMap', namespaced: true },
          ],
        },
      },
    };
    server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const text = Buffer.concat(chunks).toString('utf8');
      const { method, url, headers } = request;
      seen.push({
        ...{
          method,
          url,
          authorization: headers.authorization,
          contentType: headers['content-type'],
        },
        body: text ? JSON.parse(text) : undefined,
      });
      const { status, body } = answers[`${method} ${url?.split('?')[0]}`] ?? {
        status: 404,
        body: { message: 'not found' },
      };
      response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    directory = await mkdtemp(join(tmpdir(), 'cluster-'));
    const { port } = server.address() as AddressInfo;
    const kubeconfig = join(directory, 'kubeconfig');
    await writeFile(
      kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [
          {
            name: 'c',
            cluster: {
              server: `http://127.0.0.1:${port}`,
              'insecure-skip-tls-verify': true,
            },
          },
        ],
        users: [{ name: 'u', user: { token: 'secret' } }],
        contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
        'current-context': 'x',
      }),
    );
    cluster = KubernetesCluster.fromFile(kubeconfig);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(directory, { recursive: true, force: true });
  });

  const orders = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'Orders:a/b' },
  };
  const path = '/api/v1/namespaces/default/configmaps/Orders%3Aa%2Fb';

  it('applies on the server, with the manifest as it is written', async () => {
    answers[`PATCH ${path}`] = {
      status: 201,
      body: { metadata: { uid: 'u-1' } },
    };
    const manifest = { ...orders, unknownField: { kept: true } };

    expect(await cluster.apply(manifest)).toEqual({ uid: 'u-1' });

    expect(seen.at(-1)).toEqual({
      method: 'PATCH',
      url: `${path}?fieldManager=sandbox-gitops&force=true&fieldValidation=Strict`,
      authorization: 'Bearer secret',
      contentType: 'application/apply-patch+yaml',
      body: manifest,
    });
  });

  it("throws the server's own message", async () => {
    answers[`PATCH ${path}`] = {
      status: 422,
      body: { message: 'spec.x: field is immutable' },
    };

    await expect(cluster.apply(orders)).rejects.toThrow(
      'spec.x: field is immutable',
    );
  });

  it('asks for cluster-scoped objects without a namespace, and takes 404 for absent', async () => {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team', namespace: 'ignored' },
    };

    expect(await cluster.get(namespace)).toBeUndefined();
    expect(seen.at(-1)?.url).toBe('/api/v1/namespaces/team');
  });

  it('deletes the object with the uid only', async () => {
    answers[`DELETE ${path}`] = {
      status: 409,
      body: { message: 'the UID in the precondition does not match' },
    };

    await cluster.delete(orders, 'u-1');

    expect(seen.at(-1)?.body).toMatchObject({ preconditions: { uid: 'u-1' } });
  });

  it('names a kind that the cluster does not know, before it is installed and after it was removed', async () => {
    const application = {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'a' },
    };
    await expect(cluster.apply(application)).rejects.toThrow(
      'The cluster does not know Application of core.oam.dev/v1beta1',
    );
    await cluster.delete(application, 'u-1');

    answers['GET /apis/core.oam.dev/v1beta1'] = {
      status: 200,
      body: {
        resources: [
          { name: 'applications', kind: 'Application', namespaced: true },
        ],
      },
    };
    answers[
      'PATCH /apis/core.oam.dev/v1beta1/namespaces/default/applications/a'
    ] = {
      status: 200,
      body: { metadata: { uid: 'u-2' } },
    };
    expect(await cluster.apply(application)).toEqual({ uid: 'u-2' });

    answers = {};
    await expect(cluster.apply(application)).rejects.toThrow(
      'The cluster does not know Application',
    );
  });

  it('lets no manifest name another path', async () => {
    for (const apiVersion of ['v1/../../x', '..', 'a/..', '/v1', 'a/b/c']) {
      await expect(cluster.apply({ ...orders, apiVersion })).rejects.toThrow(
        'is not an apiVersion',
      );
    }
    expect(seen).toEqual([]);
  });

  it('says that the server is down', async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));

    await expect(cluster.get(orders)).rejects.toThrow(
      expect.objectContaining({
        name: 'ClusterUnreachableError',
        message: expect.stringContaining('does not answer'),
      }),
    );
  });
});
