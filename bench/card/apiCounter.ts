import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Agent, request } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';

/** A request of Backstage to the API server. */
export interface ApiRequest {
  method: string;
  /** With the query. */
  path: string;
  status: number;
  /** Of the answer's body. */
  bytes: number;
}

export interface ApiCounter {
  /** The requests that ended since the last time. */
  take(): ApiRequest[];
  stop(): Promise<void>;
}

/**
 * Stands between Backstage and the API server, and counts.
 *
 * @param url - where Backstage looks for the API server
 * @param kubeconfig - of Backstage's account: where the API server is, and whose requests count
 */
export async function startApiCounter(
  url: string,
  kubeconfig: string,
): Promise<ApiCounter> {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const cluster = config.getCurrentCluster()!;
  const authorization = `Bearer ${config.getCurrentUser()!.token}`;
  const target = new URL(cluster.server);
  const agent = new Agent({
    keepAlive: true,
    ca: cluster.caData
      ? Buffer.from(cluster.caData, 'base64')
      : readFileSync(cluster.caFile!),
  });
  let counted: ApiRequest[] = [];

  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    let bytes = 0;
    const forwarded = request(
      {
        agent,
        host: target.hostname,
        port: target.port,
        method,
        path,
        headers: { ...headers, host: target.host },
      },
      answer => {
        const status = answer.statusCode ?? 0;
        outgoing.writeHead(status, answer.headers);
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () => {
          if (headers.authorization === authorization) {
            counted.push({ method, path, status, bytes });
          }
        });
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', error => {
      outgoing.writeHead(502);
      outgoing.end(error.message);
    });
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), hostname, resolve);
  });
  return {
    take() {
      const taken = counted;
      counted = [];
      return taken;
    },
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
