import { checkSchema } from './checkSchema';
import { isWithin } from './pointer';
import type { Problem } from './Problem';
import { capacityRules } from './rules/capacity';
import { encryptionRules } from './rules/encryption';
import { indexRules } from './rules/indexes';
import { keyRules } from './rules/keys';
import { streamRules } from './rules/stream';
import { tagRules } from './rules/tags';
import { timeToLiveRules } from './rules/timeToLive';
import { dynamoDBTableParametersSchema } from './schema';
import type { DynamoDBTableParameters } from './types';

const rules = [
  ...keyRules,
  ...indexRules,
  ...capacityRules,
  ...streamRules,
  ...encryptionRules,
  ...timeToLiveRules,
  ...tagRules,
];

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
    .flatMap(rule =>
      // Each rule reads only fields that the schema has accepted.
      rule
        .check(value as DynamoDBTableParameters)
        .map(({ pointer, message, severity = 'error' }) => ({
          pointer,
          rule: rule.id,
          severity,
          message,
        })),
    );
  return [...problems, ...findings];
}
