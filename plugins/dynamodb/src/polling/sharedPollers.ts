import type { TableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { DynamoDBTablesApi } from '../api';
import type { Intervals } from './pollDelay';
import { LOADING, TablePoller, type TableSnapshot } from './TablePoller';

type TablesApi = Pick<DynamoDBTablesApi, 'observe' | 'now'>;

interface SharedPoller {
  poller: TablePoller;
  listeners: Set<() => void>;
  refreshListeners: Set<() => void>;
}

/** Several views of one table on a page share one poll. */
const pollers = new WeakMap<TablesApi, Map<string, SharedPoller>>();

function find(tablesApi: TablesApi, target: string): SharedPoller | undefined {
  return pollers.get(tablesApi)?.get(target);
}

/** Names the table of a reference: what is equal has the same name. */
export function targetOf(ref: TableRef): string {
  return JSON.stringify([
    ref.cluster,
    ref.namespace,
    ref.application,
    ref.component,
  ]);
}

/**
 * Keeps reading a table until the last who asked for it has gone.
 *
 * @param listener - called when there is something new in `snapshotOf`
 * @returns ends it
 */
export function watchTable(
  tablesApi: TablesApi,
  ref: TableRef,
  intervals: Intervals,
  listener: () => void,
): () => void {
  const target = targetOf(ref);
  const shared =
    find(tablesApi, target) ?? begin(tablesApi, target, ref, intervals);
  // Not the listener itself: who watches twice has to end it twice.
  const call = () => listener();
  shared.listeners.add(call);
  return () => {
    shared.listeners.delete(call);
    if (shared.listeners.size === 0) {
      shared.poller.stop();
      pollers.get(tablesApi)?.delete(target);
    }
  };
}

/** What is known of a table; `loading` of one that nobody watches. */
export function snapshotOf(tablesApi: TablesApi, ref: TableRef): TableSnapshot {
  return find(tablesApi, targetOf(ref))?.poller.snapshot ?? LOADING;
}

/** Reads a table now that somebody watches. */
export function refreshTable(tablesApi: TablesApi, ref: TableRef): void {
  const shared = find(tablesApi, targetOf(ref));
  shared?.poller.refresh();
  for (const call of shared?.refreshListeners ?? []) call();
}

function begin(
  tablesApi: TablesApi,
  target: string,
  ref: TableRef,
  intervals: Intervals,
): SharedPoller {
  const listeners = new Set<() => void>();
  const poller = new TablePoller({
    tablesApi,
    ref,
    intervals,
    onChange: () => {
      for (const call of [...listeners]) call();
    },
  });
  const shared = { poller, listeners, refreshListeners: new Set<() => void>() };
  const byTarget = pollers.get(tablesApi) ?? new Map<string, SharedPoller>();
  byTarget.set(target, shared);
  pollers.set(tablesApi, byTarget);
  poller.start();
  return shared;
}

/**
 * Calls the listener whenever somebody refreshes a table that is being watched.
 *
 * @returns ends it
 */
export function onTableRefresh(
  tablesApi: TablesApi,
  ref: TableRef,
  listener: () => void,
): () => void {
  const listeners = find(tablesApi, targetOf(ref))?.refreshListeners;
  const call = () => listener();
  listeners?.add(call);
  return () => {
    listeners?.delete(call);
  };
}
