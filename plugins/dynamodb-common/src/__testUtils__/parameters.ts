import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from '../parameters/types';

/** The smallest table: one partition key. */
export const minimal: DynamoDBTableParameters = {
  tableName: 'users-prod',
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'userId', attributeType: 'S' }],
  keySchema: [{ attributeName: 'userId', keyType: 'HASH' }],
};

/** A key such as `HASH a, RANGE b`. */
export function key(text: string): KeySchemaElement[] {
  return text.split(', ').map(element => {
    const [keyType, attributeName] = element.split(' ');
    return {
      attributeName,
      keyType: keyType === 'HASH' ? 'HASH' : 'RANGE',
    };
  });
}

/** Definitions such as `a:S b:N`. */
export function attributes(
  text: string,
): DynamoDBTableParameters['attributeDefinitions'] {
  return text.split(' ').map(definition => {
    const [attributeName, type] = definition.split(':');
    return {
      attributeName,
      attributeType: type === 'N' || type === 'B' ? type : 'S',
    };
  });
}

/** A global index that copies all attributes. */
export function globalIndex(
  indexName: string,
  keyText: string,
): GlobalSecondaryIndex {
  return {
    indexName,
    keySchema: key(keyText),
    projection: { projectionType: 'ALL' },
  };
}

/** A resource policy of one statement about a table. */
export function policyOf(resource: string | string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Readers',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:root' },
        Action: ['dynamodb:GetItem', 'dynamodb:Query'],
        Resource: resource,
      },
    ],
  });
}

/** A table that uses every parameter, but for the limit that only one on demand has. */
export const everything: Required<
  Omit<DynamoDBTableParameters, 'onDemandThroughput'>
> = {
  tableName: 'orders_1.prod-eu',
  region: 'eu-west-1',
  attributeDefinitions: attributes('customer:S day:N email:S total:N'),
  keySchema: key('HASH customer, RANGE day'),
  billingMode: 'PROVISIONED',
  provisionedThroughput: { readCapacityUnits: 10, writeCapacityUnits: 5 },
  globalSecondaryIndexes: [
    {
      indexName: 'email-index',
      keySchema: key('HASH email, RANGE day'),
      projection: {
        projectionType: 'INCLUDE',
        nonKeyAttributes: ['status', 'no'],
      },
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
    },
  ],
  localSecondaryIndexes: [
    {
      indexName: 'by-total',
      keySchema: key('HASH customer, RANGE total'),
      projection: { projectionType: 'KEYS_ONLY' },
    },
  ],
  streamEnabled: true,
  streamViewType: 'NEW_AND_OLD_IMAGES',
  pointInTimeRecoveryEnabled: true,
  sseEnabled: true,
  sseType: 'KMS',
  kmsMasterKeyID:
    'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  deletionProtectionEnabled: true,
  ttlEnabled: true,
  ttlAttributeName: 'expiresAt',
  tableClass: 'STANDARD_INFREQUENT_ACCESS',
  tags: [
    { key: 'team', value: 'on' },
    { key: 'cost-centre', value: '0123' },
  ],
  providerConfigRef: { name: 'prod-account' },
  writeConnectionSecretToRef: { name: 'orders-connection', namespace: 'shop' },
  adoptionPolicy: 'adopt-or-create',
  deletionPolicy: 'retain',
  resourcePolicy: policyOf(
    'arn:aws:dynamodb:eu-west-1:111122223333:table/orders_1.prod-eu',
  ),
  contributorInsightsEnabled: true,
};
