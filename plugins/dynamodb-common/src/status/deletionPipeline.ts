import {
  type Link,
  failed,
  notSeen,
  ok,
  unknown,
  waiting,
  working,
} from './pipelineStages';
import type { Facts } from './StatusFacts';
import type { ObjectMetadata } from './objects/types';
import type { Observed } from './objects/ReadResult';
import {
  deletionProblem,
  deletionRefusal,
  instanceKept,
  isKept,
  isTableGone,
  saysWhatBecomes,
  wasSeenInAws,
  whoseTurn,
} from './rules/deletion';
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

function instanceLink(facts: Facts): Link {
  // kro has to apply something before the removal can go on.
  return instanceKept(facts)?.layer === 'kro'
    ? working('at work')
    : objectLink(facts.observed.instance);
}

function tableLink(facts: Facts): Link {
  const { instance, table } = facts.observed;
  if (deletionRefusal(facts)) {
    return waiting('does not try again');
  }
  if (deletionProblem(facts)) {
    return working('tries again');
  }
  // kro keeps the instance until the Table is gone.
  const wasRead = table && table.kind !== 'unread';
  return !wasRead && instance.kind === 'absent' ? REMOVED : objectLink(table);
}

function dynamodbLink(facts: Facts): Link {
  if (deletionRefusal(facts)) {
    return failed('refused');
  }
  if (deletionProblem(facts)) {
    return failed('reported a problem');
  }
  if (!wasSeenInAws(facts)) {
    return unknown('not seen');
  }
  if (isKept(facts)) {
    return ok('stays');
  }
  if (isTableGone(facts) && saysWhatBecomes(facts)) {
    // The Table goes at once, while AWS still says DELETING, and nobody looks any more.
    return unknown('asked to delete');
  }
  if (whoseTurn(facts) === 'ack') {
    return BEING_REMOVED;
  }
  return facts.instance || facts.table
    ? waiting('still there')
    : unknown('not seen');
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
    { link: 'instance', ...instanceLink(facts) },
    { link: 'table', ...tableLink(facts) },
    { link: 'dynamodb', ...dynamodbLink(facts) },
  ];
}
