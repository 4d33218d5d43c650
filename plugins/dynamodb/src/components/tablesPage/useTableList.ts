import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { type ErrorLike, toError } from '@backstage/errors';
import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import {
  DYNAMODB_TABLE_TYPE,
  isDynamoDBTableEntity,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { type DynamoDBTablesApi, dynamoDBTablesApiRef } from '../../api';
import { DEADLINE_MS, withDeadline } from '../../api/withDeadline';
import { type ReadContext, usePolledQuery } from '../../polling';
import { clustersOf } from './joinTables';
import { mergeListings, type SeenListing } from './mergeListings';

/** The template of this project that orders a table. */
const ORDER_TEMPLATE = 'order-dynamodb-table';

/** The tables and the template, with what the list shows of them. */
const REQUEST: Parameters<CatalogApi['getEntities']>[0] = {
  filter: [
    { kind: 'resource', 'spec.type': DYNAMODB_TABLE_TYPE },
    { kind: 'template', 'metadata.name': ORDER_TEMPLATE },
  ],
  fields: [
    'apiVersion',
    'kind',
    'metadata.name',
    'metadata.namespace',
    'metadata.title',
    'metadata.annotations',
    'spec.type',
    'relations',
  ],
};

/** What is known of the tables. A failed read never erases a good one. */
interface ListReading {
  /** The tables of the catalog; undefined until it has answered. */
  entities?: Entity[];
  /** The template that orders a table, where the catalog has it. */
  orderTemplate?: Entity;
  /** Why the last read ended early; a `TimeoutError` where the catalog did not answer. */
  error?: ErrorLike;
  /** Undefined until the clusters have answered. */
  clusters?: SeenListing[];
}

export interface TableListResult extends ListReading {
  /** Anything is being read. */
  reading: boolean;
  /** Reads everything again; while a read is under way its answer is the answer. */
  refresh(): void;
}

/**
 * Reads the tables of the catalog with one request, then their clusters with two
 * or three lists each: at first, on return to the tab, and on Refresh.
 */
export function useTableList(): TableListResult {
  const catalogApi = useApi(catalogApiRef);
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const { data, reading, refetch } = usePolledQuery<ListReading>(catalogApi, {
    key: 'dynamodb tables',
    read: async context => ({
      data: await readList(catalogApi, tablesApi, context),
      // Hundreds of objects are much for every half minute: the age stands above, and a return reads again.
      delayMs: undefined,
    }),
  });
  return { ...data, reading: reading || !data, refresh: refetch };
}

async function readList(
  catalogApi: CatalogApi,
  tablesApi: Pick<DynamoDBTablesApi, 'list'>,
  { signal, previous, publish }: ReadContext<ListReading>,
): Promise<ListReading> {
  let list = previous ?? {};
  try {
    const { items } = await withDeadline(
      () => catalogApi.getEntities(REQUEST),
      DEADLINE_MS,
      signal,
    );
    const entities = items.filter(isDynamoDBTableEntity);
    list = {
      ...list,
      entities,
      orderTemplate: items.find(entity => !isDynamoDBTableEntity(entity)),
      error: undefined,
    };
    publish(list);
    const asked = clustersOf(entities);
    const answers =
      asked.length > 0 ? await tablesApi.list(asked, { signal }) : [];
    const before = list.clusters ?? [];
    return {
      ...list,
      clusters: mergeListings(before, asked, answers, new Date()),
    };
  } catch (error) {
    return { ...list, error: toError(error) };
  }
}
