import { message, type Message } from '../../messages';
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
            message: message('state.failed-at-kro.message'),
            nextStep: message('state.failed-at-kro.nextStep'),
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
  const taken = message('state.failed-at-kro.secretTaken', { secret });
  return {
    message:
      details.tableStatus === 'ACTIVE'
        ? [taken, message('state.failed-at-kro.secretTaken.usable')]
        : taken,
    nextStep: message('state.failed-at-kro.secretTaken.nextStep'),
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
    return applyingChange(behind, message('state.updating.onlyRead'));
  }
  return {
    id: 'only-read',
    message: message('state.only-read.message', { inTheWay }),
    nextStep: message('state.only-read.nextStep'),
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
        ? [
            message('state.suspended-at-kro.message'),
            message('state.suspended-at-kro.usable'),
          ]
        : message('state.suspended-at-kro.message'),
      engineMessage: suspended.message,
      nextStep: message('state.suspended-at-kro.nextStep'),
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
        message: message('state.waiting-for-kro.tableGone'),
        nextStep: message('state.waiting-for-kro.tableGone.nextStep'),
      }
    : undefined;
}

function escalationStep(waitsFor: string | undefined): Message {
  return message(
    waitsFor ? 'state.waiting-for-kro.askCause' : 'state.waiting-for-kro.slow',
  );
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
    message: message('state.waiting-for-kro.message'),
    engineMessage: kro.waitsFor,
    nextStep: isSlow(since, now) ? escalationStep(kro.waitsFor) : undefined,
    since,
  };
}
