import {
  active,
  changing,
  creating,
  refusedByAws,
  retrying,
  unknownStatus,
  unusable,
} from './rules/aws';
import type { TableRef } from '../entity/readTableRef';
import { chain } from './pipeline';
import {
  type Facts,
  gatherFacts,
  type Judge,
  type Verdict,
} from './StatusFacts';
import {
  failedAtKro,
  suspendedAtKro,
  tableLost,
  waitingBelowKubevela,
} from './rules/kro';
import {
  failedAtKubevela,
  noComponent,
  refusedByKubevela,
  suspendedAtKubevela,
  waitingForKubevela,
} from './rules/kubevela';
import { noLongerManaged } from './rules/noLongerManaged';
import type { ObservedTable } from './objects/ReadResult';
import { onlyRead } from './rules/onlyRead';
import { removing } from './rules/deletion';
import { noMatchingRole, roleNotUsed } from './rules/ack';
import type { TableState } from './TableState';
import { notAfter } from './time';
import { notApplied, notInstalled, unseen } from './rules/git';
import { warn } from './warnings';

// Read from the top: the first that has something to say is the state. What
// stops a table stands above what is merely going on, and that above waiting.
const judges: Judge[] = [
  notInstalled,
  removing,
  notApplied,
  refusedByKubevela,
  // Nothing is to be corrected in the manifest, whatever ACK calls it.
  unusable,
  refusedByAws,
  failedAtKubevela,
  // A Table that is left without its instance would look as healthy as before.
  noLongerManaged,
  // kro's own words for a role without a selector would explain nothing.
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
  waitingBelowKubevela,
  noComponent,
  waitingForKubevela,
];

/**
 * Derives the one state of a table from what was read of its layers.
 *
 * Unknown is not failure, absent is not failure, and healthy at KubeVela is not
 * ACTIVE at AWS. The Application and the kro instance are enough: the instance
 * carries ACK's conditions until it is being deleted; from then on the ACK Table
 * tells what holds the removal. When read before, it is seconds fresher. An
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
  const verdict = judgeAll(facts);
  return {
    ...verdict,
    since: verdict.since && notAfter(verdict.since, now),
    chain: chain(facts),
    warnings: warn(facts, verdict),
    details: facts.details,
  };
}

function judgeAll(facts: Facts): Verdict {
  for (const judge of judges) {
    const verdict = judge(facts);
    if (verdict) {
      return verdict;
    }
  }
  return unseen(facts);
}
