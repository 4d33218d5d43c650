import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import type {
  KubernetesApi,
  KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';
import { KubernetesBackendClient } from '@backstage/plugin-kubernetes-react';

/** A cluster that was added is found at once; one whose credentials changed their kind by then. */
const REMEMBERED_MS = 5 * 60_000;

/** A list that is younger need not be asked for again. */
const JUST_ASKED_MS = 5_000;

/** What a client of our own is made of. */
export interface RememberedClustersDependencies {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  kubernetesAuthProvidersApi: KubernetesAuthProvidersApi;
}

type ClusterApi = Pick<KubernetesApi, 'getClusters' | 'proxy'>;

class RememberedClusters implements ClusterApi {
  readonly #deps: RememberedClustersDependencies;
  #client: KubernetesBackendClient | undefined;
  #askedAt = -Infinity;

  constructor(deps: RememberedClustersDependencies) {
    this.#deps = deps;
  }

  /** Asks again: who wants the list wants to know what there is now. */
  getClusters(): ReturnType<KubernetesApi['getClusters']> {
    return this.#askAnew().getClusters();
  }

  async proxy(
    options: Parameters<KubernetesApi['proxy']>[0],
  ): Promise<Response> {
    const client = this.#client ?? this.#askAnew();
    const clusters = await client.getClusters();
    const isKnown = clusters.some(({ name }) => name === options.clusterName);
    // The client would say for minutes that it does not know a new cluster.
    return (isKnown ? client : this.#askAnew()).proxy(options);
  }

  /** A client forgets its list only with the time; a new one has none. */
  #askAnew(): KubernetesBackendClient {
    const now = Date.now();
    if (!this.#client || now - this.#askedAt > JUST_ASKED_MS) {
      this.#askedAt = now;
      this.#client = new KubernetesBackendClient({
        ...this.#deps,
        clustersCacheTtlMs: REMEMBERED_MS,
      });
    }
    return this.#client;
  }
}

/**
 * Keeps Backstage's Kubernetes client from asking for the list of clusters
 * before each request, which would double the requests of a settled table
 * (`requestCounts.test.tsx`). An app that brings a client of its own keeps it.
 *
 * @param kubernetesApi - the app's
 */
export function withRememberedClusters(
  kubernetesApi: KubernetesApi,
  deps: RememberedClustersDependencies,
): ClusterApi {
  // The class itself, and none that an app derives from it.
  return kubernetesApi.constructor === KubernetesBackendClient
    ? new RememberedClusters(deps)
    : kubernetesApi;
}
