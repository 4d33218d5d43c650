/**
 * The plugin for apps on Backstage's old frontend system.
 *
 * @packageDocumentation
 */
export {
  DynamoDBTableChoiceFieldExtension,
  DynamoDBTableFieldExtension,
  DynamoDBTableNameFieldExtension,
  dynamodbPlugin,
  EntityDynamoDBTableCard,
} from './legacyPlugin';
export type { DynamoDBTableChoiceOptions } from './legacyPlugin';
export { isDynamoDBTableEntity } from '@aws-dynamodb-kro/plugin-dynamodb-common';
