import { checkParameters } from '../parameters/checkParameters';
import type { Problem } from '../problems/Problem';
import type { DynamoDBTableParameters } from '../parameters/types';
import { checkParameterPolicy } from '../policy/checkPolicy';
import type { OrderPolicy } from '../policy/OrderPolicy';
import { parametersFromForm } from './parametersFromForm';
import type { TableFormState } from './TableFormState';

/**
 * A problem and the field of the form that it belongs to.
 *
 * @alpha
 */
export interface TableFormProblem extends Problem {
  /**
   * A control or a section of a form. The controls are the settings of the
   * form, such as `tableName`; `capacity.read`, `capacity.write`;
   * `onDemandLimit.read`, `onDemandLimit.write`;
   * `connectionSecret.name`, `connectionSecret.namespace`; and, by the id of an
   * attribute: `<id>.name`, `<id>.type`; of an index: `<id>.name`, `<id>.key`,
   * `<id>.projection`, `<id>.attributes`, `<id>.read`, `<id>.write`; of a tag:
   * `<id>.key`, `<id>.value`. The sections `keys`, `indexes`, `tags`,
   * `encryption` and `table` have what belongs to no single control.
   */
  field: string;
}

// Written from the name of a key attribute, and wrong only where that is: it is
// told once, where the key is.
const derived =
  /^\/attributeDefinitions\/\d+|^\/localSecondaryIndexes\/\d+\/keySchema\/0/;

/**
 * Writes the parameters of a form and checks them, and what the platform team
 * demands where a policy is given.
 *
 * @param namespace - that of the order, as far as it is known
 * @returns the parameters and every problem, each with its field; the
 * parameters can be ordered when none is an error
 *
 * @alpha
 */
export function checkTableForm(
  form: TableFormState,
  policy?: OrderPolicy,
  namespace?: string,
): { parameters: DynamoDBTableParameters; problems: TableFormProblem[] } {
  const { parameters, fieldOf } = parametersFromForm(form);
  const problems = [
    ...checkParameters(parameters),
    ...(policy ? checkParameterPolicy(parameters, policy, namespace) : []),
  ];
  return {
    parameters,
    problems: problems
      .filter(({ pointer }) => !derived.test(pointer))
      .map(problem => ({ ...problem, field: fieldOf(problem.pointer) })),
  };
}
