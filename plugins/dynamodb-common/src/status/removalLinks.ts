import { isAskedAgain, isRefused } from './aws';
import {
  type Link,
  failed,
  notSeen,
  ok,
  waiting,
  working,
} from './chainStatuses';
import type { Facts } from './Facts';
import type { ObjectMetadata } from './objects';
import type { Observed } from './Observed';
import { whyKept } from './removing';
import type { ChainLink } from './TableState';

const BEING_REMOVED = working('being removed');
const REMOVED = ok('removed');

/** Whether the removal of an object was asked for. */
export function isBeingRemoved({
  application,
  instance,
  table,
}: Facts): boolean {
  return [application, instance, table].some(
    object => object?.metadata.deletionTimestamp !== undefined,
  );
}

function objectLink(
  observed: Observed<{ metadata: ObjectMetadata }> = { kind: 'unread' },
): Link {
  if (observed.kind === 'present') {
    return observed.object.metadata.deletionTimestamp
      ? BEING_REMOVED
      : waiting('still there');
  }
  return notSeen(observed) ?? REMOVED;
}

function applicationLink({ application, observed }: Facts): Link {
  // Only something below was deleted, by hand.
  return application && !application.metadata.deletionTimestamp
    ? ok('applied')
    : objectLink(observed.application);
}

function tableLink(facts: Facts): Link {
  const { instance, table } = facts.observed;
  if (isRefused(facts)) {
    return waiting('does not try again');
  }
  if (isAskedAgain(facts)) {
    return working('tries again');
  }
  // kro keeps the instance until the Table is gone.
  const wasRead = table && table.kind !== 'unread';
  return !wasRead && instance.kind === 'absent' ? REMOVED : objectLink(table);
}

function dynamodbLink(facts: Facts): Link {
  const { observed } = facts;
  if (isRefused(facts)) {
    return failed('refused');
  }
  if (isAskedAgain(facts)) {
    return failed('reported a problem');
  }
  if (whyKept(facts)) {
    return ok('stays');
  }
  // ACK keeps the Table, and kro the instance, until AWS has deleted the table.
  const isGone =
    observed.table?.kind === 'absent' || observed.instance.kind === 'absent';
  return isGone ? REMOVED : BEING_REMOVED;
}

/** The chain while a table is being removed. */
export function removalLinks(facts: Facts): ChainLink[] {
  const { application, observed } = facts;
  return [
    {
      link: 'git',
      ...(application
        ? ok(
            application.metadata.deletionTimestamp
              ? 'removal applied'
              : 'applied',
          )
        : notSeen(observed.application) ?? waiting('not applied')),
    },
    { link: 'application', ...applicationLink(facts) },
    { link: 'instance', ...objectLink(observed.instance) },
    { link: 'table', ...tableLink(facts) },
    { link: 'dynamodb', ...dynamodbLink(facts) },
  ];
}
