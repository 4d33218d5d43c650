import { COMPONENT_TYPE } from '../../application/componentType';
import { ANNOTATION_APPLICATION_COMPONENT } from '../../entity/annotations';
import { message } from '../../messages';
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
    ? message('state.not-applied.application.named', {
        name: `${ref.namespace}/${ref.application}`,
      })
    : message('state.not-applied.application');
  const place = ref?.cluster
    ? message('state.not-applied.place.named', { cluster: ref.cluster })
    : message('state.not-applied.place');
  return {
    // A table comes into the catalog with its merge, so the sync is soon to come:
    // that is why it is read often.
    id: 'not-applied',
    message: message(
      instance
        ? 'state.not-applied.strayInstance'
        : 'state.not-applied.message',
      { application, place },
    ),
    nextStep: message('state.not-applied.nextStep'),
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
      message: message('state.no-table-in-application.message', {
        type: COMPONENT_TYPE,
      }),
      nextStep: message('state.no-table-in-application.nextStep'),
    };
  }
  return ref?.component
    ? {
        id: 'not-applied',
        message: message('state.not-applied.noComponent', {
          application: `${ref.namespace}/${ref.application}`,
          component: ref.component,
          type: COMPONENT_TYPE,
          components: names,
        }),
        nextStep: message('state.not-applied.noComponent.nextStep', {
          annotation: ANNOTATION_APPLICATION_COMPONENT,
        }),
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
        message: message('state.several-components.message', {
          components: names,
        }),
        nextStep: message('state.several-components.nextStep', {
          annotation: ANNOTATION_APPLICATION_COMPONENT,
        }),
      }
    : undefined;
}
