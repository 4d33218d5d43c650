import { COMPONENT_TYPE } from '../../application/componentType';
import { ANNOTATION_APPLICATION_COMPONENT } from '../../entity/annotations';
import { tableComponents } from '../objects/components';
import type { StatusFacts } from '../StatusFacts';
import type { RuleResult } from './StateRule';

/** The Application is not in the cluster. */
export function notApplied({
  observed,
  instance,
  ref,
}: StatusFacts): RuleResult | undefined {
  if (observed.application.kind !== 'notFound') {
    return undefined;
  }
  const application = ref
    ? `The Application ${ref.namespace}/${ref.application}`
    : 'The Application';
  const cluster = ref?.cluster ? `cluster ${ref.cluster}` : 'the cluster';
  return {
    // A table comes into the catalog with its merge, so the sync is soon to come:
    // that is why it is read often.
    id: 'not-applied',
    message: instance
      ? `${application} is not in ${cluster}, but a DynamoDBTable of this name is, which something else made.`
      : `${application} is not in ${cluster}.`,
    nextStep:
      'Merge the pull request. If it is merged, the GitOps sync has still to apply it.',
  };
}

/** The Application defines no table at all, or not the one that the entity names. */
export function noComponent({
  application,
  instance,
  component,
  ref,
}: StatusFacts): RuleResult | undefined {
  if (!application || instance || component) {
    return undefined;
  }
  const names = tableComponents(application).map(({ name }) => name);
  if (names.length === 0) {
    return {
      id: 'no-table-in-application',
      message: `The Application has no component of type ${COMPONENT_TYPE}.`,
      nextStep: 'Add the component to the manifest, or remove the entity.',
    };
  }
  return ref?.component
    ? {
        id: 'not-applied',
        message: `The Application ${ref.namespace}/${
          ref.application
        } has no component ${
          ref.component
        } of type ${COMPONENT_TYPE}; it has ${names.join(', ')}.`,
        nextStep: `Correct the annotation ${ANNOTATION_APPLICATION_COMPONENT} of the entity, or add the component to the manifest. If it is merged there, the GitOps sync has still to apply it.`,
        refresh: 'idle',
      }
    : undefined;
}

/** The Application defines several tables and the entity names none of them, so none was read. */
export function severalComponents({
  application,
  observed,
  component,
}: StatusFacts): RuleResult | undefined {
  const names = tableComponents(application).map(({ name }) => name);
  return observed.instance.kind === 'notRead' && !component && names.length > 1
    ? {
        id: 'several-components',
        message: `The Application makes several tables, and the entity names none of them: ${names.join(
          ', ',
        )}.`,
        nextStep: `Set the annotation ${ANNOTATION_APPLICATION_COMPONENT} of the entity to the name of one of them.`,
      }
    : undefined;
}
