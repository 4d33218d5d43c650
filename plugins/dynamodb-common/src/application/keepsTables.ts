import { asRecord, asRecords, asText, asTexts } from '../schema/guards';

import { COMPONENT_TYPE } from './componentType';

/**
 * The policy that every Application of ours carries. Without it KubeVela keeps
 * the objects of one revision in a tracker of that revision, and collects them
 * when it takes the tracker for an old one by mistake, as after a change and its
 * revert while it is down. With it nothing is collected that an older tracker
 * alone knows and that still exists, until the Application goes.
 */
export const keepTablesPolicy = {
  name: 'keep-tables',
  type: 'garbage-collect',
  properties: { keepLegacyResource: true },
};

/**
 * Strategies that keep a table too, but in a tracker that serves all revisions.
 * KubeVela 1.10 and 1.11 then never apply a later edit of a healthy component
 * (`requiresDispatch` in its `application/dispatcher.go`).
 */
const freezingStrategies = ['onAppDelete', 'never'];

/**
 * What KubeVela compares each list of a selector with, for the DynamoDBTable of
 * a component. It carries no type of a trait, so that a selector which names one
 * never matches.
 */
function selectable(component: string): Record<string, string | undefined> {
  return {
    componentNames: component,
    componentTypes: COMPONENT_TYPE,
    oamTypes: 'WORKLOAD',
    traitTypes: undefined,
    resourceTypes: 'DynamoDBTable',
    resourceNames: component,
  };
}

/** As KubeVela matches: at least one list is given, and every one that is has the value. */
function matches(selector: unknown, component: string): boolean {
  const lists = asRecord(selector);
  const given = Object.entries(selectable(component)).filter(
    ([field]) => asTexts(lists[field]).length > 0,
  );
  return (
    given.length > 0 &&
    given.every(
      ([field, value]) =>
        value !== undefined && asTexts(lists[field]).includes(value),
    )
  );
}

/** The properties of the policies that say what is collected. */
function policiesOf(application: unknown) {
  return asRecords(asRecord(asRecord(application).spec).policies)
    .filter(({ type }) => type === keepTablesPolicy.type)
    .map(({ properties }) => asRecord(properties));
}

/** Components of type `aws-dynamodb-kro` that no policy keeps as they should be kept. */
export function unkeptComponents(application: unknown): string[] {
  return asRecords(asRecord(asRecord(application).spec).components)
    .filter(({ type }) => type === COMPONENT_TYPE)
    .map(({ name }) => asText(name) ?? '')
    .filter(name => !keepsTables(application, name));
}

/**
 * Whether KubeVela keeps the tables of an Application for as long as the
 * Application is there, and applies every edit of them. It does with a
 * `garbage-collect` policy that says `keepLegacyResource: true`. A rule with the
 * strategy `onAppDelete` or `never` for a table keeps it too, but edits of a
 * healthy table are then never applied, so the answer is no. As in KubeVela the
 * policies of that type count together, and of their rules the first whose
 * selector matches.
 *
 * @param application - as the manifest has it or as it was read; of any origin
 * @param component - the name of the component in question; every one of type
 * `aws-dynamodb-kro` when left out, so that `true` comes back where there is none
 *
 * @alpha
 */
export function keepsTables(application: unknown, component?: string): boolean {
  if (component === undefined) {
    return unkeptComponents(application).length === 0;
  }
  return (
    policiesOf(application).some(
      ({ keepLegacyResource }) => keepLegacyResource === true,
    ) && !freezesTable(application, component)
  );
}

/**
 * Whether a rule of the Application keeps the table of a component in such a way
 * that KubeVela never applies a later edit of it.
 */
export function freezesTable(application: unknown, component: string): boolean {
  const rule = policiesOf(application)
    .flatMap(({ rules }) => asRecords(rules))
    .find(({ selector }) => matches(selector, component));
  return freezingStrategies.includes(asText(rule?.strategy) ?? '');
}
