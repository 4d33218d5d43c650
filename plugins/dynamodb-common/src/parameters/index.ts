export { type Advice, adviseOn } from './advice';
export { checkParameters } from './checkParameters';
export type { JsonSchema } from '../schema/JsonSchema';
export { type ParameterChangeRule, parameterChanges } from './parameterChanges';
export { type ParameterRule, parameterRules } from './parameterRules';

export { MAX_INDEX_KEYS_OF_A_ROLE } from './rules/keys';
export { dynamoDBTableParametersSchema } from './schema';
export type {
  AttributeDefinition,
  AttributeType,
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
  OnDemandThroughput,
  Projection,
  ProvisionedThroughput,
  Tag,
} from './types';
