import type {
  ReadResult,
  ObservedTable,
  TableState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { passesConditionsOn } from '../api/compareReads';

/** What one read asks for when it need not ask for all objects. With a changed instance its ACK Table is read too. */
export type ReadTarget = 'application' | 'instance' | 'table';

/**
 * What scheduled reads ask for in turn, all objects where an entry is
 * undefined. The result is undefined when each of them has to ask for all: not
 * every object was read, or news may come from any of them.
 *
 * @param state - derived from `observed`
 */
export function readPlan(
  { refresh, layer }: TableState,
  observed: ObservedTable,
): readonly (ReadTarget | undefined)[] | undefined {
  const { application, instance, table } = observed;
  if (
    !wasRead(application) ||
    !wasRead(instance) ||
    table?.kind === 'notRead'
  ) {
    return undefined;
  }
  if (refresh === 'idle') {
    return table && !hasTableConditions(instance, table)
      ? ['application', 'instance', 'table']
      : ['application', 'instance'];
  }
  // News come from below, so each read asks there; the Application may be edited or removed meanwhile.
  switch (layer) {
    case 'kro':
      return ['instance', 'instance', undefined];
    case 'ack':
    case 'aws':
      // What kro does not pass on, because it is down, stands in the Table alone.
      return ['instance', 'table', undefined];
    default:
      return undefined;
  }
}

/** What is read once one object has changed; undefined for all, of which the known Table is taken over. */
export function remainingReads(target: ReadTarget): ReadTarget | undefined {
  switch (target) {
    case 'application':
      return 'instance';
    case 'instance':
      return 'application';
    default:
      return undefined;
  }
}

function wasRead({ kind }: ReadResult<unknown>): boolean {
  return kind === 'present' || kind === 'notFound';
}

/** Whether the instance changes whenever ACK writes something new into the Table. */
function hasTableConditions(
  instance: ObservedTable['instance'],
  table: ReadResult<unknown>,
): boolean {
  return (
    table.kind === 'notFound' ||
    (table.kind === 'present' &&
      instance.kind === 'present' &&
      passesConditionsOn(instance.object))
  );
}
