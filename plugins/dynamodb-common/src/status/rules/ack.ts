import { saysWhetherSynced } from './aws';
import { conditionWith } from '../objects/conditions';
import type { Facts, Verdict } from '../StatusFacts';
import { readySince } from './kro';
import { LABEL_PROVIDER_CONFIG } from '../ack/annotations';

/** The role that providerConfigRef asks for; the graph writes `''` where nobody asked. */
function wantedRole({ instance }: Facts): string | undefined {
  const reference = instance?.spec?.providerConfigRef;
  return typeof reference === 'object' &&
    reference !== null &&
    'name' in reference &&
    typeof reference.name === 'string' &&
    reference.name !== ''
    ? reference.name
    : undefined;
}

/**
 * Without a selector ACK would take its own role, and so another account. The
 * graph stops before that; once the Table is there nothing stops it.
 */
export function noMatchingRole(facts: Facts): Verdict | undefined {
  const { instance, details } = facts;
  const role = wantedRole(facts);
  if (!role || instance?.status?.roleSelectors?.length !== 0) {
    return undefined;
  }
  const common = {
    kind: 'failed',
    layer: 'ack',
    title: 'No matching role',
    since: readySince(facts) ?? instance.metadata.creationTimestamp,
    pace: 'slow',
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
        nextStep: `Your platform team makes an IAMRoleSelector for the label ${label}; the table then follows by itself. If the name is wrong, remove the table here and order it again.`,
      };
}

/** ACK without its feature gate takes its own role in silence. */
export function roleNotUsed(facts: Facts): Verdict | undefined {
  const { details } = facts;
  const role = wantedRole(facts);
  return role &&
    details.tableStatus &&
    // Without ACK's conditions nobody knows.
    saysWhetherSynced(facts) &&
    !conditionWith(details.conditions, 'ACK.IAMRoleSelected', 'True')
    ? {
        kind: 'failed',
        layer: 'ack',
        title: 'Role not used',
        message: `ACK did not take the role of providerConfigRef '${role}': the table is in the account of ACK's own role.`,
        nextStep:
          'Your platform team switches the feature gate IAMRoleSelector of the ACK controller on and checks the IAMRoleSelector. Then remove the table here and order it again.',
        since: readySince(facts),
        pace: 'slow',
      }
    : undefined;
}
