import type { TableRef } from '../entity/readTableRef';
import type { ObservedTable } from './objects/ReadResult';
import { derivePipeline } from './pipeline';
import { noMatchingRole, roleNotUsed, waitingForAck } from './rules/ack';
import {
  active,
  changing,
  creating,
  refusedByAws,
  retrying,
  unknownStatus,
  unusable,
} from './rules/aws';
import { deleting } from './rules/deletion';
import { noComponent, notApplied, severalComponents } from './rules/git';
import {
  failedAtKro,
  onlyRead,
  suspendedAtKro,
  tableLost,
  waitingForKro,
} from './rules/kro';
import {
  failedAtKubevela,
  noLongerManaged,
  refusedByKubevela,
  suspendedAtKubevela,
  waitingForKubevela,
} from './rules/kubevela';
import { notReadable, unreadable } from './rules/reading';
import {
  type RuleResult,
  type RuleResults,
  runRules,
  type StateRule,
  summarize,
} from './rules/StateRule';
import { gatherFacts, type StatusFacts } from './StatusFacts';
import type { TableState } from './TableState';
import { notAfter } from './time';
import { warn } from './warnings';

// In this order: the first rule with a result gives the state. What stops a
// table comes before what is merely going on, and that before waiting.
const stateRules: StateRule[] = [
  notReadable,
  deleting,
  notApplied,
  refusedByKubevela,
  // Before refusedByAws: nothing is to be corrected in the manifest, whatever ACK calls it.
  unusable,
  refusedByAws,
  failedAtKubevela,
  // Before the rules on the Table: one that is left without its instance looks as healthy as before.
  noLongerManaged,
  // Before failedAtKro: what kro says of a role without a selector does not explain it.
  noMatchingRole,
  failedAtKro,
  onlyRead,
  tableLost,
  retrying,
  creating,
  roleNotUsed,
  suspendedAtKubevela,
  suspendedAtKro,
  changing,
  active,
  unknownStatus,
  waitingForKro,
  waitingForAck,
  noComponent,
  waitingForKubevela,
  severalComponents,
];

/**
 * Derives the one state of a table from what was read of its layers.
 *
 * Unknown is not failure, not found is not failure, and healthy at KubeVela is not
 * ACTIVE at AWS. The Application and the kro instance are enough: the instance
 * carries ACK's conditions until it is being deleted; from then on the ACK Table
 * tells what holds the deletion. When read before, it is seconds fresher. An
 * instance that could not be read is replaced by what the Application says.
 *
 * @param observed - the objects, read at about the same moment
 * @param now - the time to measure waiting against
 * @param ref - where the entity says that the table is: which component of several
 * is meant, and what to call what is not there
 *
 * @public
 */
export function deriveTableState(
  observed: ObservedTable,
  now: Date,
  ref?: TableRef,
): TableState {
  const facts = gatherFacts(observed, now, ref);
  const resultOf = runRules(facts);
  const state = summarize(firstResult(facts, resultOf));
  return {
    ...state,
    since: state.since && notAfter(state.since, now),
    pipeline: derivePipeline(facts, resultOf),
    warnings: warn(facts, state),
    details: facts.details,
  };
}

function firstResult(facts: StatusFacts, resultOf: RuleResults): RuleResult {
  for (const rule of stateRules) {
    const result = resultOf(rule);
    if (result) {
      return result;
    }
  }
  return unreadable(facts);
}
