import type {
  ApplicationObject,
  InstanceObject,
  ReadResult,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  applicationPath,
  componentName,
  instancePath,
  isTableOfInstance,
  tablePath,
  tablesOfInstancePath,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ClusterReader } from './ClusterReader';
import { isTableOutdated, saysTable } from './compareReads';

/** The reads of one look at a table. */
export class TableRead {
  readonly #reader: ClusterReader;
  readonly #cluster: string;
  readonly #ref: TableRef;
  readonly #signal: AbortSignal | undefined;

  constructor(
    reader: ClusterReader,
    cluster: string,
    ref: TableRef,
    signal: AbortSignal | undefined,
  ) {
    this.#reader = reader;
    this.#cluster = cluster;
    this.#ref = ref;
    this.#signal = signal;
  }

  componentOf(application: ReadResult<ApplicationObject>): string | undefined {
    return componentName(
      this.#ref,
      application.kind === 'present' ? application.object : undefined,
    );
  }

  application(): Promise<ReadResult<ApplicationObject>> {
    return this.#read<ApplicationObject>(() => applicationPath(this.#ref));
  }

  instance(component: string): Promise<ReadResult<InstanceObject>> {
    return this.#read<InstanceObject>(() => instancePath(this.#ref, component));
  }

  /** The instance, and the ACK Table where it may differ from what was read before. */
  async below(
    component: string,
    previous?: ObservedTable,
  ): Promise<Omit<ObservedTable, 'application'>> {
    if (!previous) {
      const [instance, table] = await Promise.all([
        this.instance(component),
        this.#table(component, component),
      ]);
      return {
        instance,
        table: await this.#orOtherName(table, instance, component),
      };
    }
    const instance = await this.instance(component);
    if (instance.kind === 'error' && instance.reason !== 'kind-missing') {
      // Without an answer nobody knows whether the Table is still the same.
      return { instance, table: { kind: 'notRead' } };
    }
    if (!isTableOutdated(instance, previous)) {
      return { instance, table: previous.table };
    }
    const table = await this.#table(
      knownTableName(previous, instance) ?? component,
      component,
    );
    // What was looked for by its labels in vain is not looked for again.
    const wasLookedFor =
      previous.table?.kind === 'notFound' && saysTable(previous.instance);
    return {
      instance,
      table: wasLookedFor
        ? table
        : await this.#orOtherName(table, instance, component),
    };
  }

  /** The ACK Table alone, by the name that it had before. */
  table(
    component: string,
    previous: ObservedTable,
  ): Promise<ReadResult<TableObject>> {
    return this.#table(
      knownTableName(previous, previous.instance) ?? component,
      component,
    );
  }

  /** The Table of a name, unless it is that of another instance. */
  async #table(
    name: string,
    component: string,
  ): Promise<ReadResult<TableObject>> {
    const table = await this.#read<TableObject>(() =>
      tablePath(this.#ref, name),
    );
    return table.kind === 'present' && !isOf(table.object, component)
      ? { kind: 'notFound' }
      : table;
  }

  /** A definition may name the Table otherwise; its labels then tell which it is. */
  async #orOtherName(
    table: ReadResult<TableObject>,
    instance: ReadResult<InstanceObject>,
    component: string,
  ): Promise<ReadResult<TableObject>> {
    if (table.kind !== 'notFound' || !saysTable(instance)) {
      return table;
    }
    const listed = await this.#reader.readPage<TableObject>(
      this.#cluster,
      () => tablesOfInstancePath(this.#ref, component),
      this.#signal,
    );
    if (listed.kind !== 'present') {
      // Without an answer nobody knows that there is none.
      return listed;
    }
    const [object] = listed.object;
    return object ? { kind: 'present', object } : table;
  }

  #read<T>(path: () => string): Promise<ReadResult<T>> {
    return this.#reader.read<T>(this.#cluster, path, this.#signal);
  }
}

function isOf({ metadata }: TableObject, component: string): boolean {
  return isTableOfInstance(metadata.labels, component);
}

/** The name of the Table that was read before, where it was that of this very instance. */
function knownTableName(
  { instance, table }: ObservedTable,
  now: ReadResult<InstanceObject>,
): string | undefined {
  return table?.kind === 'present' &&
    instance.kind === 'present' &&
    now.kind === 'present' &&
    instance.object.metadata.uid === now.object.metadata.uid
    ? table.object.metadata.name
    : undefined;
}
