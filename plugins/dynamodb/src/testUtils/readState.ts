import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';

/** A recorded state as the client reads it: the ACK Table is not asked for. */
export function readState(name: RecordedStateName): ObservedTable {
  const { application, instance } = observedState(name);
  return { application, instance };
}
