import {
  compare,
  differsBeyondTags,
  differsInTags,
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

  it('reads no billing mode as PROVISIONED', () => {
    expect(fieldsOf({ billingMode: undefined })).toEqual(['billingMode']);
  });

  it.each<[string, Partial<TableSpec>]>([
    [
      'provisionedThroughput',
      { provisionedThroughput: { readCapacityUnits: 1 } },
    ],
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

describe('unsupported', () => {
  const table = (
    change: Partial<TableSpec>,
    annotations?: Record<string, string>,
  ): Table => ({
    metadata: {
      name: 't',
      namespace: 'ns',
      uid: 'u',
      resourceVersion: '1',
      generation: 1,
      annotations,
    },
    spec: { ...spec, ...change },
  });

  it('finds nothing in what the graph sends', () => {
    expect(
      unsupported(
        table({}, { 'services.k8s.aws/region': 'eu-west-1' }),
        undefined,
      ),
    ).toEqual([]);
  });

  it('names everything that would be done wrongly', () => {
    expect(
      unsupported(
        table(
          {
            tableReplicas: [],
            contributorInsights: 'ENABLE',
            resourcePolicy: '{}',
            onDemandThroughput: {},
            globalSecondaryIndexes: [{ onDemandThroughput: {} }],
            sseSpecification: { kmsMasterKeyRef: {} },
          },
          {
            'services.k8s.aws/adoption-policy': 'adopt',
            'services.k8s.aws/read-only': 'true',
          },
        ),
        { 'services.k8s.aws/deletion-policy': 'retain' },
      ),
    ).toEqual([
      'the annotation services.k8s.aws/adoption-policy',
      'the annotation services.k8s.aws/read-only',
      'the annotation services.k8s.aws/deletion-policy of a namespace',
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
