import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

type Break = (set: DynamoDBTableParameters) => void;

const partition = (attributeName: string): KeySchemaElement => ({
  attributeName,
  keyType: 'HASH',
});

function withIndex(
  set: DynamoDBTableParameters,
  index: Partial<GlobalSecondaryIndex> = {},
): void {
  set.globalSecondaryIndexes = [
    ...(set.globalSecondaryIndexes ?? []),
    {
      indexName: 'added-index',
      keySchema: [partition(set.keySchema[0].attributeName)],
      projection: { projectionType: 'ALL' },
      ...(set.provisionedThroughput && {
        provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
      }),
      ...index,
    },
  ];
}

function withTag(set: DynamoDBTableParameters, ...keys: string[]): void {
  set.tags = [
    ...(set.tags ?? []),
    ...keys.map(key => ({ key, value: 'added' })),
  ];
}

function withoutCapacity(set: DynamoDBTableParameters): void {
  set.billingMode = 'PAY_PER_REQUEST';
  delete set.provisionedThroughput;
  for (const index of set.globalSecondaryIndexes ?? []) {
    delete index.provisionedThroughput;
  }
}

/** A resource policy of a table; with `bytes` made longer by white space. */
export function policyOf(
  region: string,
  tableName: string,
  bytes?: number,
): string {
  const policy = JSON.stringify({
    Statement: {
      Effect: 'Deny',
      Principal: '*',
      Action: 'dynamodb:*',
      Resource: `arn:aws:dynamodb:${region}:111122223333:table/${tableName}`,
    },
  });
  return policy.padEnd(bytes ?? 0);
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `attribute-${index}`);

/** How to break each rule between parameters; some in more than one way, each a name after a colon. */
export const ruleBreakers = {
  'key-attribute-undefined': set =>
    withIndex(set, { keySchema: [partition('not-defined-anywhere')] }),
  'attribute-unused': set => {
    set.attributeDefinitions = [
      ...set.attributeDefinitions,
      { attributeName: 'not-used-anywhere', attributeType: 'S' },
    ];
  },
  'attribute-defined-twice': set => {
    const [first] = set.attributeDefinitions;
    set.attributeDefinitions.push({ ...first, attributeType: 'N' });
  },
  'key-order': set => {
    set.keySchema.reverse();
    for (const element of set.keySchema) {
      if (set.keySchema.length === 1) element.keyType = 'RANGE';
    }
  },
  'key-order:index': set =>
    withIndex(set, {
      keySchema: set.attributeDefinitions
        .slice(0, 5)
        .map(({ attributeName }, at) => ({
          attributeName,
          keyType: at === 1 ? 'RANGE' : 'HASH',
        })),
    }),
  'key-attribute-twice': set => {
    const [first] = set.keySchema;
    set.keySchema = [first, { ...first, keyType: 'RANGE' }];
  },
  'index-name-twice': set => {
    withIndex(set);
    withIndex(set);
  },
  'index-name-twice:local': set => {
    const [local] = set.localSecondaryIndexes ?? [];
    withIndex(set, local && { indexName: local.indexName });
  },
  'projection-attributes': set =>
    withIndex(set, { projection: { projectionType: 'INCLUDE' } }),
  'projection-attributes:all': set =>
    withIndex(set, {
      projection: { projectionType: 'ALL', nonKeyAttributes: ['a'] },
    }),
  'too-many-projected-attributes': set => {
    for (const [at, name] of ['1st', '2nd', '3rd', '4th', '5th'].entries()) {
      withIndex(set, {
        indexName: `${name}-index`,
        projection: {
          projectionType: 'INCLUDE',
          nonKeyAttributes: many(at === 0 ? 20 : 19),
        },
      });
    }
  },
  'too-many-projected-attributes:limit': set => {
    set.localSecondaryIndexes = [];
    set.globalSecondaryIndexes = [];
    for (const name of ['1st', '2nd', '3rd', '4th', '5th']) {
      withIndex(set, {
        indexName: `${name}-index`,
        projection: { projectionType: 'INCLUDE', nonKeyAttributes: many(20) },
      });
    }
    set.attributeDefinitions = set.attributeDefinitions.filter(
      ({ attributeName }) =>
        set.keySchema.some(element => element.attributeName === attributeName),
    );
  },
  'local-index-key': set => {
    const [local] = set.localSecondaryIndexes ?? [];
    const [first, sort] = set.keySchema;
    if (local && sort) {
      local.keySchema = [{ ...first }, { ...sort }];
    } else {
      set.localSecondaryIndexes = [
        {
          indexName: 'added-local',
          keySchema: [{ ...first }, { ...first, keyType: 'RANGE' }],
          projection: { projectionType: 'ALL' },
        },
      ];
    }
  },
  'local-index-key:partition': set => {
    const [local] = set.localSecondaryIndexes ?? [];
    const [, sort] = set.keySchema;
    if (local && sort) {
      local.keySchema = [
        partition(sort.attributeName),
        ...local.keySchema.slice(1),
      ];
    }
  },
  'provisioned-throughput': set => {
    set.billingMode = 'PROVISIONED';
    delete set.provisionedThroughput;
  },
  'provisioned-throughput-of-index': set => {
    for (const index of set.globalSecondaryIndexes ?? []) {
      delete index.provisionedThroughput;
    }
  },
  'provisioned-throughput:on-demand': set => {
    withoutCapacity(set);
    set.provisionedThroughput = { readCapacityUnits: 1, writeCapacityUnits: 1 };
  },
  'provisioned-throughput-of-index:on-demand': set => {
    withoutCapacity(set);
    withIndex(set, {
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
    });
  },
  'stream-view': set => {
    set.streamEnabled = true;
    delete set.streamViewType;
  },
  'stream-view:off': set => {
    delete set.streamEnabled;
    set.streamViewType = 'NEW_IMAGE';
  },
  'sse-type-without-sse': set => {
    delete set.kmsMasterKeyID;
    set.sseEnabled = false;
    set.sseType = 'KMS';
  },
  'sse-aws-owned-key': set => {
    delete set.kmsMasterKeyID;
    set.sseEnabled = true;
    set.sseType = 'AES256';
  },
  'kms-key-without-kms': set => {
    set.kmsMasterKeyID = `arn:aws:kms:${set.region}:111122223333:key/1234abcd`;
    delete set.sseEnabled;
    delete set.sseType;
  },
  'kms-key-without-kms:aes': set => {
    set.kmsMasterKeyID = `arn:aws:kms:${set.region}:111122223333:key/1234abcd`;
    set.sseEnabled = true;
    set.sseType = 'AES256';
  },
  'kms-key-region': set => {
    set.kmsMasterKeyID = 'arn:aws:kms:sa-east-1:111122223333:key/1234abcd';
    set.sseEnabled = true;
    set.sseType = 'KMS';
  },
  'ttl-attribute': set => {
    set.ttlEnabled = true;
    delete set.ttlAttributeName;
  },
  'ttl-attribute:off': set => {
    delete set.ttlEnabled;
    set.ttlAttributeName = 'expires';
  },
  'ttl-attribute-type': set => {
    const [first] = set.attributeDefinitions;
    set.ttlEnabled = true;
    set.ttlAttributeName = first.attributeName;
    first.attributeType = 'S';
  },
  'tag-key-twice': set => withTag(set, 'twice', 'twice'),
  'tag-key-twice:case': set => withTag(set, 'twice', 'Twice'),
  'tag-key-reserved': set => withTag(set, 'AWS:team'),
  'tag-key-reserved:ack': set => withTag(set, 'services.k8s.aws/team'),
  'deletion-policy-protected': set => {
    set.deletionProtectionEnabled = true;
    set.deletionPolicy = 'delete';
  },
  'on-demand-limit': set => {
    set.billingMode = 'PROVISIONED';
    set.provisionedThroughput = { readCapacityUnits: 1, writeCapacityUnits: 1 };
    set.onDemandThroughput = { maxReadRequestUnits: 1 };
  },
  'on-demand-limit:index': set => {
    set.billingMode = 'PROVISIONED';
    set.provisionedThroughput = { readCapacityUnits: 1, writeCapacityUnits: 1 };
    withIndex(set, {
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
      onDemandThroughput: { maxReadRequestUnits: 1 },
    });
  },
  'on-demand-limit-value': set => {
    withoutCapacity(set);
    set.onDemandThroughput = { maxReadRequestUnits: 0 };
  },
  'on-demand-limit-value:none': set => {
    withoutCapacity(set);
    set.onDemandThroughput = {};
  },
  'on-demand-limit-value:index': set => {
    withoutCapacity(set);
    withIndex(set, {
      onDemandThroughput: { maxReadRequestUnits: 1, maxWriteRequestUnits: 0 },
    });
  },
  'resource-policy-json': set => {
    set.resourcePolicy = '{"Statement": [}';
  },
  'resource-policy-json:list': set => {
    set.resourcePolicy = '[]';
  },
  'resource-policy-size': set => {
    set.resourcePolicy = policyOf(set.region, set.tableName, 20_481);
  },
  'resource-policy-size:limit': set => {
    set.resourcePolicy = policyOf(set.region, set.tableName, 20_480);
  },
  'resource-policy-table': set => {
    set.resourcePolicy = policyOf(set.region, `${set.tableName}x`);
  },
  'resource-policy-table:region': set => {
    set.resourcePolicy = policyOf('sa-east-1', set.tableName);
  },
  'resource-policy-table:nothing': set => {
    set.resourcePolicy = '{"Statement": []}';
  },
} satisfies Record<string, Break>;
