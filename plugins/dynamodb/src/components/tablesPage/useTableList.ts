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
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { dynamoDBTablesApiRef } from '../../api';
import { DEADLINE_MS, withDeadline } from '../../api/withDeadline';
import { Poller } from '../../polling/Poller';
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
export interface TableList {
  /** The tables of the catalog; undefined until it has answered. */
  entities?: Entity[];
  /** The template that orders a table, where the catalog has it. */
  orderTemplate?: Entity;
  /** Why the last read ended early; a `TimeoutError` where the catalog did not answer. */
  error?: ErrorLike;
  /** Undefined until the clusters have answered. */
  clusters?: SeenListing[];
  /** Anything is being read. */
  reading: boolean;
}

export interface TableListResult extends TableList {
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
  const [list, update] = useReducer(
    (before: TableList, change: (before: TableList) => Partial<TableList>) => ({
      ...before,
      ...change(before),
    }),
    { reading: true },
  );
  const repeater = useRef<Poller>();

  const readCatalog = useCallback(
    async (signal: AbortSignal): Promise<Entity[]> => {
      const { items } = await withDeadline(
        () => catalogApi.getEntities(REQUEST),
        DEADLINE_MS,
        signal,
      );
      const entities = items.filter(isDynamoDBTableEntity);
      update(() => ({
        entities,
        orderTemplate: items.find(entity => !isDynamoDBTableEntity(entity)),
        error: undefined,
      }));
      return entities;
    },
    [catalogApi],
  );

  const readClusters = useCallback(
    async (entities: Entity[], signal: AbortSignal) => {
      const clusters = clustersOf(entities);
      const answers =
        clusters.length > 0 ? await tablesApi.list(clusters, { signal }) : [];
      if (signal.aborted) return;
      update(before => ({
        clusters: mergeListings(
          before.clusters ?? [],
          clusters,
          answers,
          new Date(),
        ),
      }));
    },
    [tablesApi],
  );

  useEffect(() => {
    const started = new Poller(async (_reason, signal) => {
      update(() => ({ reading: true }));
      try {
        await readClusters(await readCatalog(signal), signal);
      } catch (error) {
        if (!signal.aborted) update(() => ({ error: toError(error) }));
      }
      if (!signal.aborted) update(() => ({ reading: false }));
      // Hundreds of objects are much for every half minute: the age stands above, and a return reads again.
      return undefined;
    });
    repeater.current = started;
    started.start();
    return () => started.stop();
  }, [readCatalog, readClusters]);

  const refresh = useCallback(() => repeater.current?.ask(), []);

  return { ...list, refresh };
}
