import {
  byColour,
  HASH,
  KEY_A,
  policyOf,
  RANGE,
  S,
  units,
} from './parameterCases';

/** Parameters of which some break a rule, and may be anything. */
export interface BadInput {
  title: string;
  parameters: Record<string, unknown>;
  /** What the user reads; part of it where KubeVela writes more. */
  sentence: string;
}

const index = (change: Record<string, unknown>) => ({
  attributeDefinitions: [S('id'), S('colour')],
  globalSecondaryIndexes: [{ ...byColour, ...change }],
});
const localIndex = {
  indexName: 'local-colour',
  keySchema: [HASH('id'), RANGE('colour')],
  projection: { projectionType: 'ALL' },
};
const sorted = (change: Record<string, unknown>) => ({
  attributeDefinitions: [S('id'), S('on'), S('colour')],
  keySchema: [HASH('id'), RANGE('on')],
  localSecondaryIndexes: [{ ...localIndex, ...change }],
});
const names = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, position) => `${prefix}${position}`);
const indexes = (count: number) => ({
  attributeDefinitions: [S('id'), S('colour')],
  globalSecondaryIndexes: names(count, 'index-').map(indexName => ({
    ...byColour,
    indexName,
  })),
});
const tags = (count: number) => ({
  tags: names(count, 'key').map(key => ({ key, value: 'x' })),
});
const KMS = { sseEnabled: true, sseType: 'KMS' };

const unknownParameters: BadInput[] = [
  {
    title: 'an unknown parameter',
    parameters: { tabelName: 'orders' },
    sentence: 'parameter.tabelName: field not allowed',
  },
  {
    title: 'an unknown field of an attribute',
    parameters: { attributeDefinitions: [{ ...S('id'), size: 1 }] },
    sentence: 'size: field not allowed',
  },
  {
    title: 'an unknown field of a key',
    parameters: { keySchema: [{ ...HASH('id'), order: 1 }] },
    sentence: 'order: field not allowed',
  },
  {
    title: 'an unknown field of a projection',
    parameters: {
      globalSecondaryIndexes: [
        {
          ...byColour,
          // an attribute that the table uses too: KubeVela 1.10 names only the first fault, and drops the faulty index
          keySchema: [HASH('id')],
          projection: { projectionType: 'ALL', fields: [] },
        },
      ],
    },
    sentence: 'fields: field not allowed',
  },
  {
    title: 'an unknown field of a Secret',
    parameters: { writeConnectionSecretToRef: { name: 'a', key: 'b' } },
    sentence: 'parameter.writeConnectionSecretToRef.key: field not allowed',
  },
  {
    title: 'an unknown field of a tag',
    parameters: { tags: [{ key: 'a', value: 'b', propagate: true }] },
    sentence: 'propagate: field not allowed',
  },
];

const missingAndWrongValues: BadInput[] = [
  {
    title: 'no region',
    parameters: { region: undefined },
    sentence: 'region',
  },
  {
    title: 'a region that is none',
    parameters: { region: 'mars' },
    sentence: 'region: invalid value "mars"',
  },
  {
    title: 'a table name with a space',
    parameters: { tableName: 'my orders' },
    sentence: 'tableName: invalid value "my orders"',
  },
  {
    title: 'a table name of two characters',
    parameters: { tableName: 'ab' },
    sentence: 'tableName: invalid value "ab"',
  },
  {
    title: 'an attribute type that is none',
    parameters: {
      attributeDefinitions: [{ attributeName: 'id', attributeType: 'X' }],
    },
    sentence: "attributeType of 'id' must be S, N or B, not 'X'",
  },
  {
    title: 'a billing mode that is none',
    parameters: { billingMode: 'FREE' },
    sentence: 'billingMode: invalid value "FREE"',
  },
  {
    title: 'a view type that is none',
    parameters: { streamEnabled: true, streamViewType: 'ALL' },
    sentence: 'streamViewType: invalid value "ALL"',
  },
  {
    title: 'a table class that is none',
    parameters: { tableClass: 'GLACIER' },
    sentence: 'tableClass: invalid value "GLACIER"',
  },
  {
    title: 'an encryption type that is none',
    parameters: { sseEnabled: true, sseType: 'DES' },
    sentence: 'sseType: invalid value "DES"',
  },
  {
    title: 'a key type that is none',
    parameters: { keySchema: [{ attributeName: 'id', keyType: 'SORT' }] },
    sentence: 'keyType: invalid value "SORT"',
  },
  {
    title: 'a text where a boolean belongs',
    parameters: { pointInTimeRecoveryEnabled: 'yes' },
    sentence: 'pointInTimeRecoveryEnabled: conflicting values',
  },
  {
    title: 'an adoption policy that is none',
    parameters: { adoptionPolicy: 'steal' },
    sentence: 'adoptionPolicy: invalid value "steal"',
  },
  {
    title: 'a deletion policy that is none',
    parameters: { deletionPolicy: 'keep' },
    sentence: 'deletionPolicy: invalid value "keep"',
  },
];

const bounds: BadInput[] = [
  {
    title: 'no attributes',
    parameters: { attributeDefinitions: [] },
    sentence: 'attributeDefinitions must have at least one entry',
  },
  {
    title: 'no key',
    parameters: { keySchema: [] },
    sentence: 'keySchema must have at least one entry',
  },
  {
    title: 'a capacity of 0',
    parameters: {
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(0, 1),
    },
    sentence: 'provisionedThroughput.readCapacityUnits must be at least 1',
  },
  {
    title: 'a capacity of an index of 0',
    parameters: {
      ...index({ provisionedThroughput: units(1, 0) }),
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(1, 1),
    },
    sentence: "index 'by-colour': writeCapacityUnits must be at least 1",
  },
  {
    title: '21 global indexes',
    parameters: indexes(21),
    sentence: 'globalSecondaryIndexes has 21 entries, at most 20 are allowed',
  },
  {
    title: '6 local indexes',
    parameters: {
      ...sorted({}),
      localSecondaryIndexes: names(6, 'local-').map(indexName => ({
        ...localIndex,
        indexName,
      })),
    },
    sentence: 'localSecondaryIndexes has 6 entries, at most 5 are allowed',
  },
  {
    title: '51 tags',
    parameters: tags(51),
    sentence: 'tags has 51 entries, at most 46 are allowed',
  },
  {
    title: '47 tags, which with those of ACK are too many for AWS',
    parameters: tags(47),
    sentence: 'tags has 47 entries, at most 46 are allowed',
  },
  {
    title: '21 attributes in a projection',
    parameters: index({
      projection: {
        projectionType: 'INCLUDE',
        nonKeyAttributes: names(21, 'a'),
      },
    }),
    sentence: "index 'by-colour': nonKeyAttributes must have 1 to 20 entries",
  },
];

const keysAndIndexes: BadInput[] = [
  {
    title: 'a key attribute without a definition',
    parameters: { keySchema: [HASH('id'), RANGE('on')] },
    sentence:
      "attribute 'on' is used in a key but is not in attributeDefinitions",
  },
  {
    title: 'the key attribute of an index without a definition',
    parameters: { globalSecondaryIndexes: [byColour] },
    sentence:
      "attribute 'colour' is used in a key but is not in attributeDefinitions",
  },
  {
    title: 'an attribute that no key uses',
    parameters: { attributeDefinitions: [S('id'), S('price')] },
    sentence:
      "attribute 'price' is in attributeDefinitions but no key or index uses it",
  },
  {
    title: 'an attribute defined twice',
    parameters: { attributeDefinitions: [S('id'), S('id')] },
    sentence: "attribute 'id' is in attributeDefinitions twice",
  },
  {
    title: 'two partition keys',
    parameters: {
      attributeDefinitions: [S('id'), S('on')],
      keySchema: [HASH('id'), HASH('on')],
    },
    sentence: 'the key of the table has 2 HASH elements, at most 1 are allowed',
  },
  {
    title: 'no partition key',
    parameters: { keySchema: [RANGE('id')] },
    sentence: 'the key of the table must begin with a HASH element',
  },
  {
    title: 'an attribute twice in a key',
    parameters: { keySchema: [HASH('id'), RANGE('id')] },
    sentence: "attribute 'id' is in the key of the table twice",
  },
  {
    title: 'an index name used twice',
    parameters: {
      attributeDefinitions: [S('id'), S('colour')],
      globalSecondaryIndexes: [byColour, byColour],
    },
    sentence: "index name 'by-colour' is used twice",
  },
  {
    title: 'a global and a local index of one name',
    parameters: {
      ...sorted({ indexName: 'by-colour' }),
      globalSecondaryIndexes: [byColour],
    },
    sentence: "index name 'by-colour' is used twice",
  },
  {
    title: 'a local index of a table without a sort key',
    parameters: {
      attributeDefinitions: [S('id'), S('colour')],
      localSecondaryIndexes: [localIndex],
    },
    sentence: 'localSecondaryIndexes need a table with a sort key (RANGE)',
  },
  {
    title: 'a local index without a sort key',
    parameters: {
      attributeDefinitions: [S('id'), S('on')],
      keySchema: [HASH('id'), RANGE('on')],
      localSecondaryIndexes: [{ ...localIndex, keySchema: [HASH('id')] }],
    },
    sentence: "index 'local-colour': a local index needs a sort key (RANGE)",
  },
  {
    title: 'a local index with another partition key',
    parameters: sorted({ keySchema: [HASH('colour'), RANGE('id')] }),
    sentence:
      "index 'local-colour': the partition key of a local index must be the table's, 'id'",
  },
  {
    title: 'INCLUDE without attributes',
    parameters: index({ projection: { projectionType: 'INCLUDE' } }),
    sentence:
      "index 'by-colour': nonKeyAttributes is required with projectionType INCLUDE",
  },
  {
    title: 'attributes without INCLUDE',
    parameters: index({
      projection: { projectionType: 'ALL', nonKeyAttributes: ['price'] },
    }),
    sentence:
      "index 'by-colour': nonKeyAttributes is only allowed with projectionType INCLUDE",
  },
  {
    title: 'INCLUDE without attributes in a local index',
    parameters: sorted({ projection: { projectionType: 'INCLUDE' } }),
    sentence:
      "index 'local-colour': nonKeyAttributes is required with projectionType INCLUDE",
  },
];

const together: BadInput[] = [
  {
    title: 'capacity with on-demand billing',
    parameters: { provisionedThroughput: units(1, 1) },
    sentence:
      'provisionedThroughput is only allowed when billingMode is PROVISIONED',
  },
  {
    title: 'provisioned billing without capacity',
    parameters: { billingMode: 'PROVISIONED' },
    sentence:
      'provisionedThroughput is required when billingMode is PROVISIONED',
  },
  {
    title: 'capacity of an index with on-demand billing',
    parameters: index({ provisionedThroughput: units(1, 1) }),
    sentence:
      "index 'by-colour': provisionedThroughput is only allowed when billingMode is PROVISIONED",
  },
  {
    title: 'provisioned billing without the capacity of an index',
    parameters: {
      ...index({}),
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(1, 1),
    },
    sentence:
      "index 'by-colour': provisionedThroughput is required when billingMode is PROVISIONED",
  },
  {
    title: 'a stream without a view type',
    parameters: { streamEnabled: true },
    sentence: 'streamViewType is required when streamEnabled is true',
  },
  {
    title: 'time to live without an attribute',
    parameters: { ttlEnabled: true },
    sentence: 'ttlAttributeName is required when ttlEnabled is true',
  },
  {
    title: 'a KMS key as an alias',
    parameters: { ...KMS, kmsMasterKeyID: 'alias/orders' },
    sentence:
      "kmsMasterKeyID must be the full ARN of a key (arn:aws:kms:REGION:ACCOUNT:key/ID), because ACK cannot keep an alias or an id in sync, not 'alias/orders'",
  },
  {
    title: 'a KMS key as the ARN of an alias',
    parameters: {
      ...KMS,
      kmsMasterKeyID: 'arn:aws:kms:us-east-1:000000000000:alias/orders',
    },
    sentence: 'kmsMasterKeyID must be the full ARN of a key',
  },
  {
    title: 'a KMS key of another region',
    parameters: { ...KMS, kmsMasterKeyID: KEY_A, region: 'eu-west-1' },
    sentence:
      'kmsMasterKeyID is a key in us-east-1, but the table is in eu-west-1',
  },
  {
    title: 'a KMS key without encryption',
    parameters: { kmsMasterKeyID: KEY_A },
    sentence: 'kmsMasterKeyID needs sseEnabled true and sseType KMS',
  },
  {
    title: 'a KMS key with AES256',
    parameters: { sseEnabled: true, sseType: 'AES256', kmsMasterKeyID: KEY_A },
    sentence: 'kmsMasterKeyID needs sseEnabled true and sseType KMS',
  },
  {
    title: 'a tag given twice',
    parameters: {
      tags: [
        { key: 'Team', value: 'a' },
        { key: 'Team', value: 'b' },
      ],
    },
    sentence: "tag 'Team' is given twice",
  },
  {
    title: "a tag with AWS's prefix",
    parameters: { tags: [{ key: 'aws:team', value: 'a' }] },
    sentence: "tag 'aws:team' begins with 'aws:', which AWS keeps for itself",
  },
  {
    title: "a tag with ACK's prefix",
    parameters: { tags: [{ key: 'services.k8s.aws/team', value: 'a' }] },
    sentence:
      "tag 'services.k8s.aws/team' begins with 'services.k8s.aws/', which ACK keeps for itself",
  },
];

const limits: BadInput[] = [
  {
    title: 'a limit of 0',
    parameters: { onDemandThroughput: { maxReadRequestUnits: 0 } },
    sentence:
      'maxReadRequestUnits must be at least 1, or -1 for no limit, not 0',
  },
  {
    title: 'a limit below -1',
    parameters: {
      onDemandThroughput: { maxReadRequestUnits: 1, maxWriteRequestUnits: -2 },
    },
    sentence:
      'maxWriteRequestUnits must be at least 1, or -1 for no limit, not -2',
  },
  {
    title: 'a limit of an index of 0',
    parameters: index({ onDemandThroughput: { maxWriteRequestUnits: 0 } }),
    sentence:
      "index 'by-colour': maxWriteRequestUnits must be at least 1, or -1 for no limit, not 0",
  },
  {
    title: 'a limit without a number',
    parameters: { onDemandThroughput: {} },
    sentence:
      'onDemandThroughput needs maxReadRequestUnits or maxWriteRequestUnits',
  },
  {
    title: 'a limit of an unknown kind',
    parameters: { onDemandThroughput: { maxUnits: 1 } },
    sentence: 'maxUnits: field not allowed',
  },
  {
    title: 'a limit of provisioned capacity',
    parameters: {
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(1, 1),
      onDemandThroughput: { maxReadRequestUnits: 1 },
    },
    sentence:
      'onDemandThroughput is only allowed when billingMode is PAY_PER_REQUEST',
  },
  {
    title: 'a limit of an index of a provisioned table',
    parameters: {
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(1, 1),
      ...index({
        provisionedThroughput: units(1, 1),
        onDemandThroughput: { maxReadRequestUnits: 1 },
      }),
    },
    sentence:
      "index 'by-colour': onDemandThroughput is only allowed when billingMode is PAY_PER_REQUEST",
  },
];

/** A resource policy of so many bytes in UTF-8, of which it has more than characters. */
function policyOfBytes(bytes: number): string {
  const policy = policyOf('ref-orders', 'é'.repeat(10_000));
  return policy + ' '.repeat(bytes - Buffer.byteLength(policy));
}

const resourcePolicies: BadInput[] = [
  {
    title: 'a resource policy that is not JSON',
    parameters: { resourcePolicy: 'Version: 2012-10-17' },
    sentence: 'resourcePolicy must be a JSON object',
  },
  {
    title: 'a resource policy that is a JSON list',
    parameters: { resourcePolicy: '[]' },
    sentence: 'resourcePolicy must be a JSON object',
  },
  {
    title: 'a resource policy that says nothing',
    parameters: { resourcePolicy: '{}' },
    sentence: 'resourcePolicy must have a Statement',
  },
  {
    title: 'a resource policy about no table',
    parameters: {
      tableName: 'ref-orders',
      resourcePolicy: '{"Statement": [{"Effect": "Allow"}]}',
    },
    sentence:
      'statement 1 of resourcePolicy has no Resource: it must name the table ref-orders in us-east-1',
  },
  {
    title: 'a resource policy of another table',
    parameters: {
      tableName: 'ref-orders',
      resourcePolicy: policyOf('ref-orders-2', 'Readers'),
    },
    sentence:
      "statement 1 of resourcePolicy is about 'arn:aws:dynamodb:us-east-1:000000000000:table/ref-orders-2', but the table is ref-orders in us-east-1",
  },
  {
    title: 'a resource policy of a table in another region',
    parameters: {
      tableName: 'ref-orders',
      region: 'eu-west-1',
      resourcePolicy: policyOf('ref-orders', 'Readers'),
    },
    sentence:
      "statement 1 of resourcePolicy is about 'arn:aws:dynamodb:us-east-1:000000000000:table/ref-orders', but the table is ref-orders in eu-west-1",
  },
  {
    title: 'a resource policy of a table whose dot stands for any character',
    parameters: {
      tableName: 'ref.orders',
      resourcePolicy: policyOf('ref-orders', 'Readers'),
    },
    sentence: 'but the table is ref.orders in us-east-1',
  },
  {
    title: 'a resource policy of 21 kB',
    parameters: {
      tableName: 'ref-orders',
      resourcePolicy: policyOfBytes(21_504),
    },
    sentence:
      'resourcePolicy has 21504 bytes, at most 20480 (20 kB) are allowed',
  },
  {
    title: 'a resource policy of one byte more than 20 kB',
    parameters: {
      tableName: 'ref-orders',
      resourcePolicy: policyOfBytes(20_481),
    },
    sentence:
      'resourcePolicy has 20481 bytes, at most 20480 (20 kB) are allowed',
  },
];

const replicas: BadInput[] = [
  {
    title: 'replicas',
    parameters: { tableReplicas: [{ regionName: 'eu-west-1' }] },
    sentence: 'tableReplicas is not supported',
  },
];

export const badInputs: BadInput[] = [
  ...unknownParameters,
  ...missingAndWrongValues,
  ...bounds,
  ...keysAndIndexes,
  ...together,
  ...limits,
  ...resourcePolicies,
  ...replicas,
];
