import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { DynamoDBTablesApi } from '../api';
import { isSameRead, isSameSpec } from '../api/compareReads';
import type { Intervals } from './pollDelay';
import { readPlan, type ReadTarget, remainingReads } from './readPlan';
import type { Evaluation, TableHistory } from './tableReading';
import {
  addRead,
  evaluateRead,
  isSameState,
  NO_HISTORY,
  readErrorOf,
} from './tableReading';
import type { ReadAnswer, ReadContext } from './Poller';

export interface TableSource {
  tablesApi: Pick<DynamoDBTablesApi, 'observe' | 'now'>;
  ref: TableRef;
  intervals: Intervals;
}

/**
 * Reads a table once. Where only kro, ACK or AWS can have news, or nobody, a
 * scheduled read costs one request, one object after the other, until one of
 * them asks or says something else than before.
 */
export async function readTable(
  { tablesApi, ref, intervals }: TableSource,
  { reason, signal, previous: history = NO_HISTORY }: ReadContext<TableHistory>,
): Promise<ReadAnswer<TableHistory>> {
  const { lastSuccess, failures, plannedReads } = history;
  const previous = lastSuccess?.observed;
  const evaluate = (observed: ObservedTable): Evaluation =>
    evaluateRead(observed, previous, tablesApi.now(), ref);
  const plan =
    reason === 'scheduled' && lastSuccess && failures === 0
      ? readPlan(lastSuccess.state, lastSuccess.observed)
      : undefined;

  /** Whether one object tells nothing new. ACK and KubeVela write down each reconciliation, which is not news. */
  const isUnchanged = (observed: ObservedTable, only: ReadTarget): boolean => {
    if (isSameRead(observed[only], previous?.[only])) {
      return true;
    }
    const evaluation = evaluate(observed);
    return (
      isSameSpec(observed[only], previous?.[only]) &&
      lastSuccess !== undefined &&
      'state' in evaluation &&
      isSameState(lastSuccess.state, evaluation.state)
    );
  };

  const observe = async (): Promise<ObservedTable> => {
    if (reason === 'manual' || !previous) {
      return tablesApi.observe(ref, { signal });
    }
    const only = plan?.[plannedReads % plan.length];
    if (!only) {
      return tablesApi.observe(ref, { signal, previous });
    }
    const observed = await tablesApi.observe(ref, { signal, previous, only });
    return isUnchanged(observed, only)
      ? observed
      : tablesApi.observe(ref, {
          signal,
          previous: observed,
          only: remainingReads(only),
        });
  };

  const evaluation = await observe().then(evaluate, readErrorOf);
  const { history: data, delayMs } = addRead(history, evaluation, {
    intervals,
    nowMs: Date.now(),
    random: Math.random(),
    hidden: document.hidden,
  });
  return {
    data: plan ? { ...data, plannedReads: plannedReads + 1 } : data,
    delayMs,
  };
}
