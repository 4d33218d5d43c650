import type { Observed } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { Failure, Refusal } from './observed';
import { failed } from './observed';
import { observeError } from './observeError';
import { observeResponse } from './observeResponse';
import { withDeadline } from './withDeadline';

/** Reads objects through the proxy of Backstage's Kubernetes plugin. Only ever sends GET. */
export class ClusterReader {
  readonly #kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>;
  readonly #deadlineMs: number;
  #onlyCluster: string | undefined;

  /** @param deadlineMs - a read that takes longer counts as a cluster that is down */
  constructor(
    kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>,
    deadlineMs: number,
  ) {
    this.#kubernetesApi = kubernetesApi;
    this.#deadlineMs = deadlineMs;
  }

  /** Rejects only when the signal ends the read. */
  async read<T>(
    clusterName: string,
    path: string,
    signal?: AbortSignal,
  ): Promise<Observed<T>> {
    return this.#attempt<Observed<T>>(async requestSignal => {
      const response = await this.#kubernetesApi.proxy({
        clusterName,
        // Without it the API server indents its answer for browsers, a third more bytes.
        path: `${path}?pretty=false`,
        init: {
          method: 'GET',
          // The Kubernetes client spreads the headers: a `Headers` instance would be lost.
          headers: { Accept: 'application/json' },
          signal: requestSignal,
        },
      });
      return observeResponse<T>(response);
    }, signal);
  }

  /** The names of the clusters that Backstage knows. A single one is asked for once only. */
  async listClusters(
    signal?: AbortSignal,
  ): Promise<string[] | Failure | Refusal> {
    if (this.#onlyCluster) {
      return [this.#onlyCluster];
    }
    return this.#attempt(async () => {
      const clusters = await this.#kubernetesApi.getClusters();
      const names = clusters.map(({ name }) => name);
      if (names.length === 1) {
        this.#onlyCluster = names[0];
      }
      return names;
    }, signal);
  }

  /**
   * The cluster to ask where none is named.
   *
   * @param howToChoose - the end of the sentence that tells that there are several
   */
  async findOnlyCluster(
    howToChoose: string,
    signal?: AbortSignal,
  ): Promise<string | Failure | Refusal> {
    const names = await this.listClusters(signal);
    if (!Array.isArray(names)) {
      return names;
    }
    if (names.length === 1) {
      return names[0];
    }
    if (names.length === 0) {
      return failed(
        'cluster-unknown',
        'Backstage knows no Kubernetes cluster. Your platform team adds one to `kubernetes.clusterLocatorMethods` in its configuration.',
      );
    }
    const listed = names.map(name => `\`${name}\``).join(', ');
    return failed(
      'cluster-unknown',
      `Backstage knows several Kubernetes clusters (${listed}) and ${howToChoose}`,
    );
  }

  async #attempt<T>(
    work: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T | Failure | Refusal> {
    try {
      return await withDeadline(work, this.#deadlineMs, signal);
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      return observeError(error);
    }
  }
}
