import {
  concernsInOrderOf,
  parameterDefinitions,
} from '../parameters/catalogue';
import type { Cost, DescribeImmutable, Risk } from '../parameters/concern';
import { given } from '../parameters/describe';
import type { PartialParameters } from '../parameters/PartialParameters';
import { recommendationRules } from '../parameters/recommend';
import type { RichText } from '../text/richText';

/** What will be made, in sentences. */
export function summary(
  parameters: PartialParameters,
  namespace: string | undefined,
): RichText[] {
  return concernsInOrderOf('summary').flatMap(concern =>
    concern.summary(parameters, namespace),
  );
}

/** What can never be changed later: things, not sentences. */
export function immutableSettings(parameters: PartialParameters): RichText[] {
  const changes = Object.values(parameterDefinitions).map(
    ({ change }) => change,
  );
  const describe = (describers: (DescribeImmutable | undefined)[]) =>
    given(describers.map(immutable => immutable?.(parameters)));
  const isRefused = ({ effect }: { effect: string }) => effect === 'refused';
  return [
    ...describe(changes.filter(isRefused).map(({ immutable }) => immutable)),
    // Of parameters that take other changes.
    ...describe(
      changes
        .filter(change => !isRefused(change))
        .map(({ immutable }) => immutable),
    ),
  ];
}

/** What is billed by the hour, used or not, or by use. */
export function costs(
  parameters: PartialParameters,
  billed: Cost['billed'],
): RichText[] {
  return concernsInOrderOf('costs')
    .flatMap(concern => concern.costs(parameters))
    .filter(cost => cost.billed === billed)
    .map(({ sentence }) => sentence);
}

/** What can lose data or is below the documented practices, worst first. */
export function risks(parameters: PartialParameters): Risk[] {
  const ofConcerns = concernsInOrderOf('care').flatMap(concern =>
    concern.risks(parameters),
  );
  // Whether a tag is demanded is not known here.
  const belowPractice = recommendationRules
    .filter(({ inSummary }) => !inSummary)
    .flatMap(({ check }) => check(parameters, { mandatoryTags: [] }))
    .map(
      ({ sentence }): Risk => ({
        kind: 'Below best practice',
        sentence: [sentence],
      }),
    );
  const all = [...ofConcerns, ...belowPractice];
  const order: Risk['kind'][] = [
    'Data loss',
    'Existing table',
    'Below best practice',
    'Stays in AWS',
  ];
  return order.flatMap(kind => all.filter(risk => risk.kind === kind));
}
