import type { TableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { readTableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useMemo } from 'react';
import { dynamoDBTablesApiRef } from '../api';
import { readTable } from './readTable';
import { tableKey } from './tableKey';
import {
  NO_HISTORY,
  type TableHistory,
  type TableReading,
} from './tableReading';
import { usePolledQuery } from './usePolledQuery';
import { useCardSettingsResult } from '../hooks/useCardSettings';

/** What `useTableState` gives: the table as last read, or why it cannot be looked for. */
export type TableStateResult =
  | {
      phase: 'invalid';
      /** What is wrong: the annotations of the entity, or the app's configuration. */
      cause: 'annotations' | 'settings';
      error: Error;
    }
  | (TableReading & {
      /** A read that the user asked for is under way. */
      refreshing: boolean;
      refresh: () => void;
    });

/**
 * Reads the table of an entity and keeps reading it while the component is
 * mounted. All who use it for the same table share the reads.
 */
export function useTableState(entity: Entity): TableStateResult {
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const { settings, error: settingsError } = useCardSettingsResult();
  const located = useMemo(() => locate(entity), [entity]);
  // The catalog gives a new object for the same entity now and then: compare by value.
  const target =
    'ref' in located && settings ? JSON.stringify(located.ref) : undefined;
  const ref = useMemo<TableRef | undefined>(
    () => (target === undefined ? undefined : JSON.parse(target)),
    [target],
  );

  const { data, refreshing, refetch } = usePolledQuery<TableHistory>(
    tablesApi,
    ref &&
      settings && {
        key: tableKey(ref),
        read: context =>
          readTable({ tablesApi, ref, intervals: settings }, context),
      },
  );

  if ('error' in located) {
    return { phase: 'invalid', cause: 'annotations', error: located.error };
  }
  if (settingsError) {
    return { phase: 'invalid', cause: 'settings', error: settingsError };
  }
  return { ...(data ?? NO_HISTORY).reading, refreshing, refresh: refetch };
}

function locate(entity: Entity): { ref: TableRef } | { error: Error } {
  try {
    return { ref: readTableRef(entity) };
  } catch (error) {
    return { error: toError(error) };
  }
}
