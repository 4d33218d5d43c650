import type { DynamoDBTableParameters } from './types';

/**
 * A table that sets nothing that a preset can, to check choices without one of
 * their own. Its key is a number, so it may be an expiry attribute too.
 */
export const minimalParameters: DynamoDBTableParameters = {
  tableName: 'preset',
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'N' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};
