import { asRecord, asText } from '../../schema/guards';
import type { StatusFacts } from '../StatusFacts';
import { isSlow } from '../time';
import { isReadOnly } from '../ack/annotations';
import { applyingChange } from './change';
import type { RuleResult } from './StateRule';

/** kro gave up on something. */
export function failedAtKro(facts: StatusFacts): RuleResult | undefined {
  const { failure, isSecretTaken } = facts.kro;
  return (
    failure && {
      id: 'failed-at-kro',
      ...(isSecretTaken
        ? secretTaken(facts)
        : {
            message: 'kro cannot make the table out of the instance.',
            nextStep:
              'Your platform team looks at the ResourceGraphDefinition dynamodbtable and at the permissions of kro.',
          }),
      engineMessage: failure.message,
      since: failure.lastTransitionTime,
    }
  );
}

/** The connection Secret would take the place of one that has nothing to do with the table. */
function secretTaken({ details, instance }: StatusFacts) {
  const { name, namespace } = asRecord(
    instance?.spec?.writeConnectionSecretToRef,
  );
  const secret = [asText(namespace), asText(name)].filter(Boolean).join('/');
  return {
    message: `The connection Secret ${secret} is not written: there is a Secret of this name already that does not belong to this table, and it stays as it is.${
      details.tableStatus === 'ACTIVE' ? ' The table itself can be used.' : ''
    }`,
    nextStep:
      'Choose another name in writeConnectionSecretToRef in the manifest.',
  };
}

/**
 * A table to take over that has what the manifest does not say: taken over as it
 * is written, it would lose that, so ACK may only read it until the two agree.
 */
export function onlyRead(facts: StatusFacts): RuleResult | undefined {
  const { instance, table, behind, kro } = facts;
  const { inTheWay } = instance?.status ?? {};
  if (!inTheWay || (table && !isReadOnly(table.metadata.annotations))) {
    return undefined;
  }
  if (behind) {
    return applyingChange(behind, `Until then ACK only reads AWS's table.`);
  }
  return {
    id: 'only-read',
    message: `AWS has ${inTheWay}, which the manifest does not say. So ACK only reads the table, and nothing in AWS is changed.`,
    nextStep:
      'Put it into the manifest as AWS has it, or remove it in AWS first. The table is then taken over automatically.',
    since: kro.readySince,
  };
}

/** An annotation of the instance suspends kro's work on it. */
export function suspendedAtKro({
  details,
  kro: { suspended },
}: StatusFacts): RuleResult | undefined {
  return (
    suspended && {
      id: 'suspended-at-kro',
      message: details.tableStatus
        ? 'Somebody suspended the work of kro on this table. It can be used, but changes do not reach it.'
        : 'Somebody suspended the work of kro on this table.',
      engineMessage: suspended.message,
      nextStep: 'Your platform team resumes it.',
      since: suspended.lastTransitionTime,
    }
  );
}

/** Somebody deleted the ACK Table behind kro's back, and kro still copies what it said. */
export function tableLost({
  instance,
  details,
  observed,
}: StatusFacts): RuleResult | undefined {
  return instance && details.tableStatus && observed.table?.kind === 'notFound'
    ? {
        id: 'waiting-for-kro',
        message:
          'The ACK Table is gone, and kro has not made it again. What is shown below is what it said last.',
        nextStep:
          'If this stays, ask your platform team whether the kro controller runs, and whether AWS still has the table.',
      }
    : undefined;
}

function escalationStep(waitsFor: string | undefined): string {
  return waitsFor
    ? 'Ask your platform team about what kro waits for.'
    : 'Ask your platform team whether the kro controller runs.';
}

/** The instance is there, and kro has not made the ACK Table yet. */
export function waitingForKro({
  instance,
  observed,
  now,
  kro,
}: StatusFacts): RuleResult | undefined {
  if (!instance || (kro.hasConditions && observed.table?.kind !== 'notFound')) {
    return undefined;
  }
  const since = instance.metadata.creationTimestamp;
  return {
    id: 'waiting-for-kro',
    message: 'kro has not made the ACK Table yet.',
    engineMessage: kro.waitsFor,
    nextStep: isSlow(since, now) ? escalationStep(kro.waitsFor) : undefined,
    since,
  };
}
