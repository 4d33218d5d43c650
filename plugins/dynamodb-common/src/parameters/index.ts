export { type Advice, adviseOn } from './advice';
export { checkParameters } from './checkParameters';
export type { JsonSchema } from './JsonSchema';
export { type ParameterChangeRule, parameterChanges } from './parameterChanges';
export { type ParameterRule, parameterRules } from './parameterRules';
export type { Problem } from './Problem';
export { dynamoDBTableParametersSchema } from './schema';
export type {
  AttributeDefinition,
  AttributeType,
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
  Projection,
  ProvisionedThroughput,
  Tag,
} from './types';
