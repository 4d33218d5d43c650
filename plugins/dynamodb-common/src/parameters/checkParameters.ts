import { checkSchema } from './checkSchema';
import { isWithin } from './pointer';
import { rules } from './parameterRules';
import type { Problem } from './Problem';
import { dynamoDBTableParametersSchema } from './schema';
import type { DynamoDBTableParameters } from './types';

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
  const problems = checkSchema(dynamoDBTableParametersSchema, value);
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
