export { DynamoDBTablesClient } from './DynamoDBTablesClient';
export type { DynamoDBTablesClientOptions } from './DynamoDBTablesClient';
export { dynamoDBTablesApiRef } from './types';
export type { DynamoDBTablesApi, ObserveOptions } from './types';
