import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type {
  ApplicationObject,
  InstanceObject,
  Observed,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  ANNOTATION_KUBERNETES_CLUSTER,
  applicationPath,
  componentName,
  instancePath,
  tablePath,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Failure, Refusal } from './observed';
import { failed } from './observed';
import { observeError } from './observeError';
import { observeResponse } from './observeResponse';
import type { DynamoDBTablesApi, ObserveOptions } from './types';
import { withDeadline } from './withDeadline';

/** A cluster that has not answered by then counts as down. */
const DEADLINE_MS = 15_000;

/**
 * Options of {@link DynamoDBTablesClient}.
 *
 * @public
 */
export interface DynamoDBTablesClientOptions {
  /** Backstage's Kubernetes plugin, which holds the clusters and their credentials. */
  kubernetesApi: Pick<KubernetesApi, 'getClusters' | 'proxy'>;
}

/**
 * Reads tables through the proxy of Backstage's Kubernetes plugin.
 *
 * @remarks
 *
 * It only ever sends GET, once for the Application and once for the kro
 * instance; while the instance is being deleted once more for the ACK Table,
 * since kro then no longer copies what ACK says.
 *
 * @public
 */
export class DynamoDBTablesClient implements DynamoDBTablesApi {
  readonly #kubernetesApi: DynamoDBTablesClientOptions['kubernetesApi'];
  #onlyCluster: string | undefined;

  constructor(options: DynamoDBTablesClientOptions) {
    this.#kubernetesApi = options.kubernetesApi;
  }

  /** {@inheritDoc DynamoDBTablesApi.observe} */
  async observe(
    ref: TableRef,
    options: ObserveOptions = {},
  ): Promise<ObservedTable> {
    const { signal } = options;
    const cluster = ref.cluster ?? (await this.#findOnlyCluster(signal));
    if (typeof cluster !== 'string') {
      return { application: cluster, instance: { kind: 'unread' } };
    }
    const readApplication = () =>
      this.#read<ApplicationObject>(cluster, applicationPath(ref), signal);
    const readBelow = (component: string) =>
      this.#readBelow(cluster, ref, component, signal);

    if (ref.component) {
      const [application, below] = await Promise.all([
        readApplication(),
        readBelow(ref.component),
      ]);
      return { application, ...below };
    }
    // The instance is named like the component, which only the Application knows.
    const application = await readApplication();
    const component =
      application.kind === 'present'
        ? componentName(ref, application.object)
        : undefined;
    return component
      ? { application, ...(await readBelow(component)) }
      : { application, instance: { kind: 'unread' } };
  }

  async #readBelow(
    cluster: string,
    ref: TableRef,
    component: string,
    signal?: AbortSignal,
  ): Promise<Omit<ObservedTable, 'application'>> {
    const instance = await this.#read<InstanceObject>(
      cluster,
      instancePath(ref, component),
      signal,
    );
    const isBeingDeleted =
      instance.kind === 'present' &&
      instance.object.metadata.deletionTimestamp !== undefined;
    if (!isBeingDeleted) {
      return { instance };
    }
    const path = tablePath(ref, component);
    const table = await this.#read<TableObject>(cluster, path, signal);
    return { instance, table };
  }

  async #read<T>(
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

  async #findOnlyCluster(
    signal?: AbortSignal,
  ): Promise<string | Failure | Refusal> {
    return (
      this.#onlyCluster ?? this.#attempt(() => this.#askClusters(), signal)
    );
  }

  async #askClusters(): Promise<string | Failure> {
    const clusters = await this.#kubernetesApi.getClusters();
    if (clusters.length === 1) {
      this.#onlyCluster = clusters[0].name;
      return this.#onlyCluster;
    }
    if (clusters.length === 0) {
      return failed(
        'cluster-unknown',
        'Backstage knows no Kubernetes cluster. Your platform team adds one to `kubernetes.clusterLocatorMethods` in its configuration.',
      );
    }
    const names = clusters.map(cluster => `\`${cluster.name}\``).join(', ');
    return failed(
      'cluster-unknown',
      `Backstage knows several Kubernetes clusters (${names}) and the entity names none. Set its annotation \`${ANNOTATION_KUBERNETES_CLUSTER}\` to one of them.`,
    );
  }

  async #attempt<T>(
    work: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T | Failure | Refusal> {
    try {
      return await withDeadline(work, DEADLINE_MS, signal);
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      return observeError(error);
    }
  }
}
