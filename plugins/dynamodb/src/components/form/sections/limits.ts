import {
  dynamoDBTableParametersSchema,
  type DynamoDBTableParameters,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

function schemaOf(parameter: keyof DynamoDBTableParameters): JsonSchema {
  return dynamoDBTableParametersSchema.properties?.[parameter] ?? {};
}

/** How many characters a text parameter may have. */
export function maxLengthOf(parameter: keyof DynamoDBTableParameters): number {
  return schemaOf(parameter).maxLength ?? Infinity;
}

/** How many entries a list parameter may have. */
export function maxItemsOf(parameter: keyof DynamoDBTableParameters): number {
  return schemaOf(parameter).maxItems ?? Infinity;
}

/** What a parameter is called. */
export function titleOf(parameter: keyof DynamoDBTableParameters): string {
  return schemaOf(parameter).title ?? parameter;
}
