import { describeUnseen } from './describeUnseen';
import type { Facts, Verdict } from './Facts';

/** Git has it, or not even that, but the cluster has not. */
export function notApplied({ observed, instance }: Facts): Verdict | undefined {
  return observed.application.kind === 'absent'
    ? {
        kind: 'not-applied',
        layer: 'git',
        title: 'Not applied yet',
        message: instance
          ? 'The Application is not in the cluster, but a DynamoDBTable of this name is, which something else made.'
          : 'The Application is not in the cluster.',
        nextStep:
          'Merge the pull request. If it is merged, the GitOps sync has still to apply it.',
        // A table comes into the catalog with its merge: the sync is on its way.
        pace: 'fast',
      }
    : undefined;
}

const names = ['application', 'instance', 'table'] as const;

/**
 * A kind that is not there, or a user whom Backstage does not know any more: what
 * the other objects say is old or will be in a moment.
 */
export function notInstalled({ observed }: Facts): Verdict | undefined {
  for (const name of names) {
    const one = observed[name];
    if (
      one?.kind === 'failed' &&
      (one.reason === 'kind-missing' || one.reason === 'session-expired')
    ) {
      return describeUnseen(name, one);
    }
  }
  return undefined;
}

/** Nobody could see enough to say anything: the first object that was not seen tells why. */
export function unseen({ observed }: Facts): Verdict {
  const { application, instance } = observed;
  const applicationSeen =
    application.kind === 'present' || application.kind === 'absent';
  return applicationSeen || application.kind === 'unread'
    ? describeUnseen('instance', instance)
    : describeUnseen('application', application);
}
