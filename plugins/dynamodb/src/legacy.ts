/**
 * The plugin for apps on Backstage's old frontend system.
 *
 * @packageDocumentation
 */
export { dynamodbPlugin, EntityDynamoDBTableCard } from './legacyPlugin';
export { isDynamoDBTableEntity } from '@aws-dynamodb-kro/plugin-dynamodb-common';
