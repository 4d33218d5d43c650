import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { ClusterClock } from './ClusterClock';
import type { Failure, Refusal } from './readResults';
import { failed } from './readResults';
import { classifyError } from './classifyError';
import type { ClassifiedBody, Page } from './classifyResponse';
import {
  classifyObject,
  classifyPage,
  classifyResponse,
} from './classifyResponse';
import { withDeadline } from './withDeadline';

/** In characters. etcd holds 1.5 MB by default, at most 3 MB where somebody raised its limit. */
const LONGEST_OBJECT = 3_000_000;

const PAGE_SIZE = 500;

/** In characters, for a page of large objects: of those of a whole cluster. */
const LONGEST_PAGE = PAGE_SIZE * 100_000;

const MOST_PAGES = 10;

/** What a list gave, and whether that is all. */
export interface Listed<T> {
  items: T[];
  /** There are more than are read. */
  isCut: boolean;
}

/** Reads objects through the proxy of Backstage's Kubernetes plugin. Only ever sends GET. */
export class ClusterReader {
  readonly #kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>;
  readonly #deadlineMs: number;
  readonly #clock = new ClusterClock();
  #onlyCluster: string | undefined;

  /** @param deadlineMs - a read that takes longer counts as a cluster that is down */
  constructor(
    kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>,
    deadlineMs: number,
  ) {
    this.#kubernetesApi = kubernetesApi;
    this.#deadlineMs = deadlineMs;
  }

  /** The time by the clock of the cluster that answered last. */
  now(): Date {
    return this.#clock.now();
  }

  /**
   * Reads one object. Rejects only when the signal ends the read.
   *
   * @param path - gives the path at the API server; what it throws is a result
   */
  async read<T>(
    clusterName: string,
    path: () => string,
    signal?: AbortSignal,
  ): Promise<ReadResult<T>> {
    const { answer } = await this.#get(
      clusterName,
      path,
      {},
      LONGEST_OBJECT,
      signal,
    );
    return classifyObject<T>(answer);
  }

  /** Reads the first page of a list of few or small objects, and no other. */
  async readPage<T>(
    clusterName: string,
    path: () => string,
    signal?: AbortSignal,
  ): Promise<ReadResult<T[]>> {
    const page = await this.#getPage<T>(
      clusterName,
      path,
      undefined,
      LONGEST_OBJECT,
      signal,
    );
    return page.observed.kind === 'present'
      ? { kind: 'present', object: page.observed.object.items }
      : page.observed;
  }

  /** Reads a whole list, page by page. */
  async list<T>(
    clusterName: string,
    path: () => string,
    signal?: AbortSignal,
  ): Promise<ReadResult<Listed<T>>> {
    const items: T[] = [];
    let continueToken: string | undefined;
    let mayBeginAnew = true;
    for (let pages = 1; ; pages++) {
      const { observed, isExpired } = await this.#getPage<T>(
        clusterName,
        path,
        continueToken,
        LONGEST_PAGE,
        signal,
      );
      if (isExpired && mayBeginAnew) {
        // The API server forgets a list after some minutes.
        mayBeginAnew = false;
        items.length = 0;
        continueToken = undefined;
        pages = 0;
        continue;
      }
      if (observed.kind !== 'present') {
        return observed;
      }
      items.push(...observed.object.items);
      continueToken = observed.object.continueToken;
      if (!continueToken || pages === MOST_PAGES) {
        return {
          kind: 'present',
          object: { items, isCut: continueToken !== undefined },
        };
      }
    }
  }

  /** The names of the clusters that Backstage knows. A single one is asked for once only. */
  async listClusters(
    signal?: AbortSignal,
  ): Promise<string[] | Failure | Refusal> {
    if (this.#onlyCluster !== undefined) {
      return [this.#onlyCluster];
    }
    const names = await this.#askForClusters(signal);
    if (Array.isArray(names) && names.length === 1) {
      this.#onlyCluster = names[0];
    }
    return names;
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
    return names.length === 0
      ? failed(
          'cluster-unknown',
          'Backstage knows no Kubernetes cluster. Your platform team adds one to `kubernetes.clusterLocatorMethods` in its configuration.',
        )
      : failed(
          'cluster-unnamed',
          `Backstage knows several Kubernetes clusters (${inWords(
            names,
          )}) and ${howToChoose}`,
        );
  }

  async #getPage<T>(
    clusterName: string,
    path: () => string,
    continueToken: string | undefined,
    longest: number,
    signal?: AbortSignal,
  ): Promise<{ observed: ReadResult<Page<T>>; isExpired: boolean }> {
    const { answer, status } = await this.#get(
      clusterName,
      path,
      {
        limit: String(PAGE_SIZE),
        ...(continueToken && { continue: continueToken }),
      },
      longest,
      signal,
    );
    return { observed: classifyPage<T>(answer), isExpired: status === 410 };
  }

  async #get(
    clusterName: string,
    path: () => string,
    query: Record<string, string>,
    longest: number,
    signal?: AbortSignal,
  ): Promise<{ answer: ClassifiedBody; status?: number }> {
    const got = await this.#attempt(async requestSignal => {
      const asked = path();
      // Without `pretty` the API server indents its answer for browsers, a third more bytes.
      const parameters = new URLSearchParams({ ...query, pretty: 'false' });
      const response = await this.#kubernetesApi.proxy({
        clusterName,
        path: `${asked}${asked.includes('?') ? '&' : '?'}${parameters}`,
        init: {
          method: 'GET',
          // The Kubernetes client spreads the headers: a `Headers` instance would be lost.
          headers: { Accept: 'application/json' },
          signal: requestSignal,
        },
      });
      this.#clock.hear(response);
      return {
        kind: 'answered' as const,
        answer: await classifyResponse(response, longest),
        status: response.status,
      };
    }, signal);
    const { answer, status } =
      got.kind === 'answered' ? got : { answer: got, status: undefined };
    return answer.kind === 'error' && answer.reason === 'cluster-unknown'
      ? { answer: await this.#describeUnknown(clusterName, answer, signal) }
      : { answer, status };
  }

  /** Adds the clusters that there are. */
  async #describeUnknown(
    clusterName: string,
    failure: Failure,
    signal?: AbortSignal,
  ): Promise<Failure> {
    this.#onlyCluster = undefined;
    const names = await this.#askForClusters(signal);
    if (!Array.isArray(names)) {
      return failure;
    }
    return failed(
      'cluster-unknown',
      `Backstage does not know the Kubernetes cluster \`${clusterName}\`. It knows ${
        names.length === 0 ? 'none' : inWords(names)
      }.`,
    );
  }

  #askForClusters(signal?: AbortSignal): Promise<string[] | Failure | Refusal> {
    return this.#attempt(async () => {
      const clusters = await this.#kubernetesApi.getClusters();
      return clusters.map(({ name }) => name);
    }, signal);
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
      return classifyError(error);
    }
  }
}

function inWords(names: string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}
