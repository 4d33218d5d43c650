import { applying, hasNotSeen } from './aws';
import type { Facts, Verdict } from '../StatusFacts';
import { readySince } from './kro';
import { isOnlyRead } from '../ack/annotations';

/**
 * A table to take over that has what the manifest does not say: taken over as it
 * is written, it would lose that, so ACK may only read it until the two agree.
 */
export function onlyRead(facts: Facts): Verdict | undefined {
  const { instance, table } = facts;
  const { inTheWay } = instance?.status ?? {};
  if (!inTheWay || (table && !isOnlyRead(table.metadata.annotations))) {
    return undefined;
  }
  const behind = hasNotSeen(facts);
  if (behind) {
    return applying(behind, `Until then ACK only reads AWS's table.`);
  }
  return {
    kind: 'failed',
    layer: 'kro',
    title: 'Only read, not taken over',
    message: `AWS has ${inTheWay}, which the manifest does not say. So ACK only reads the table, and nothing in AWS is changed.`,
    nextStep:
      'Put it into the manifest as AWS has it, or remove it in AWS first. The table is then taken over by itself.',
    since: readySince(facts),
    pace: 'fast',
  };
}
