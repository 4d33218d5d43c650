import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationObject,
  InstanceObject,
  ReadResult,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

/**
 * Options of {@link DynamoDBTablesApi.observe}.
 *
 * @public
 */
export interface ObserveOptions {
  /** Ends the reads; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
  /**
   * What was read before. What is not to be read again is taken from here, and
   * the ACK Table too while the instance is the same.
   */
  previous?: ObservedTable;
  /** Reads only this object, with the instance the ACK Table where it may differ; all when left out. Needs `previous`. */
  only?: 'application' | 'instance' | 'table';
}

/**
 * An event that an engine wrote about an object of the table.
 *
 * @public
 */
export interface TableEvent {
  /** UUID of the event. */
  id: string;
  /** `Application`, `DynamoDBTable` or `Table`. */
  kind: string;
  /** `Normal` or `Warning`. */
  type: string;
  /** One word for programs. */
  reason: string;
  /** The engine's sentence. */
  message: string;
  /** How often it happened. */
  count: number;
  /** ISO 8601, when it last happened, as far as the event says. */
  lastSeen?: string;
}

/**
 * What one cluster has, for the list of tables.
 *
 * @public
 */
export interface ClusterListing {
  /** As Backstage names it; empty where the only one was asked for and there is not just one. */
  cluster: string;
  /** All Applications that may be read. */
  applications: ReadResult<ApplicationObject[]>;
  /** All kro instances that may be read. */
  instances: ReadResult<InstanceObject[]>;
  /**
   * All ACK Tables that may be read. Left out where the instances carry ACK's
   * conditions: only another definition than ours copies a status without them.
   */
  tables?: ReadResult<TableObject[]>;
  /** The cluster has more than are listed, so that one that is not in a list may still be there. */
  isCut?: boolean;
}

/**
 * Reads the Kubernetes objects of a DynamoDB table.
 *
 * @public
 */
export interface DynamoDBTablesApi {
  /**
   * Reads what the cluster knows of one table.
   *
   * @remarks
   *
   * A read that gives no object is a result, not an error: see `Observed` for
   * its kinds. The promise rejects only when the signal ends the reads.
   *
   * @param ref - where the table's Application is, see `readTableRef`
   */
  observe(ref: TableRef, options?: ObserveOptions): Promise<ObservedTable>;

  /**
   * Reads the events about the objects of one table, the newest first.
   *
   * @remarks
   *
   * Kubernetes keeps events for about an hour. A refusal is a result, not an
   * error, as for `observe`.
   */
  events(
    ref: TableRef,
    observed: ObservedTable,
    options?: { signal?: AbortSignal },
  ): Promise<ReadResult<TableEvent[]>>;

  /**
   * Lists what the clusters have of all tables, with two lists a cluster, three
   * where the definition is another than ours, and not one request a table.
   *
   * @param clusters - the clusters to ask; the only one of Backstage where the
   * list has `undefined`
   * @returns a listing for each, in the same order
   */
  list(
    clusters: (string | undefined)[],
    options?: { signal?: AbortSignal },
  ): Promise<ClusterListing[]>;

  /**
   * The time by the clock of the cluster, as far as its answers tell, so that a
   * wrong clock of the browser makes no table look stuck.
   */
  now(): Date;
}

/**
 * The API that the card reads a table through.
 *
 * @public
 */
export const dynamoDBTablesApiRef = createApiRef<DynamoDBTablesApi>().with({
  id: 'plugin.dynamodb.tables',
  pluginId: 'dynamodb',
});

/**
 * What one side knows of an order: `free` when it has none of this name,
 * `taken` when it has, and a sentence that tells why when it could not be asked.
 *
 * @public
 */
export type Availability = 'free' | 'taken' | { unknown: string };

/**
 * What the catalog and the cluster know of an order.
 *
 * @public
 */
export interface OrderAvailability {
  /** Whether the catalog has the entity of the table. */
  catalog: Availability;
  /** Whether the cluster has an Application of the table's name. */
  cluster: Availability;
}

/**
 * The place of an order, and how to end the question.
 *
 * @public
 */
export interface AvailabilityOptions {
  /** Name of the Application and the entity. */
  name: string;
  /** Kubernetes namespace. */
  namespace: string;
  /** As Backstage names it; its only one when left out. */
  cluster?: string;
  /** Ends the questions; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

/**
 * Asks what there is already, for the form that orders a table.
 *
 * @public
 */
export interface DynamoDBOrdersApi {
  /**
   * Asks the catalog and the cluster at once whether they have a table of this
   * name.
   *
   * @remarks
   *
   * A side that cannot be asked is a result, not an error, and says nothing
   * about the other. The promise rejects only when the signal ends it.
   */
  checkAvailability(options: AvailabilityOptions): Promise<OrderAvailability>;

  /**
   * The names of the clusters that Backstage knows, in its order.
   *
   * @throws Error with a sentence that tells why they could not be listed
   */
  listClusters(options?: { signal?: AbortSignal }): Promise<string[]>;
}

/**
 * The API that the form asks for what there is already.
 *
 * @public
 */
export const dynamoDBOrdersApiRef = createApiRef<DynamoDBOrdersApi>().with({
  id: 'plugin.dynamodb.orders',
  pluginId: 'dynamodb',
});
