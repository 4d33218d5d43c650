import { LABEL_PROVIDER_CONFIG } from '../ack/annotations';
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
        message: `No IAMRoleSelector matches providerConfigRef '${role}' any more: ACK works with its own role, and in another account makes a new, empty table.`,
        nextStep: `Your platform team brings the IAMRoleSelector for the label ${label} back, and then looks for the empty table in the account of ACK's own role.`,
      }
    : {
        ...common,
        message: `No IAMRoleSelector matches providerConfigRef '${role}', so the table is not made.`,
        nextStep: `Your platform team makes an IAMRoleSelector for the label ${label}; the table then follows automatically. If the name is wrong, remove the table here and order it again.`,
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
        message: `ACK did not take the role of providerConfigRef '${role}': the table is in the account of ACK's own role.`,
        nextStep:
          'Your platform team switches the feature gate IAMRoleSelector of the ACK controller on and checks the IAMRoleSelector. Then remove the table here and order it again.',
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
      message:
        'ACK has not adopted the table yet; AWS may have none of this name in this region.',
      nextStep:
        'If there is none, set adoptionPolicy to adopt-or-create in the manifest, and ACK makes it.',
    };
  }
  const selectors = kro.roleSelectors ?? [];
  if (selectors.length > 1) {
    return {
      ...common,
      message: `ACK has not looked at the table yet; it never does while several IAMRoleSelectors match: ${selectors.join(
        ', ',
      )}.`,
      nextStep:
        'Your platform team changes them so that one matches this table.',
    };
  }
  return {
    ...common,
    message: 'ACK has not looked at the table yet.',
    nextStep: isSlow(since, now)
      ? 'Ask your platform team whether the ACK DynamoDB controller runs.'
      : undefined,
  };
}
