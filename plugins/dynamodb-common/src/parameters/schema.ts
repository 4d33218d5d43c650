import type { JsonSchema } from '../schema/JsonSchema';
import { concernList, parameterDefinitions, parameterNames } from './catalogue';

/**
 * JSON Schema (draft-07) of {@link DynamoDBTableParameters}: names, types and
 * limits of each parameter, in the documented order. The rules between
 * parameters are in `checkParameters`.
 *
 * @public
 */
export const dynamoDBTableParametersSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'DynamoDB table',
  type: 'object',
  properties: Object.fromEntries(
    parameterNames.map(name => [name, parameterDefinitions[name].schema]),
  ),
  required: parameterNames.filter(name => parameterDefinitions[name].required),
  additionalProperties: false,
};

/**
 * The parts of the schema that have a TypeScript type of their own, by its name.
 *
 * @alpha
 */
export const parameterTypes: Record<string, JsonSchema> = Object.assign(
  {},
  ...concernList.map(({ types }) => types),
);
