import {
  type ApplicationObject,
  type ReadResult,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  applicationPath,
  tableEntityRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { toError } from '@backstage/errors';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { ClusterReader } from './ClusterReader';
import type {
  DynamoDBOrdersApi,
  OrderAvailability,
  Availability,
  AvailabilityOptions,
} from './types';
import { withDeadline } from './withDeadline';

/** Somebody is typing and waits: shorter than the card's. */
const DEADLINE_MS = 8_000;

/**
 * Options of {@link DynamoDBOrdersClient}.
 *
 * @public
 */
export interface DynamoDBOrdersClientOptions {
  /** Backstage's catalog. */
  catalogApi: Pick<CatalogApi, 'getEntityByRef'>;
  /** Backstage's Kubernetes plugin, which holds the clusters and their credentials. */
  kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>;
}

/**
 * Asks the catalog and, through the proxy of Backstage's Kubernetes plugin, the
 * cluster. Only ever sends GET.
 *
 * @public
 */
export class DynamoDBOrdersClient implements DynamoDBOrdersApi {
  readonly #catalogApi: DynamoDBOrdersClientOptions['catalogApi'];
  readonly #reader: ClusterReader;

  constructor(options: DynamoDBOrdersClientOptions) {
    this.#catalogApi = options.catalogApi;
    this.#reader = new ClusterReader(options.kubernetesApi, DEADLINE_MS);
  }

  /** {@inheritDoc DynamoDBOrdersApi.checkAvailability} */
  async checkAvailability(
    options: AvailabilityOptions,
  ): Promise<OrderAvailability> {
    const [catalog, cluster] = await Promise.all([
      this.#askCatalog(options),
      this.#askCluster(options),
    ]);
    return { catalog, cluster };
  }

  /** {@inheritDoc DynamoDBOrdersApi.listClusters} */
  async listClusters(
    options: { signal?: AbortSignal } = {},
  ): Promise<string[]> {
    const names = await this.#reader.listClusters(options.signal);
    if (!Array.isArray(names)) {
      throw new Error(names.message);
    }
    return names;
  }

  async #askCatalog(options: AvailabilityOptions): Promise<Availability> {
    const { signal } = options;
    try {
      const entity = await withDeadline(
        () => this.#catalogApi.getEntityByRef(tableEntityRef(options)),
        DEADLINE_MS,
        signal,
      );
      return entity ? 'taken' : 'free';
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      return { unknown: toError(error).message };
    }
  }

  async #askCluster(options: AvailabilityOptions): Promise<Availability> {
    const { name, namespace, signal } = options;
    const cluster =
      options.cluster ??
      (await this.#reader.findOnlyCluster('none is chosen yet.', signal));
    if (typeof cluster !== 'string') {
      return { unknown: cluster.message };
    }
    return toAnswer(
      await this.#reader.read<ApplicationObject>(
        cluster,
        () => applicationPath({ application: name, namespace }),
        signal,
      ),
    );
  }
}

function toAnswer(observed: ReadResult<ApplicationObject>): Availability {
  switch (observed.kind) {
    case 'present':
      return 'taken';
    case 'notFound':
      return 'free';
    case 'forbidden':
    case 'error':
      return { unknown: observed.message };
    default:
      return { unknown: 'Nobody asked.' };
  }
}
