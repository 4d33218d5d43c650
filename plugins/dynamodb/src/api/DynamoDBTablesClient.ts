import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type {
  ApplicationObject,
  InstanceObject,
  ReadResult,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ANNOTATION_KUBERNETES_CLUSTER } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  applicationsPath,
  componentName,
  eventsPath,
  instancesPath,
  tablesPath,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { Listed } from './ClusterReader';
import { ClusterReader } from './ClusterReader';
import { eventsOf, involvedObjects } from './eventsOf';
import type { Failure, Refusal } from './readResults';
import { passesConditionsOn } from './compareReads';
import { TableRead } from './TableRead';
import type {
  ClusterListing,
  DynamoDBTablesApi,
  ObserveOptions,
  TableEvent,
} from './types';
import { DEADLINE_MS } from './withDeadline';

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
 * Reads tables through the proxy of Backstage's Kubernetes plugin. Only ever
 * sends GET.
 *
 * @remarks
 *
 * At first it reads the Application, the kro instance and the ACK Table, at once
 * where the entity names the component; later the Table only where it may
 * differ from what was read before. A Table that is not named like its instance
 * is looked for once, by kro's labels.
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
    const { signal, previous, only } = options;
    const cluster = ref.cluster ?? (await this.#findCluster(signal));
    if (typeof cluster !== 'string') {
      return { application: cluster, instance: { kind: 'notRead' } };
    }
    const read = new TableRead(this.#reader, cluster, ref, signal);
    if (previous && only === 'application') {
      return { ...previous, application: await read.application() };
    }
    if (previous && only) {
      const component = read.componentOf(previous.application);
      if (!component) {
        return {
          application: previous.application,
          instance: { kind: 'notRead' },
        };
      }
      return only === 'instance'
        ? { ...previous, ...(await read.below(component, previous)) }
        : { ...previous, table: await read.table(component, previous) };
    }
    if (ref.component) {
      const [application, below] = await Promise.all([
        read.application(),
        read.below(ref.component, previous),
      ]);
      return { application, ...below };
    }
    const application = await read.application();
    // The instance is named like the component, which only the Application knows.
    const component = read.componentOf(application);
    return component
      ? { application, ...(await read.below(component, previous)) }
      : { application, instance: { kind: 'notRead' } };
  }

  /** {@inheritDoc DynamoDBTablesApi.events} */
  async events(
    ref: TableRef,
    observed: ObservedTable,
    options: { signal?: AbortSignal } = {},
  ): Promise<ReadResult<TableEvent[]>> {
    const { signal } = options;
    const cluster = ref.cluster ?? (await this.#findCluster(signal));
    if (typeof cluster !== 'string') {
      return cluster;
    }
    const { application } = observed;
    const component = componentName(
      ref,
      application.kind === 'present' ? application.object : undefined,
    );
    const objects = involvedObjects(ref.application, component, observed);
    // A field selector takes one name only. A third, that of a Table which is not
    // named like its instance, is not worth a request: ACK writes no events.
    const names = [...new Set(objects.map(({ name }) => name))].slice(0, 2);
    const lists = await Promise.all(
      names.map(name =>
        this.#reader.readPage<unknown>(
          cluster,
          () => eventsPath(ref.namespace, name),
          signal,
        ),
      ),
    );
    const listed: unknown[] = [];
    for (const list of lists) {
      if (list.kind !== 'present') {
        return list;
      }
      listed.push(...list.object);
    }
    return { kind: 'present', object: eventsOf(listed, objects) };
  }

  /** {@inheritDoc DynamoDBTablesApi.list} */
  async list(
    clusters: (string | undefined)[],
    options: { signal?: AbortSignal } = {},
  ): Promise<ClusterListing[]> {
    const { signal } = options;
    const found = await Promise.all(
      clusters.map(cluster => cluster ?? this.#findCluster(signal)),
    );
    const listings = new Map<string, Promise<ClusterListing>>();
    return Promise.all(
      found.map(cluster => {
        if (typeof cluster !== 'string') {
          return { cluster: '', applications: cluster, instances: cluster };
        }
        const listing =
          listings.get(cluster) ?? this.#listCluster(cluster, signal);
        listings.set(cluster, listing);
        return listing;
      }),
    );
  }

  /** {@inheritDoc DynamoDBTablesApi.now} */
  now(): Date {
    return this.#reader.now();
  }

  #findCluster(signal?: AbortSignal): Promise<string | Failure | Refusal> {
    return this.#reader.findOnlyCluster(
      `the entity names none. Set its annotation \`${ANNOTATION_KUBERNETES_CLUSTER}\` to one of them.`,
      signal,
    );
  }

  async #listCluster(
    cluster: string,
    signal?: AbortSignal,
  ): Promise<ClusterListing> {
    const [applications, instances] = await Promise.all([
      this.#reader.list<ApplicationObject>(cluster, applicationsPath, signal),
      this.#reader.list<InstanceObject>(cluster, instancesPath, signal),
    ]);
    const tables = saysTooLittle(instances)
      ? await this.#reader.list<TableObject>(cluster, tablesPath, signal)
      : undefined;
    const isCut = [applications, instances, tables].some(
      list => list?.kind === 'present' && list.object.isCut,
    );
    return {
      cluster,
      applications: itemsOf(applications),
      instances: itemsOf(instances),
      ...(tables && { tables: itemsOf(tables) }),
      ...(isCut && { isCut }),
    };
  }
}

/** Whether an instance tells of a Table, but not what ACK says of it. */
function saysTooLittle(instances: ReadResult<Listed<InstanceObject>>): boolean {
  return (
    instances.kind === 'present' &&
    instances.object.items.some(
      instance => instance.status?.tableStatus && !passesConditionsOn(instance),
    )
  );
}

function itemsOf<T>(list: ReadResult<Listed<T>>): ReadResult<T[]> {
  return list.kind === 'present'
    ? { kind: 'present', object: list.object.items }
    : list;
}
