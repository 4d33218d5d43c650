import type { DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { AwsTable } from '../support/awsTable';
import type { Parameters, Saying } from '../support/LiveTable';

/** What a Secret holds, decoded; `undefined` when there must be none. */
export interface ExpectedSecret {
  name: string;
  namespace: string;
  holds?: (table: AwsTable) => {
    data: Record<string, string>;
    streamArn: RegExp;
  };
}

/** What must be seen after a step; `aws` is read back from AWS, never from our own objects. */
export interface Expectation {
  aws?: Partial<AwsTable>;
  secrets?: ExpectedSecret[];
  /** Of a parameter about removal: what AWS has after the Application was removed. */
  removed?: 'the table is gone' | 'the table stays';
}

export interface RefusedChange {
  parameters: Parameters;
  refused: RegExp;
  where: Saying['where'];
}

export interface ParameterCase {
  parameter: keyof Parameters;
  /** Of a nested parameter. */
  field?: string;
  /** Parameters around the one in question. */
  with?: Parameters;
  create: Expectation & { parameters: Parameters };
  /** Refused where DynamoDB does not allow it. */
  change: (Expectation & { parameters: Parameters }) | RefusedChange;
  /** A table that AWS has before the Application comes. */
  existing?: boolean;
}

/** The account in which the role of `providerConfigRef` is. */
export const OTHER_ACCOUNT = '111122223333';
export const ROLE_NAME = 'conformance';
export const OTHER_NAMESPACE = 'conformance-secrets';

const key = (id: string) =>
  `arn:aws:kms:us-east-1:000000000000:key/${id.repeat(
    8,
  )}-0000-4000-8000-000000000000`;
export const KEY_A = key('a');
export const KEY_B = key('b');

export const S = (attributeName: string) => ({
  attributeName,
  attributeType: 'S' as const,
});
export const HASH = (attributeName: string) => ({
  attributeName,
  keyType: 'HASH' as const,
});
export const RANGE = (attributeName: string) => ({
  attributeName,
  keyType: 'RANGE' as const,
});
export const units = (
  readCapacityUnits: number,
  writeCapacityUnits: number,
) => ({ readCapacityUnits, writeCapacityUnits });

/** A table with a sort key and a further attribute, as a local index needs it. */
const SORTED: Parameters = {
  attributeDefinitions: [S('id'), S('on'), S('colour')],
  keySchema: [HASH('id'), RANGE('on')],
};

export const byColour = {
  indexName: 'by-colour',
  keySchema: [HASH('colour')],
  projection: { projectionType: 'ALL' as const },
};
const COLOURED: Parameters = {
  attributeDefinitions: [S('id'), S('colour')],
};

const immutable = (field: string) =>
  new RegExp(`spec\\.${field}: Invalid value: .*field is immutable`);

/** A resource policy of a table in the account of ACK's own role, whose statement has this id. */
export const policyOf = (tableName: string, Sid: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid,
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::444455556666:root' },
        Action: ['dynamodb:GetItem', 'dynamodb:Query'],
        Resource: [
          `arn:aws:dynamodb:us-east-1:000000000000:table/${tableName}`,
          `arn:aws:dynamodb:us-east-1:000000000000:table/${tableName}/index/*`,
        ],
      },
    ],
  });

/** The Secret of a table, with a stream ARN or an empty text. */
export const secretOf = (
  name: string,
  namespace: string,
  stream: boolean,
): ExpectedSecret => ({
  name,
  namespace,
  holds: ({ tableName, region, account }) => ({
    data: {
      tableName,
      tableArn: `arn:aws:dynamodb:${region}:${account}:table/${tableName}`,
      region,
    },
    streamArn: stream ? /^arn:.*\/stream\// : /^$/,
  }),
});

export const DOCUMENTED_PARAMETERS: (keyof DynamoDBTableParameters)[] = [
  'tableName',
  'region',
  'attributeDefinitions',
  'keySchema',
  'billingMode',
  'provisionedThroughput',
  'globalSecondaryIndexes',
  'localSecondaryIndexes',
  'streamEnabled',
  'streamViewType',
  'pointInTimeRecoveryEnabled',
  'sseEnabled',
  'sseType',
  'kmsMasterKeyID',
  'deletionProtectionEnabled',
  'ttlEnabled',
  'ttlAttributeName',
  'tableClass',
  'tags',
  'providerConfigRef',
  'writeConnectionSecretToRef',
];

export const parameterCases: ParameterCase[] = [
  {
    parameter: 'tableName',
    create: {
      parameters: { tableName: 'Par.table_Name-1' },
      aws: { tableName: 'Par.table_Name-1' },
    },
    change: {
      parameters: { tableName: 'par-table-renamed' },
      refused: immutable('tableName'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'region',
    create: {
      parameters: { region: 'eu-west-1' },
      aws: { region: 'eu-west-1' },
    },
    change: {
      parameters: { region: 'us-east-1' },
      refused: immutable('region'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'attributeDefinitions',
    with: {
      keySchema: [HASH('id'), RANGE('at')],
      globalSecondaryIndexes: [
        { ...byColour, indexName: 'by-hash', keySchema: [HASH('hash')] },
      ],
    },
    create: {
      parameters: {
        attributeDefinitions: [
          S('id'),
          { attributeName: 'at', attributeType: 'N' },
          { attributeName: 'hash', attributeType: 'B' },
        ],
      },
      aws: { attributes: { id: 'S', at: 'N', hash: 'B' } },
    },
    change: {
      parameters: {
        attributeDefinitions: [
          S('id'),
          { attributeName: 'at', attributeType: 'N' },
        ],
        globalSecondaryIndexes: undefined,
      },
      aws: { attributes: { id: 'S', at: 'N' } },
    },
  },
  {
    parameter: 'keySchema',
    with: { attributeDefinitions: [S('id'), S('on')] },
    create: {
      parameters: { keySchema: [HASH('id'), RANGE('on')] },
      aws: { key: 'id HASH, on RANGE' },
    },
    change: {
      parameters: { keySchema: [HASH('on'), RANGE('id')] },
      refused: immutable('keySchema'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'billingMode',
    create: {
      parameters: {
        billingMode: 'PROVISIONED',
        provisionedThroughput: units(4, 2),
      },
      aws: { billingMode: 'PROVISIONED' },
    },
    change: {
      parameters: {
        billingMode: 'PAY_PER_REQUEST',
        provisionedThroughput: undefined,
      },
      aws: { billingMode: 'PAY_PER_REQUEST', throughput: undefined },
    },
  },
  {
    parameter: 'provisionedThroughput',
    with: { billingMode: 'PROVISIONED' },
    create: {
      parameters: { provisionedThroughput: units(3, 2) },
      aws: { throughput: '3/2' },
    },
    change: {
      parameters: { provisionedThroughput: units(5, 1) },
      aws: { throughput: '5/1' },
    },
  },
  {
    parameter: 'globalSecondaryIndexes',
    with: COLOURED,
    create: {
      parameters: { globalSecondaryIndexes: [byColour] },
      aws: {
        globalIndexes: {
          'by-colour': { key: 'colour HASH', projection: 'ALL' },
        },
      },
    },
    change: {
      parameters: {
        attributeDefinitions: [S('id'), S('colour'), S('size')],
        globalSecondaryIndexes: [
          byColour,
          {
            indexName: 'by-size',
            keySchema: [HASH('size'), RANGE('colour')],
            projection: { projectionType: 'KEYS_ONLY' },
          },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': { key: 'colour HASH', projection: 'ALL' },
          'by-size': {
            key: 'size HASH, colour RANGE',
            projection: 'KEYS_ONLY',
          },
        },
      },
    },
  },
  {
    parameter: 'globalSecondaryIndexes',
    field: 'keySchema',
    with: COLOURED,
    create: {
      parameters: {
        globalSecondaryIndexes: [
          { ...byColour, keySchema: [HASH('colour'), RANGE('id')] },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': { key: 'colour HASH, id RANGE', projection: 'ALL' },
        },
      },
    },
    change: {
      parameters: { globalSecondaryIndexes: [byColour] },
      refused:
        /spec\.globalSecondaryIndexes: Invalid value: .*validation failed/,
      where: 'workflow step',
    },
  },
  {
    parameter: 'globalSecondaryIndexes',
    field: 'projection',
    with: COLOURED,
    create: {
      parameters: {
        globalSecondaryIndexes: [
          {
            ...byColour,
            projection: {
              projectionType: 'INCLUDE',
              nonKeyAttributes: ['price', 'brand'],
            },
          },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': {
            key: 'colour HASH',
            projection: 'INCLUDE brand, price',
          },
        },
      },
    },
    change: {
      parameters: { globalSecondaryIndexes: [byColour] },
      refused:
        /spec\.globalSecondaryIndexes: Invalid value: .*validation failed/,
      where: 'workflow step',
    },
  },
  {
    parameter: 'globalSecondaryIndexes',
    field: 'provisionedThroughput',
    with: {
      ...COLOURED,
      billingMode: 'PROVISIONED',
      provisionedThroughput: units(1, 1),
    },
    create: {
      parameters: {
        globalSecondaryIndexes: [
          { ...byColour, provisionedThroughput: units(2, 1) },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': {
            key: 'colour HASH',
            projection: 'ALL',
            throughput: '2/1',
          },
        },
      },
    },
    change: {
      parameters: {
        globalSecondaryIndexes: [
          { ...byColour, provisionedThroughput: units(3, 4) },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': {
            key: 'colour HASH',
            projection: 'ALL',
            throughput: '3/4',
          },
        },
      },
    },
  },
  {
    parameter: 'localSecondaryIndexes',
    with: SORTED,
    create: {
      parameters: {
        localSecondaryIndexes: [
          {
            indexName: 'local-colour',
            keySchema: [HASH('id'), RANGE('colour')],
            projection: { projectionType: 'KEYS_ONLY' },
          },
        ],
      },
      aws: {
        localIndexes: {
          'local-colour': {
            key: 'id HASH, colour RANGE',
            projection: 'KEYS_ONLY',
          },
        },
      },
    },
    change: {
      parameters: {
        attributeDefinitions: [S('id'), S('on')],
        localSecondaryIndexes: undefined,
      },
      refused: immutable('localSecondaryIndexes'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'localSecondaryIndexes',
    field: 'projection',
    with: SORTED,
    create: {
      parameters: {
        localSecondaryIndexes: [
          {
            indexName: 'local-colour',
            keySchema: [HASH('id'), RANGE('colour')],
            projection: {
              projectionType: 'INCLUDE',
              nonKeyAttributes: ['price'],
            },
          },
        ],
      },
      aws: {
        localIndexes: {
          'local-colour': {
            key: 'id HASH, colour RANGE',
            projection: 'INCLUDE price',
          },
        },
      },
    },
    change: {
      parameters: {
        localSecondaryIndexes: [
          {
            indexName: 'local-colour',
            keySchema: [HASH('id'), RANGE('colour')],
            projection: { projectionType: 'ALL' },
          },
        ],
      },
      refused: immutable('localSecondaryIndexes'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'streamEnabled',
    with: { streamViewType: 'KEYS_ONLY' },
    create: {
      parameters: { streamEnabled: true },
      aws: { stream: 'KEYS_ONLY' },
    },
    change: {
      parameters: { streamEnabled: undefined, streamViewType: undefined },
      aws: { stream: 'off' },
    },
  },
  {
    parameter: 'streamViewType',
    with: { streamEnabled: true },
    create: {
      parameters: { streamViewType: 'NEW_AND_OLD_IMAGES' },
      aws: { stream: 'NEW_AND_OLD_IMAGES' },
    },
    change: {
      parameters: { streamViewType: 'NEW_IMAGE' },
      refused: immutable('streamViewType'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'pointInTimeRecoveryEnabled',
    create: {
      parameters: { pointInTimeRecoveryEnabled: true },
      aws: { pointInTimeRecovery: 'ENABLED' },
    },
    change: {
      parameters: { pointInTimeRecoveryEnabled: false },
      aws: { pointInTimeRecovery: 'DISABLED' },
    },
  },
  {
    parameter: 'sseEnabled',
    create: {
      parameters: { sseEnabled: true },
      aws: { encryption: 'AWS managed key' },
    },
    change: {
      parameters: { sseEnabled: false },
      aws: { encryption: 'AWS owned key' },
    },
  },
  {
    parameter: 'sseType',
    with: { sseEnabled: true },
    create: {
      parameters: { sseType: 'AES256' },
      aws: { encryption: 'AWS owned key' },
    },
    change: {
      parameters: { sseType: 'KMS' },
      aws: { encryption: 'AWS managed key' },
    },
  },
  {
    parameter: 'kmsMasterKeyID',
    with: { sseEnabled: true, sseType: 'KMS' },
    create: {
      parameters: { kmsMasterKeyID: KEY_A },
      aws: { encryption: KEY_A },
    },
    change: {
      parameters: { kmsMasterKeyID: KEY_B },
      aws: { encryption: KEY_B },
    },
  },
  {
    parameter: 'deletionProtectionEnabled',
    create: {
      parameters: { deletionProtectionEnabled: true },
      aws: { deletionProtection: true },
    },
    change: {
      parameters: { deletionProtectionEnabled: false },
      aws: { deletionProtection: false },
    },
  },
  {
    parameter: 'ttlEnabled',
    with: { ttlAttributeName: 'expires' },
    create: {
      parameters: { ttlEnabled: true },
      aws: { timeToLive: 'expires' },
    },
    change: {
      parameters: { ttlEnabled: undefined, ttlAttributeName: undefined },
      aws: { timeToLive: 'off' },
    },
  },
  {
    parameter: 'ttlAttributeName',
    with: { ttlEnabled: true },
    create: {
      parameters: { ttlAttributeName: 'gone-at' },
      aws: { timeToLive: 'gone-at' },
    },
    change: {
      parameters: { ttlAttributeName: 'expires' },
      refused: immutable('ttlAttributeName'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'tableClass',
    create: {
      parameters: { tableClass: 'STANDARD_INFREQUENT_ACCESS' },
      aws: { tableClass: 'STANDARD_INFREQUENT_ACCESS' },
    },
    change: {
      parameters: { tableClass: 'STANDARD' },
      aws: { tableClass: 'STANDARD' },
    },
  },
  {
    parameter: 'tags',
    create: {
      parameters: {
        tags: [
          { key: 'Team', value: 'orders' },
          { key: 'Cost Center', value: '' },
        ],
      },
      aws: { tags: { Team: 'orders', 'Cost Center': '' } },
    },
    change: {
      parameters: {
        tags: [
          { key: 'Team', value: 'billing' },
          { key: 'Stage', value: 'test' },
        ],
      },
      aws: { tags: { Team: 'billing', Stage: 'test' } },
    },
  },
  {
    parameter: 'providerConfigRef',
    create: {
      parameters: { providerConfigRef: { name: ROLE_NAME } },
      aws: { account: OTHER_ACCOUNT },
    },
    change: {
      parameters: { providerConfigRef: undefined },
      refused: immutable('providerConfigRef'),
      where: 'workflow step',
    },
  },
  {
    parameter: 'writeConnectionSecretToRef',
    with: { streamEnabled: true, streamViewType: 'NEW_IMAGE' },
    create: {
      parameters: { writeConnectionSecretToRef: { name: 'par-secret' } },
      secrets: [secretOf('par-secret', 'default', true)],
    },
    change: {
      parameters: {
        writeConnectionSecretToRef: {
          name: 'par-secret-moved',
          namespace: OTHER_NAMESPACE,
        },
      },
      secrets: [
        secretOf('par-secret-moved', OTHER_NAMESPACE, true),
        { name: 'par-secret', namespace: 'default' },
      ],
    },
  },
  {
    parameter: 'adoptionPolicy',
    existing: true,
    create: {
      parameters: {
        adoptionPolicy: 'adopt-or-create',
        tags: [{ key: 'Adopted', value: 'yes' }],
      },
      aws: { tags: { Adopted: 'yes' } },
    },
    change: {
      parameters: {
        adoptionPolicy: undefined,
        tags: [{ key: 'Mine', value: '' }],
      },
      aws: { tags: { Mine: '' } },
    },
  },
  {
    parameter: 'adoptionPolicy',
    field: 'adopt',
    existing: true,
    create: {
      parameters: {
        adoptionPolicy: 'adopt',
        tags: [{ key: 'Adopted', value: 'yes' }],
      },
      aws: { tags: { Adopted: 'yes' } },
    },
    change: {
      parameters: { streamEnabled: true, streamViewType: 'NEW_IMAGE' },
      aws: { stream: 'NEW_IMAGE', tags: { Adopted: 'yes' } },
    },
  },
  {
    parameter: 'deletionPolicy',
    create: {
      parameters: { deletionPolicy: 'delete' },
      removed: 'the table is gone',
    },
    change: {
      parameters: { deletionPolicy: 'retain' },
      removed: 'the table stays',
    },
  },
  {
    parameter: 'onDemandThroughput',
    create: {
      parameters: {
        onDemandThroughput: {
          maxReadRequestUnits: 40,
          maxWriteRequestUnits: 20,
        },
      },
      aws: { limit: 'at most 40/20' },
    },
    change: {
      parameters: { onDemandThroughput: { maxReadRequestUnits: 50 } },
      aws: { limit: 'at most 50/any' },
    },
  },
  {
    parameter: 'globalSecondaryIndexes',
    field: 'onDemandThroughput',
    with: COLOURED,
    create: {
      parameters: {
        globalSecondaryIndexes: [
          { ...byColour, onDemandThroughput: { maxWriteRequestUnits: 20 } },
        ],
      },
      aws: {
        limit: undefined,
        globalIndexes: {
          'by-colour': {
            key: 'colour HASH',
            projection: 'ALL',
            limit: 'at most any/20',
          },
        },
      },
    },
    change: {
      parameters: {
        globalSecondaryIndexes: [
          {
            ...byColour,
            onDemandThroughput: {
              maxReadRequestUnits: 40,
              maxWriteRequestUnits: 30,
            },
          },
        ],
      },
      aws: {
        globalIndexes: {
          'by-colour': {
            key: 'colour HASH',
            projection: 'ALL',
            limit: 'at most 40/30',
          },
        },
      },
    },
  },
  {
    parameter: 'resourcePolicy',
    with: { tableName: 'par-policy' },
    create: {
      parameters: { resourcePolicy: policyOf('par-policy', 'Readers') },
      aws: { resourcePolicy: policyOf('par-policy', 'Readers') },
    },
    change: {
      parameters: { resourcePolicy: policyOf('par-policy', 'Others') },
      aws: { resourcePolicy: policyOf('par-policy', 'Others') },
    },
  },
  {
    parameter: 'contributorInsightsEnabled',
    create: {
      parameters: { contributorInsightsEnabled: true },
      aws: { contributorInsights: 'ENABLED' },
    },
    change: {
      parameters: { contributorInsightsEnabled: false },
      aws: { contributorInsights: 'DISABLED' },
    },
  },
];
