import { describedStatus, statusPatch } from './status';

describe('describedStatus', () => {
  it('takes over what AWS says, without fractions of seconds and without empty lists', () => {
    expect(
      describedStatus(
        {
          TableArn: 'arn',
          TableStatus: 'ACTIVE',
          TableId: 'id',
          ItemCount: 0,
          TableSizeBytes: 1,
          CreationDateTime: new Date('2026-01-02T03:04:05.678Z'),
          GlobalSecondaryIndexes: [],
        },
        { accountID: '1', region: 'r' },
      ),
    ).toEqual({
      ackResourceMetadata: {
        arn: 'arn',
        ownerAccountID: '1',
        partition: 'aws',
        region: 'r',
      },
      tableStatus: 'ACTIVE',
      tableID: 'id',
      itemCount: 0,
      tableSizeBytes: 1,
      creationDateTime: '2026-01-02T03:04:05Z',
    });
  });
});

describe('describedStatus of a global table', () => {
  it('names its other regions', () => {
    const { replicas, globalTableVersion } = describedStatus(
      {
        GlobalTableVersion: '2019.11.21',
        Replicas: [{ RegionName: 'eu-west-1', ReplicaStatus: 'ACTIVE' }],
      },
      { accountID: '1', region: 'r' },
    );
    expect(globalTableVersion).toBe('2019.11.21');
    expect(replicas).toEqual([
      { regionName: 'eu-west-1', replicaStatus: 'ACTIVE' },
    ]);
  });
});

describe('statusPatch', () => {
  it('removes what is gone and keeps the rest', () => {
    expect(
      statusPatch(
        { tableStatus: 'ACTIVE', globalSecondaryIndexesDescriptions: [] },
        { tableStatus: 'UPDATING', itemCount: 0, tableID: undefined },
      ),
    ).toEqual({
      tableStatus: 'UPDATING',
      globalSecondaryIndexesDescriptions: null,
      itemCount: 0,
    });
  });
});
