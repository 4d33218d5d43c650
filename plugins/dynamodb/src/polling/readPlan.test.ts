import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { deriveTableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { readPlan, remainingReads } from './readPlan';

function planOf(observed: ObservedTable) {
  return readPlan(deriveTableState(observed, new Date()), observed);
}

describe('readPlan', () => {
  it('reads what can have news: who waits for it, and the others now and then', () => {
    expect(planOf(observedState('active'))).toEqual([
      'application',
      'instance',
    ]);
    expect(planOf(observedState('definition-ignores'))).toEqual([
      'application',
      'instance',
      'table',
    ]);
    expect(planOf(observedState('creating'))).toEqual([
      'instance',
      'table',
      undefined,
    ]);
  });

  it('is none where KubeVela is waited for', () => {
    expect(planOf(observedState('rendering'))).toBeUndefined();
  });

  it('is none where an object was not read', () => {
    const active = observedState('active');
    expect(
      planOf({ ...active, instance: { kind: 'notRead' } }),
    ).toBeUndefined();
    expect(planOf({ ...active, table: { kind: 'notRead' } })).toBeUndefined();
  });
});

describe('remainingReads', () => {
  it('are the other object, or all with the Table that is known', () => {
    expect(remainingReads('application')).toBe('instance');
    expect(remainingReads('instance')).toBe('application');
    expect(remainingReads('table')).toBeUndefined();
  });
});
