import {
  isAskedAgain,
  isRefused,
  isSynced,
  saysWhetherSynced,
  unusable,
} from './rules/aws';
import { conditionWith } from './objects/conditions';
import type { Facts } from './StatusFacts';
import { failedAtKro, hasSeenLastChange, suspendedAtKro } from './rules/kro';
import {
  failedAtKubevela,
  hasPassedOn,
  isAtWork,
  suspendedAtKubevela,
  noComponent,
  refusedByKubevela,
} from './rules/kubevela';
import {
  failed,
  type Link,
  notSeen,
  ok,
  unknown,
  waiting,
  working,
} from './pipelineStages';
import { noLongerManaged } from './rules/noLongerManaged';
import { onlyRead } from './rules/onlyRead';
import { isBeingRemoved, removalLinks } from './deletionPipeline';
import { noMatchingRole, roleNotUsed } from './rules/ack';
import type { ChainLink } from './TableState';

const NOT_THERE_YET = waiting('not there yet');
const AT_WORK = working('at work');
const GONE = waiting('gone');

function gitLink(facts: Facts): Link {
  const { application, observed } = facts;
  if (!application) {
    return observed.application.kind === 'absent'
      ? waiting('not applied')
      : unknown('not seen');
  }
  const missing = noComponent(facts);
  if (missing) {
    return missing.kind === 'failed'
      ? failed('no table in it')
      : waiting('no such component');
  }
  return ok('applied');
}

function applicationLink(facts: Facts): Link {
  const { application, observed } = facts;
  if (!application) {
    return notSeen(observed.application) ?? NOT_THERE_YET;
  }
  const refused = refusedByKubevela(facts);
  if (refused) {
    return failed(
      refused.title === 'Refused by KubeVela' ? 'refused' : 'failed',
    );
  }
  if (failedAtKubevela(facts)) {
    return failed('failed');
  }
  if (noLongerManaged(facts)) {
    return failed('lost the table');
  }
  if (suspendedAtKubevela(facts)) {
    return waiting('suspended');
  }
  if (noComponent(facts)) {
    return waiting('nothing to make');
  }
  if (isAtWork(facts)) {
    return AT_WORK;
  }
  return hasPassedOn(facts)
    ? ok('applied')
    : unknown(application.status?.status ?? 'no word of KubeVela');
}

function instanceLink(facts: Facts): Link {
  const { instance, details, observed } = facts;
  if (!instance) {
    return noLongerManaged(facts)
      ? GONE
      : notSeen(observed.instance) ?? NOT_THERE_YET;
  }
  if (noMatchingRole(facts) && !details.tableStatus) {
    return waiting('needs a role');
  }
  if (failedAtKro(facts)) {
    return failed('failed');
  }
  if (onlyRead(facts)?.kind === 'failed') {
    return failed('not taken over');
  }
  if (suspendedAtKro(facts)) {
    return waiting('suspended');
  }
  if (!hasSeenLastChange(facts) || !isTableMade(facts)) {
    return AT_WORK;
  }
  // Not ready although the table is: there is still something to apply.
  const isTableReady = details.tableStatus === 'ACTIVE' && isSynced(facts);
  const ready = conditionWith(instance.status?.conditions, 'Ready', 'True');
  return isTableReady && !ready && !isRoleWrong(facts)
    ? AT_WORK
    : ok('applied');
}

/** ACK does not work with the role that was asked for, which kro waits for. */
function isRoleWrong(facts: Facts): boolean {
  return Boolean(noMatchingRole(facts) ?? roleNotUsed(facts));
}

/** Whether ACK has said anything of the Table, here or in what kro copies. */
function hasWordOfAck({ details }: Facts): boolean {
  return details.tableStatus !== undefined || details.conditions.length > 0;
}

/** Whether the Table is there; where nobody looked, whether kro has come that far. */
function isTableMade(facts: Facts): boolean {
  const { instance, observed } = facts;
  switch (observed.table?.kind) {
    case 'present':
      return true;
    case 'absent':
      return false;
    default:
      return (
        hasWordOfAck(facts) ||
        (instance?.status?.conditions !== undefined && !suspendedAtKro(facts))
      );
  }
}

function tableLink(facts: Facts): Link {
  const { instance, observed } = facts;
  const { table = { kind: 'unread' } } = observed;
  if (table.kind === 'forbidden' || table.kind === 'failed') {
    return notSeen(table) ?? unknown('not seen');
  }
  if (noMatchingRole(facts)) {
    return failed('no matching role');
  }
  if (roleNotUsed(facts)) {
    return failed('role not used');
  }
  if (!instance && table.kind !== 'present') {
    if (noLongerManaged(facts)) {
      return GONE;
    }
    return observed.instance.kind === 'absent'
      ? NOT_THERE_YET
      : unknown('not seen');
  }
  if (!isTableMade(facts)) {
    return NOT_THERE_YET;
  }
  if (!hasWordOfAck(facts)) {
    return working('not looked at yet');
  }
  if (isRefused(facts)) {
    return waiting('does not try again');
  }
  if (isAskedAgain(facts)) {
    return working('tries again');
  }
  if (!saysWhetherSynced(facts)) {
    return unknown('not seen');
  }
  return isSynced(facts) ? ok('in sync') : AT_WORK;
}

function dynamodbLink(facts: Facts): Link {
  const { details, instance, table, observed } = facts;
  const { tableStatus } = details;
  if (isRefused(facts)) {
    return failed('refused');
  }
  const useless = unusable(facts);
  if (useless) {
    return failed(useless.title.toLowerCase());
  }
  if (tableStatus === 'DELETING') {
    return working(tableStatus);
  }
  if (isAskedAgain(facts)) {
    return failed('reported a problem');
  }
  const isOld = instance
    ? observed.table?.kind === 'absent' && tableStatus
    : !table && observed.instance.kind !== 'absent';
  if (isOld) {
    // Nobody looks after the table, or only the Application tells of it, up to minutes late.
    return unknown(tableStatus ?? 'not seen');
  }
  switch (tableStatus) {
    case undefined:
      return noLongerManaged(facts) ? unknown('not seen') : NOT_THERE_YET;
    case 'ACTIVE':
      if (!saysWhetherSynced(facts)) {
        return unknown(tableStatus);
      }
      return isSynced(facts) ? ok(tableStatus) : working(tableStatus);
    case 'CREATING':
    case 'UPDATING':
      return working(tableStatus);
    default:
      return unknown(tableStatus);
  }
}

/** Who is done with what came before the last change is not done with that. */
function withoutOldSuccess(links: ChainLink[]): ChainLink[] {
  const stop = links.findIndex(
    ({ status }) => status !== 'ok' && status !== 'unknown',
  );
  return links.map((link, index) =>
    stop >= 0 && index > stop && link.status === 'ok'
      ? {
          ...link,
          ...waiting(link.link === 'dynamodb' ? link.text : 'as before'),
        }
      : link,
  );
}

/** How each link of the chain is, as far as its object was seen or the next one above copies it. */
export function chain(facts: Facts): ChainLink[] {
  if (isBeingRemoved(facts)) {
    return removalLinks(facts);
  }
  return withoutOldSuccess([
    { link: 'git', ...gitLink(facts) },
    { link: 'application', ...applicationLink(facts) },
    { link: 'instance', ...instanceLink(facts) },
    { link: 'table', ...tableLink(facts) },
    { link: 'dynamodb', ...dynamodbLink(facts) },
  ]);
}
