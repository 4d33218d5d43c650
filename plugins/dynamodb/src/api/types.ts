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
