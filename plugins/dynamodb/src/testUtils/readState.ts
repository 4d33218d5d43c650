import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';

/** A recorded state as the client reads it: the ACK Table is asked for only while the instance is being deleted. */
export function readState(name: RecordedStateName): ObservedTable {
  const { application, instance, table } = observedState(name);
  return instance.kind === 'present' &&
    instance.object.metadata.deletionTimestamp
    ? { application, instance, table }
    : { application, instance };
}
