import { ANNOTATION_APPLICATION_COMPONENT } from '../../entity/annotations';
import { tableComponents } from '../objects/components';
import { describeUnseen } from './reading';
import type { Facts, Verdict } from '../StatusFacts';

/** Git has it, or not even that, but the cluster has not. */
export function notApplied({
  observed,
  instance,
  ref,
}: Facts): Verdict | undefined {
  const application = ref
    ? `The Application ${ref.namespace}/${ref.application}`
    : 'The Application';
  const cluster = ref?.cluster ? `cluster ${ref.cluster}` : 'the cluster';
  return observed.application.kind === 'absent'
    ? {
        kind: 'not-applied',
        layer: 'git',
        title: 'Not applied yet',
        message: instance
          ? `${application} is not in ${cluster}, but a DynamoDBTable of this name is, which something else made.`
          : `${application} is not in ${cluster}.`,
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

/** Nobody can tell which of several tables is meant, so none was read. */
function severalComponents({
  application,
  observed,
  component,
}: Facts): Verdict | undefined {
  const components = tableComponents(application).map(({ name }) => name);
  return observed.instance.kind === 'unread' &&
    !component &&
    components.length > 1
    ? {
        kind: 'unknown',
        layer: 'git',
        title: 'Several components',
        message: `The Application makes several tables, and the entity names none of them: ${components.join(
          ', ',
        )}.`,
        nextStep: `Set the annotation ${ANNOTATION_APPLICATION_COMPONENT} of the entity to the name of one of them.`,
        pace: 'slow',
      }
    : undefined;
}

/** Nobody could see enough to say anything: the first object that was not seen tells why. */
export function unseen(facts: Facts): Verdict {
  const several = severalComponents(facts);
  if (several) {
    return several;
  }
  const { application, instance } = facts.observed;
  const applicationSeen =
    application.kind === 'present' || application.kind === 'absent';
  return applicationSeen || application.kind === 'unread'
    ? describeUnseen('instance', instance)
    : describeUnseen('application', application);
}
