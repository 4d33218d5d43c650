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
  DynamoDBTablesPage,
  EntityDynamoDBTableCard,
  EntityDynamoDBTableContent,
} from './legacyPlugin';
export type { DynamoDBTableChoiceOptions } from './legacyPlugin';
export { isDynamoDBTableEntity } from '@aws-dynamodb-kro/plugin-dynamodb-common';
