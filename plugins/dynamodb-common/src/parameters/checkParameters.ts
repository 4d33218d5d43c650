import { validate } from '../schema/validate';
import { isWithin } from '../schema/pointer';
import { rules } from './parameterRules';
import type { Problem } from '../problems/Problem';
import { dynamoDBTableParametersSchema } from './schema';
import type { DynamoDBTableParameters } from './types';

// ACK has a field for it, so people expect it here.
const REPLICAS_NOT_SUPPORTED =
  'tableReplicas is not supported: replicas in other regions cannot be ordered here. Remove it, and order a table of its own in each region.';

/**
 * Checks the parameters of a table: the schema, and every rule of DynamoDB and
 * of the ACK controller that can be known before the table exists. What this
 * accepts the engines accept too.
 *
 * @param value - the parameters, of any origin
 * @returns every problem found; `[]` when the parameters can be ordered. A rule
 * between parameters is left out while a parameter that it reads has the wrong
 * shape.
 *
 * @public
 */
export function checkParameters(value: unknown): Problem[] {
  const problems = validate(dynamoDBTableParametersSchema, value).map(problem =>
    problem.pointer === '/tableReplicas'
      ? { ...problem, message: REPLICAS_NOT_SUPPORTED }
      : problem,
  );
  if (problems.some(({ pointer }) => pointer === '')) {
    return problems;
  }
  const wellFormed = (field: string) =>
    !problems.some(({ pointer }) => isWithin(pointer, field));
  const findings = rules
    .filter(rule => rule.reads.every(wellFormed))
    .flatMap(({ id, severity = 'error', check }) =>
      // Each rule reads only fields that the schema has accepted.
      check(value as DynamoDBTableParameters).map(({ pointer, message }) => ({
        pointer,
        rule: id,
        severity,
        message,
      })),
    );
  return [...problems, ...findings];
}
