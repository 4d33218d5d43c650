import { type RecordedStateName, recordedStates } from '../fixtures';
import type { InstanceObject } from '../status/objects/types';
import type { ObservedTable } from '../status/objects/ReadResult';

/** A recorded state with another kro instance, which alone was read. */
export function withInstance(
  name: RecordedStateName,
  change: (instance: InstanceObject) => InstanceObject,
): ObservedTable {
  const { instance } = recordedStates[name];
  if (!instance) {
    throw new Error(`${name} has no instance`);
  }
  return {
    application: { kind: 'notRead' },
    instance: { kind: 'present', object: change(instance) },
  };
}
