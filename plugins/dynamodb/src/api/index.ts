export { DynamoDBOrdersClient } from './DynamoDBOrdersClient';
export type { DynamoDBOrdersClientOptions } from './DynamoDBOrdersClient';
export { DynamoDBTablesClient } from './DynamoDBTablesClient';
export type { DynamoDBTablesClientOptions } from './DynamoDBTablesClient';
export { dynamoDBOrdersApiRef, dynamoDBTablesApiRef } from './types';
export type {
  ClusterListing,
  DynamoDBOrdersApi,
  DynamoDBTablesApi,
  ObserveOptions,
  OrderAvailability,
  Availability,
  AvailabilityOptions,
  TableEvent,
} from './types';
