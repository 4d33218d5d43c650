import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { TableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { readTableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dynamoDBTablesApiRef } from '../api';
import type { TableReading } from './TablePoller';
import { TablePoller } from './TablePoller';

/** What `useTableState` gives: the table as last read, or why it cannot be looked for. */
export type TableStateResult =
  | { phase: 'invalid'; error: Error }
  | (TableReading & {
      /** A read that the user asked for is under way. */
      refreshing: boolean;
      refresh: () => void;
    });

interface Snapshot {
  /** Which table this is about, so that another entity never shows it. */
  target: string;
  reading: TableReading;
  refreshing: boolean;
}

/** Reads the table of an entity and keeps reading it while the component is mounted. */
export function useTableState(entity: Entity): TableStateResult {
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const located = useMemo(() => locate(entity), [entity]);
  // The catalog gives a new object for the same entity now and then: compare by value.
  const target = 'ref' in located ? JSON.stringify(located.ref) : undefined;
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const poller = useRef<TablePoller>();

  useEffect(() => {
    if (target === undefined) {
      return undefined;
    }
    const ref: TableRef = JSON.parse(target);
    const started = new TablePoller({
      observe: signal => tablesApi.observe(ref, { signal }),
      onChange: (reading, refreshing) =>
        setSnapshot({ target, reading, refreshing }),
    });
    poller.current = started;
    started.start();
    return () => {
      started.stop();
      poller.current = undefined;
    };
  }, [tablesApi, target]);

  const refresh = useCallback(() => poller.current?.refresh(), []);

  if ('error' in located) {
    return { phase: 'invalid', error: located.error };
  }
  return snapshot?.target === target && snapshot
    ? { ...snapshot.reading, refreshing: snapshot.refreshing, refresh }
    : { phase: 'loading', refreshing: false, refresh };
}

function locate(entity: Entity): { ref: TableRef } | { error: Error } {
  try {
    return { ref: readTableRef(entity) };
  } catch (error) {
    return { error: toError(error) };
  }
}
