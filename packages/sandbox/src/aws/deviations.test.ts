import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { asEmulatorTakesIt, mendTable, refuseAsAws } from './deviations';

const onDemand = {
  BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' as const },
};
const provisioned = {
  BillingModeSummary: { BillingMode: 'PROVISIONED' as const },
};
const asked = (Table: TableDescription) => async () => ({
  Table: structuredClone(Table),
});

describe('mendTable', () => {
  const index = {
    IndexName: 'by-colour',
    ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
  };

  it('shows no capacity of an index that was provisioned once', () => {
    const table = {
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' as const },
      GlobalSecondaryIndexes: [{ ...index }],
    };
    mendTable(table);
    expect(table.GlobalSecondaryIndexes[0].ProvisionedThroughput).toEqual({
      ReadCapacityUnits: 0,
      WriteCapacityUnits: 0,
    });
  });

  it('leaves the capacity of a provisioned index', () => {
    const table = { GlobalSecondaryIndexes: [{ ...index }] };
    mendTable(table);
    expect(table.GlobalSecondaryIndexes).toEqual([index]);
  });

  it('shows no limit that was removed, and none of a provisioned table', () => {
    const limits = { MaxReadRequestUnits: 10, MaxWriteRequestUnits: -1 };
    const one: TableDescription = { ...onDemand, OnDemandThroughput: limits };
    mendTable(one);
    expect(one.OnDemandThroughput).toEqual({ MaxReadRequestUnits: 10 });
    const none = {
      ...onDemand,
      OnDemandThroughput: { MaxReadRequestUnits: -1, MaxWriteRequestUnits: -1 },
    };
    mendTable(none);
    expect(none).not.toHaveProperty('OnDemandThroughput');
    const other = { ...provisioned, OnDemandThroughput: limits };
    mendTable(other);
    expect(other).not.toHaveProperty('OnDemandThroughput');
  });
});

describe('asEmulatorTakesIt', () => {
  const before: TableDescription = {
    ...onDemand,
    OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: 5 },
    GlobalSecondaryIndexes: [
      { IndexName: 'one', OnDemandThroughput: { MaxReadRequestUnits: 7 } },
    ],
  };
  /** The table after the emulator has done what it is asked to. */
  const after = async (input: object): Promise<TableDescription> => {
    const taken = await asEmulatorTakesIt(
      'UpdateTable',
      { TableName: 't', ...input },
      asked(before),
    );
    const table = structuredClone(before);
    table.OnDemandThroughput = taken.OnDemandThroughput;
    for (const { Update } of taken.GlobalSecondaryIndexUpdates ?? []) {
      for (const index of table.GlobalSecondaryIndexes ?? []) {
        index.ProvisionedThroughput = Update?.ProvisionedThroughput;
      }
    }
    mendTable(table);
    return table;
  };

  it('changes the limit that is given, and leaves the other one', async () => {
    await expect(
      after({ OnDemandThroughput: { MaxReadRequestUnits: 20 } }),
    ).resolves.toMatchObject({
      OnDemandThroughput: { MaxReadRequestUnits: 20, MaxWriteRequestUnits: 5 },
    });
    const { OnDemandThroughput } = await after({
      OnDemandThroughput: { MaxReadRequestUnits: -1 },
    });
    expect(OnDemandThroughput).toEqual({ MaxWriteRequestUnits: 5 });
  });

  it('changes the limits of an index, and forgets them with a change to provisioned capacity', async () => {
    const limitsAfter = async (Update: object, input: object = {}) => {
      const table = await after({
        ...input,
        GlobalSecondaryIndexUpdates: [
          { Update: { IndexName: 'one', ...Update } },
        ],
      });
      return table.GlobalSecondaryIndexes?.[0].OnDemandThroughput;
    };
    const write = { OnDemandThroughput: { MaxWriteRequestUnits: 3 } };
    await expect(limitsAfter(write)).resolves.toEqual({
      MaxReadRequestUnits: 7,
      MaxWriteRequestUnits: 3,
    });
    const capacity = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
    await expect(
      limitsAfter(
        { ProvisionedThroughput: capacity },
        { BillingMode: 'PROVISIONED' },
      ),
    ).resolves.toBeUndefined();
  });

  it('leaves every other call as it is', async () => {
    const input = { TableName: 't', DeletionProtectionEnabled: true };
    await expect(
      asEmulatorTakesIt('UpdateTable', input, asked(before)),
    ).resolves.toBe(input);
  });
});

describe('refuseAsAws', () => {
  const ofUpdate = (input: object, table: TableDescription = onDemand) =>
    refuseAsAws('UpdateTable', { TableName: 't', ...input }, asked(table));

  it('refuses an UpdateTable that says nothing, definitions of attributes and empty lists included', async () => {
    for (const input of [
      {},
      { AttributeDefinitions: [] },
      { GlobalSecondaryIndexUpdates: [] },
    ]) {
      await expect(ofUpdate(input)).resolves.toMatch(
        /^At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, .* is required$/,
      );
    }
    await expect(
      ofUpdate({ DeletionProtectionEnabled: false }),
    ).resolves.toBeUndefined();
  });

  it('refuses an index update that says nothing, of an on-demand table', async () => {
    const input = {
      GlobalSecondaryIndexUpdates: [{ Update: { IndexName: 'one' } }],
    };
    await expect(ofUpdate(input)).resolves.toMatch(
      'The only Updates for index: one',
    );
    await expect(ofUpdate(input, provisioned)).resolves.toBeUndefined();
  });

  it('refuses to switch off the stream of a table with replicas', async () => {
    const StreamSpecification = { StreamEnabled: true };
    const off = { StreamSpecification: { StreamEnabled: false } };
    await expect(
      ofUpdate(off, {
        StreamSpecification,
        Replicas: [{ RegionName: 'eu-west-1' }],
      }),
    ).resolves.toMatch('Disabling Stream is not allowed');
    await expect(
      ofUpdate(off, { StreamSpecification }),
    ).resolves.toBeUndefined();
  });

  it.each([
    [1, false],
    [-1, false],
    [0, true],
    [-2, true],
  ])(
    'judges a limit of %d in an update',
    async (MaxReadRequestUnits, refused) => {
      const refusal = await ofUpdate({
        OnDemandThroughput: { MaxReadRequestUnits },
      });
      expect(refusal?.includes('outside of valid range') ?? false).toBe(
        refused,
      );
    },
  );

  it('refuses -1 in a new table, and any limit of a provisioned one', async () => {
    const ofCreate = (
      BillingMode: 'PAY_PER_REQUEST' | 'PROVISIONED',
      MaxWriteRequestUnits: number,
    ) =>
      refuseAsAws(
        'CreateTable',
        { BillingMode, OnDemandThroughput: { MaxWriteRequestUnits } },
        asked({}),
      );
    await expect(ofCreate('PAY_PER_REQUEST', 1)).resolves.toBeUndefined();
    await expect(ofCreate('PAY_PER_REQUEST', -1)).resolves.toMatch(
      'Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range',
    );
    await expect(ofCreate('PROVISIONED', 1)).resolves.toMatch(
      'MaxWriteRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.',
    );
  });

  it('takes a policy of 20480 bytes of JSON, and no longer one', async () => {
    const ofPolicy = (Policy: string) =>
      refuseAsAws('PutResourcePolicy', { Policy }, asked({}));
    const long = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));
    await expect(ofPolicy(long(20_480))).resolves.toBeUndefined();
    await expect(ofPolicy(long(20_481))).resolves.toMatch(
      'Maximum policy size',
    );
    await expect(ofPolicy('no')).resolves.toMatch('invalid Json');
  });
});
