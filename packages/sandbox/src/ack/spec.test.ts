import {
  compare,
  differsBeyondTags,
  differsInTags,
  observedSpec,
  unsupported,
  wantedTags,
  type ObservedTable,
} from './spec';
import type { Table, TableSpec } from './table';

const spec: TableSpec = {
  tableName: 't',
  billingMode: 'PAY_PER_REQUEST',
  attributeDefinitions: [
    { attributeName: 'id', attributeType: 'S' },
    { attributeName: 'g', attributeType: 'S' },
  ],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
  globalSecondaryIndexes: [
    {
      indexName: 'one',
      keySchema: [{ attributeName: 'g', keyType: 'HASH' }],
      projection: { projectionType: 'INCLUDE', nonKeyAttributes: ['x', 'y'] },
    },
  ],
  tags: [{ key: 'team', value: 'a' }],
};

const observed: ObservedTable = {
  description: {
    AttributeDefinitions: [
      { AttributeName: 'g', AttributeType: 'S' },
      { AttributeName: 'id', AttributeType: 'S' },
    ],
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'one',
        KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['y', 'x'] },
        ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      },
    ],
  },
  tags: [
    ...wantedTags(spec, 'ns'),
    { Key: 'aws:cloudformation:stack-id', Value: 'x' },
  ],
  timeToLive: { enabled: false },
  pointInTimeRecoveryEnabled: false,
};

const fieldsOf = (
  change: Partial<TableSpec>,
  seen: Partial<ObservedTable> = {},
) => [
  ...compare({ ...spec, ...change }, 'ns', { ...observed, ...seen }).fields,
];

describe('compare', () => {
  it('sees no difference in what means the same', () => {
    const delta = compare(
      {
        ...spec,
        continuousBackups: { pointInTimeRecoveryEnabled: false },
        sseSpecification: { enabled: false },
        timeToLive: { enabled: false },
        tableClass: 'STANDARD',
        deletionProtectionEnabled: false,
      },
      'ns',
      observed,
    );
    expect(differsBeyondTags(delta)).toBe(false);
    expect(differsInTags(delta)).toBe(false);
  });

  it('sees a difference in provisionedThroughput of a provisioned table', () => {
    expect(
      fieldsOf(
        {
          billingMode: 'PROVISIONED',
          provisionedThroughput: {
            readCapacityUnits: 1,
            writeCapacityUnits: 2,
          },
        },
        {
          description: {
            ...observed.description,
            BillingModeSummary: undefined,
            ProvisionedThroughput: {
              ReadCapacityUnits: 1,
              WriteCapacityUnits: 1,
            },
          },
        },
      ),
    ).toEqual(['provisionedThroughput']);
  });

  it('ignores throughput of an on-demand table', () => {
    expect(
      fieldsOf({
        provisionedThroughput: { readCapacityUnits: 5, writeCapacityUnits: 5 },
      }),
    ).toEqual([]);
  });

  it('reads no billing mode as PROVISIONED', () => {
    expect(fieldsOf({ billingMode: undefined })).toEqual(['billingMode']);
  });

  it.each<[string, Partial<TableSpec>]>([
    ['tableClass', { tableClass: 'STANDARD_INFREQUENT_ACCESS' }],
    ['deletionProtectionEnabled', { deletionProtectionEnabled: true }],
    ['streamSpecification', { streamSpecification: { streamEnabled: false } }],
    [
      'sseSpecification',
      { sseSpecification: { enabled: true, sseType: 'KMS' } },
    ],
    ['timeToLive', { timeToLive: { enabled: false, attributeName: 'exp' } }],
    [
      'continuousBackups',
      { continuousBackups: { pointInTimeRecoveryEnabled: true } },
    ],
    [
      'attributeDefinitions',
      { attributeDefinitions: [{ attributeName: 'id' }] },
    ],
    [
      'localSecondaryIndexes',
      { localSecondaryIndexes: [{ indexName: 'l', keySchema: [] }] },
    ],
  ])('sees a difference in %s', (field, change) => {
    expect(fieldsOf(change)).toEqual([field]);
  });

  it('does not see that a key was removed from an encryption that stays on', () => {
    const description = {
      ...observed.description,
      SSEDescription: {
        Status: 'ENABLED' as const,
        SSEType: 'KMS' as const,
        KMSMasterKeyArn: 'arn:key',
      },
    };
    const on = { enabled: true, sseType: 'KMS' };
    expect(fieldsOf({ sseSpecification: on }, { description })).toEqual([]);
    expect(
      fieldsOf(
        { sseSpecification: { ...on, kmsMasterKeyID: 'alias/key' } },
        { description },
      ),
    ).toEqual(['sseSpecification']);
  });

  it('sorts indexes into new, changed and removed ones', () => {
    const [one] = spec.globalSecondaryIndexes ?? [];
    const changed = { ...one, provisionedThroughput: { readCapacityUnits: 2 } };
    const two = { ...one, indexName: 'two' };
    const wanted = { ...spec, globalSecondaryIndexes: [changed, two] };
    expect(compare(wanted, 'ns', observed).indexes).toEqual({
      create: [two],
      update: [changed],
      delete: [],
    });
    expect(
      compare({ ...spec, globalSecondaryIndexes: [] }, 'ns', observed).indexes,
    ).toEqual({ create: [], update: [], delete: ['one'] });
  });

  it('removes and writes tags, and leaves those of AWS alone', () => {
    const wanted = { ...spec, tags: [{ key: 'cost', value: '1' }] };
    expect(compare(wanted, 'ns', observed).tags).toEqual({
      untag: ['team'],
      tag: [{ Key: 'cost', Value: '1' }],
    });
  });
});

describe('observedSpec', () => {
  it('is the spec that the table in AWS would have, without the tags of AWS and of the controller', () => {
    expect(observedSpec(observed)).toMatchObject({
      billingMode: 'PAY_PER_REQUEST',
      provisionedThroughput: { readCapacityUnits: 0, writeCapacityUnits: 0 },
      globalSecondaryIndexes: [
        {
          indexName: 'one',
          projection: {
            projectionType: 'INCLUDE',
            nonKeyAttributes: ['y', 'x'],
          },
        },
      ],
      continuousBackups: { pointInTimeRecoveryEnabled: false },
      timeToLive: { enabled: false },
      tableClass: 'STANDARD',
      tags: [{ key: 'team', value: 'a' }],
    });
  });

  it('differs from AWS in nothing', () => {
    const delta = compare(observedSpec(observed), 'ns', observed);
    expect(differsBeyondTags(delta)).toBe(false);
    expect(differsInTags(delta)).toBe(false);
  });
});

describe('unsupported', () => {
  const table = (change: Partial<TableSpec>): Table => ({
    metadata: {
      name: 't',
      namespace: 'ns',
      uid: 'u',
      resourceVersion: '1',
      generation: 1,
    },
    spec: { ...spec, ...change },
  });

  it('finds nothing in what the graph sends, an empty list of replicas included', () => {
    expect(unsupported(table({}))).toEqual([]);
    expect(unsupported(table({ tableReplicas: [] }))).toEqual([]);
  });

  it('names everything that would be done wrongly', () => {
    expect(
      unsupported(
        table({
          tableReplicas: [{}],
          contributorInsights: 'ENABLE',
          resourcePolicy: '{}',
          onDemandThroughput: {},
          globalSecondaryIndexes: [{ onDemandThroughput: {} }],
          sseSpecification: { kmsMasterKeyRef: {} },
        }),
      ),
    ).toEqual([
      'spec.tableReplicas',
      'spec.contributorInsights',
      'spec.resourcePolicy',
      'spec.onDemandThroughput',
      'spec.globalSecondaryIndexes[].onDemandThroughput',
      'spec.sseSpecification.kmsMasterKeyRef',
      'spec.sseSpecification without enabled (the real controller fails on it)',
    ]);
  });
});
