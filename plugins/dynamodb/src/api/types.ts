import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ObservedTable,
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
export type OrderLookUpAnswer = 'free' | 'taken' | { unknown: string };

/**
 * What the catalog and the cluster know of an order.
 *
 * @public
 */
export interface OrderLookUp {
  /** Whether the catalog has the entity of the table. */
  catalog: OrderLookUpAnswer;
  /** Whether the cluster has an Application of the table's name. */
  cluster: OrderLookUpAnswer;
}

/**
 * The place of an order, and how to end the question.
 *
 * @public
 */
export interface OrderLookUpOptions {
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
  lookUp(options: OrderLookUpOptions): Promise<OrderLookUp>;

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
