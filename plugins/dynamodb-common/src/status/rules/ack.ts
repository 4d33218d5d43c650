import { LABEL_PROVIDER_CONFIG } from '../ack/annotations';
import { message } from '../../messages';
import type { StatusFacts } from '../StatusFacts';
import { isSlow } from '../time';
import type { RuleResult } from './StateRule';

/**
 * Without a selector ACK would take its own role, and so another account. The
 * graph stops before that; once the Table is there nothing stops it.
 */
export function noMatchingRole({
  instance,
  details,
  kro,
}: StatusFacts): RuleResult | undefined {
  const role = kro.wantedRole;
  if (!instance || !role || kro.roleSelectors?.length !== 0) {
    return undefined;
  }
  const common = {
    id: 'no-matching-role',
    since: kro.readySince ?? instance.metadata.creationTimestamp,
  } as const;
  const label = `${LABEL_PROVIDER_CONFIG}: ${role}`;
  return details.tableStatus
    ? {
        ...common,
        message: message('state.no-matching-role.lost', { role }),
        nextStep: message('state.no-matching-role.lost.nextStep', { label }),
      }
    : {
        ...common,
        message: message('state.no-matching-role.none', { role }),
        nextStep: message('state.no-matching-role.none.nextStep', { label }),
      };
}

/** ACK without its feature gate takes its own role and does not say so. */
export function roleNotUsed({
  details,
  kro,
  ack,
}: StatusFacts): RuleResult | undefined {
  const role = kro.wantedRole;
  return role &&
    details.tableStatus &&
    // Without ACK's conditions nobody knows.
    ack.hasSyncedCondition &&
    !ack.hasSelectedRole
    ? {
        id: 'role-not-used',
        message: message('state.role-not-used.message', { role }),
        nextStep: message('state.role-not-used.nextStep'),
        since: kro.readySince,
      }
    : undefined;
}

/** The ACK Table is there, and ACK says nothing of it yet. */
export function waitingForAck({
  instance,
  now,
  kro,
}: StatusFacts): RuleResult | undefined {
  if (!instance) {
    return undefined;
  }
  const since = instance.metadata.creationTimestamp;
  const common = { id: 'waiting-for-ack', since } as const;
  // In the first two cases ACK itself says nothing but in its log.
  if (instance.spec?.adoptionPolicy === 'adopt') {
    return {
      ...common,
      message: message('state.waiting-for-ack.adopting'),
      nextStep: message('state.waiting-for-ack.adopting.nextStep'),
    };
  }
  const selectors = kro.roleSelectors ?? [];
  if (selectors.length > 1) {
    return {
      ...common,
      message: message('state.waiting-for-ack.severalSelectors', { selectors }),
      nextStep: message('state.waiting-for-ack.severalSelectors.nextStep'),
    };
  }
  return {
    ...common,
    message: message('state.waiting-for-ack.message'),
    nextStep: isSlow(since, now)
      ? message('state.waiting-for-ack.slow')
      : undefined,
  };
}
