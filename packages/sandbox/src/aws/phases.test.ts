import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { DEFAULT_DELAYS } from './faults';
import { TablePhases } from './phases';

describe('TablePhases', () => {
  const delays = {
    ...DEFAULT_DELAYS,
    createMs: 100,
    updateMs: 50,
    indexMs: 80,
  };
  let now = 0;
  let phases: TablePhases;
  const shown = (...indexes: string[]) => {
    const description: TableDescription = {
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: indexes.map(IndexName => ({
        IndexName,
        IndexStatus: 'ACTIVE' as const,
      })),
    };
    phases.show('r/t', description);
    return description;
  };

  beforeEach(() => {
    now = 1_000;
    phases = new TablePhases(() => now);
  });

  it('shows a new table and its indexes as CREATING until the delay is over', () => {
    phases.created('r/t', delays);
    now += 99;
    expect(shown('i')).toMatchObject({
      TableStatus: 'CREATING',
      GlobalSecondaryIndexes: [{ IndexStatus: 'CREATING' }],
    });
    now += 1;
    expect(shown('i')).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }],
    });
  });

  it('shows contributor insights as changing until the delay is over', () => {
    phases.insightsChanged('r/t', delays, 'ENABLE');
    now += 49;
    expect(phases.insights('r/t')).toBe('ENABLING');
    now += 1;
    expect(phases.insights('r/t')).toBeUndefined();
    phases.insightsChanged('r/t', delays, 'DISABLE');
    expect(phases.insights('r/t')).toBe('DISABLING');
  });

  it('goes on building an index after its table is ACTIVE again', () => {
    phases.updated('r/t', delays, ['new']);
    expect(shown('old', 'new').TableStatus).toBe('UPDATING');
    now += 50;
    expect(shown('old', 'new')).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [
        { IndexStatus: 'ACTIVE' },
        { IndexStatus: 'CREATING', Backfilling: true },
      ],
    });
    now += 30;
    expect(shown('new').GlobalSecondaryIndexes).toEqual([
      { IndexName: 'new', IndexStatus: 'ACTIVE' },
    ]);
  });

  it('refuses changes during a phase and allows them after it', () => {
    expect(phases.refusal('r/t', 't')).toBeUndefined();
    phases.updated('r/t', delays, []);
    expect(phases.refusal('r/t', 't')).toBe(
      'Attempt to change a resource which is still in use: Table is being updated: t',
    );
    now += 50;
    expect(phases.refusal('r/t', 't')).toBeUndefined();
  });

  it('shows a change of time to live until the delay is over, or the table is made again', () => {
    const slow = { ...delays, ttlMs: 30 };
    phases.timeToLiveChanged('r/t', slow, {
      Enabled: false,
      AttributeName: 'a',
    });
    expect(phases.timeToLive('r/t')).toEqual({
      TimeToLiveStatus: 'DISABLING',
      AttributeName: 'a',
    });
    expect(phases.timeToLive('other/t')).toBeUndefined();
    now += 30;
    expect(phases.timeToLive('r/t')).toBeUndefined();
    phases.timeToLiveChanged('r/t', slow, {
      Enabled: true,
      AttributeName: 'b',
    });
    expect(phases.timeToLive('r/t')?.TimeToLiveStatus).toBe('ENABLING');
    phases.created('r/t', delays);
    expect(phases.timeToLive('r/t')).toBeUndefined();
  });

  it('shows a removed table as DELETING until the delay is over', () => {
    phases.deleted('r/t', delays, { TableName: 't', TableStatus: 'ACTIVE' });
    expect(phases.deleting('r/t')).toEqual({
      TableName: 't',
      TableStatus: 'DELETING',
    });
    expect(phases.deleting('other/t')).toBeUndefined();
    now += delays.deleteMs;
    expect(phases.deleting('r/t')).toBeUndefined();
  });
});
