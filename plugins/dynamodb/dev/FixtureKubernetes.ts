import { NotFoundError, NotImplementedError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { type ApiServer, apiServerOf } from './ApiServer';
import { stories } from './stories';
import { prodObjects, OBSERVED_AT } from './recordedStories';

/**
 * Backstage's Kubernetes plugin with a cluster `prod`, which has every recorded
 * state, and one more for each story that needs its own.
 */
export class FixtureKubernetes implements KubernetesApi {
  readonly #clusters = new Map<string, ApiServer[]>([
    ['prod', [apiServerOf(prodObjects)]],
    ...Object.values(stories).flatMap(({ entity, looks }) =>
      looks
        ? [[entity.metadata.name, looks] satisfies [string, ApiServer[]]]
        : [],
    ),
  ]);
  readonly #looks = new Map<string, number>();
  readonly #startedAt = Date.now();

  async getClusters() {
    return ['prod', 'test'].map(name => ({
      name,
      authProvider: 'serviceAccount',
    }));
  }

  async getCluster(clusterName: string) {
    return (await this.getClusters()).find(({ name }) => name === clusterName);
  }

  async proxy(
    options: Parameters<KubernetesApi['proxy']>[0],
  ): Promise<Response> {
    const { clusterName, path, init } = options;
    const apiServers = this.#clusters.get(clusterName);
    if (!apiServers) {
      throw new NotFoundError(`Cluster ${clusterName} not found`);
    }
    const key = `${clusterName} ${path}`;
    const look = this.#looks.get(key) ?? 0;
    this.#looks.set(key, look + 1);
    const answer = apiServers[Math.min(look, apiServers.length - 1)];
    const response = await (answer?.(path) ?? rejectOnAbort(init?.signal));
    response.headers.set('Date', this.#now().toUTCString());
    return response;
  }

  getObjectsByEntity = notUsed;
  getWorkloadsByEntity = notUsed;
  getCustomObjectsByEntity = notUsed;

  /** Shortly after the states were recorded when the page is opened. */
  #now(): Date {
    return new Date(OBSERVED_AT.getTime() + Date.now() - this.#startedAt);
  }
}

async function notUsed(): Promise<never> {
  throw new NotImplementedError('The DynamoDB plugin only uses the proxy.');
}

function rejectOnAbort(signal?: AbortSignal | null): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
