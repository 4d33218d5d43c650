import { mendTable } from './deviations';

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
});
