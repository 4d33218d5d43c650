import {
  compare,
  differs,
  differsInSettings,
  observedChange,
  observedSpec,
  unsupported,
  wantedTags,
  type ObservedTable,
} from './spec';
import { Panic } from './panic';
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
    expect(differs(delta)).toBe(false);
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

  it('takes a policy, but not settings, for what can be changed at any time', () => {
    const policy = compare({ ...spec, resourcePolicy: '{}' }, 'ns', observed);
    expect([...policy.fields]).toEqual(['resourcePolicy']);
    expect(differs(policy)).toBe(true);
    expect(differsInSettings(policy)).toBe(false);
    expect(fieldsOf({}, { resourcePolicy: '{}' })).toEqual(['resourcePolicy']);
  });

  it('takes a limit of -1 for another one than none, as AWS shows it', () => {
    const limits = (MaxReadRequestUnits?: number) => ({
      description: {
        ...observed.description,
        OnDemandThroughput: MaxReadRequestUnits
          ? { MaxReadRequestUnits }
          : undefined,
      },
    });
    const wanted = (maxReadRequestUnits: number) => ({
      onDemandThroughput: { maxReadRequestUnits },
    });
    expect(fieldsOf(wanted(10), limits(10))).toEqual([]);
    expect(fieldsOf(wanted(10), limits(11))).toEqual(['onDemandThroughput']);
    expect(fieldsOf(wanted(-1), limits())).toEqual(['onDemandThroughput']);
    expect(fieldsOf({}, limits(10))).toEqual(['onDemandThroughput']);
  });

  it('minds insights only when the spec does, in either form of the words', () => {
    const seen = { contributorInsights: 'ENABLED' };
    expect(fieldsOf({}, seen)).toEqual([]);
    expect(fieldsOf({ contributorInsights: 'ENABLE' }, seen)).toEqual([]);
    expect(fieldsOf({ contributorInsights: 'DISABLED' }, seen)).toEqual([
      'contributorInsights',
    ]);
  });

  it('sorts replicas into new, changed and removed ones, and takes no list for an empty one', () => {
    const seen: ObservedTable = {
      ...observed,
      description: {
        ...observed.description,
        Replicas: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-west-2' }],
      },
    };
    const [changed, created] = [
      { regionName: 'eu-west-1', kmsMasterKeyID: 'arn:key' },
      { regionName: 'eu-north-1' },
    ];
    const wanted = { ...spec, tableReplicas: [changed, created] };
    expect(compare(wanted, 'ns', seen).replicas).toEqual({
      create: [created],
      update: [changed],
      delete: ['us-west-2'],
    });
    expect(compare(spec, 'ns', seen).replicas.delete).toHaveLength(2);
    expect(compare({ ...spec, tableReplicas: [] }, 'ns', observed)).toEqual(
      compare(spec, 'ns', observed),
    );
  });

  describe('a limit of an index that the other side lacks', () => {
    const [index] = spec.globalSecondaryIndexes ?? [];
    const [described] = observed.description.GlobalSecondaryIndexes ?? [];
    const comparison = (
      maxWriteRequestUnits: number | undefined,
      MaxWriteRequestUnits: number | undefined,
    ) =>
      compare(
        {
          ...spec,
          globalSecondaryIndexes: [
            {
              ...index,
              onDemandThroughput: {
                maxReadRequestUnits: 1,
                maxWriteRequestUnits,
              },
            },
          ],
        },
        'ns',
        {
          ...observed,
          description: {
            ...observed.description,
            GlobalSecondaryIndexes: [
              {
                ...described,
                OnDemandThroughput: {
                  MaxReadRequestUnits: 1,
                  MaxWriteRequestUnits,
                },
              },
            ],
          },
        },
      );

    it('ends the look when AWS lacks it, and the update when the spec lacks it', () => {
      expect(() => comparison(-1, undefined)).toThrow(Panic);
      expect(comparison(undefined, 5).panic).toBeInstanceOf(Panic);
    });

    it('is no difference when both lack it, and a change when both have one', () => {
      expect(differs(comparison(undefined, undefined))).toBe(false);
      expect(comparison(5, 6).indexes.update).toHaveLength(1);
    });
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
    expect(observedSpec(observed, spec)).toMatchObject({
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

  it('has policy, limits and replicas, and insights only if the applied spec minds them', () => {
    const seen: ObservedTable = {
      ...observed,
      description: {
        ...observed.description,
        OnDemandThroughput: { MaxReadRequestUnits: 10 },
        Replicas: [{ RegionName: 'eu-west-1', ReplicaStatus: 'ACTIVE' }],
      },
      resourcePolicy: '{}',
      contributorInsights: 'ENABLED',
    };
    expect(observedSpec(seen, spec)).toMatchObject({
      onDemandThroughput: { maxReadRequestUnits: 10 },
      tableReplicas: [{ regionName: 'eu-west-1' }],
      resourcePolicy: '{}',
      contributorInsights: undefined,
    });
    const minding = { ...spec, contributorInsights: 'DISABLE' };
    expect(observedSpec(seen, minding).contributorInsights).toBe('ENABLED');
    expect(differs(compare(observedSpec(seen, minding), 'ns', seen))).toBe(
      false,
    );
  });

  it('differs from AWS in nothing', () => {
    const delta = compare(observedSpec(observed, spec), 'ns', observed);
    expect(differs(delta)).toBe(false);
  });
});

describe('observedChange', () => {
  it('leaves out defaults that the applied spec does not say', () => {
    const change = observedChange(observed, {
      ...spec,
      tableClass: 'STANDARD',
    });
    expect(change).not.toHaveProperty('provisionedThroughput');
    expect(change).not.toHaveProperty('timeToLive');
    expect(change).not.toHaveProperty('continuousBackups');
    expect(change).toMatchObject({ tableClass: 'STANDARD' });
    expect(
      observedChange({ ...observed, pointInTimeRecoveryEnabled: true }, spec),
    ).toMatchObject({
      continuousBackups: { pointInTimeRecoveryEnabled: true },
    });
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

  it('finds nothing in policy, limits, insights and replicas', () => {
    expect(
      unsupported(
        table({
          tableReplicas: [{ regionName: 'eu-west-1' }],
          contributorInsights: 'ENABLE',
          resourcePolicy: '{}',
          onDemandThroughput: { maxReadRequestUnits: 1 },
        }),
      ),
    ).toEqual([]);
  });

  it('names everything that would be done wrongly', () => {
    expect(
      unsupported(
        table({
          sseSpecification: { kmsMasterKeyRef: {} },
        }),
      ),
    ).toEqual([
      'spec.sseSpecification.kmsMasterKeyRef',
      'spec.sseSpecification without enabled (the real controller fails on it)',
    ]);
  });
});
