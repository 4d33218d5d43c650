import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type {
  ApplicationObject,
  InstanceObject,
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
import { ClusterReader } from './ClusterReader';
import type { DynamoDBTablesApi, ObserveOptions } from './types';

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
  readonly #reader: ClusterReader;

  constructor(options: DynamoDBTablesClientOptions) {
    this.#reader = new ClusterReader(options.kubernetesApi, DEADLINE_MS);
  }

  /** {@inheritDoc DynamoDBTablesApi.observe} */
  async observe(
    ref: TableRef,
    options: ObserveOptions = {},
  ): Promise<ObservedTable> {
    const { signal } = options;
    const cluster =
      ref.cluster ??
      (await this.#reader.findOnlyCluster(
        `the entity names none. Set its annotation \`${ANNOTATION_KUBERNETES_CLUSTER}\` to one of them.`,
        signal,
      ));
    if (typeof cluster !== 'string') {
      return { application: cluster, instance: { kind: 'unread' } };
    }
    const readApplication = () =>
      this.#reader.read<ApplicationObject>(
        cluster,
        applicationPath(ref),
        signal,
      );
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
    const instance = await this.#reader.read<InstanceObject>(
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
    const table = await this.#reader.read<TableObject>(cluster, path, signal);
    return { instance, table };
  }
}
