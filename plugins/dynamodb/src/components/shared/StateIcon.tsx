import {
  StatusAborted,
  StatusError,
  StatusOK,
  StatusPending,
  StatusRunning,
  StatusWarning,
} from '@backstage/core-components';
import { type TableStateKind } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  stateKinds,
  type StateSeverity,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

const ICONS: Record<StateSeverity, typeof StatusOK> = {
  ok: StatusOK,
  running: StatusRunning,
  pending: StatusPending,
  warning: StatusWarning,
  error: StatusError,
  unknown: StatusAborted,
};

/** The icon of a state. It is hidden from screen readers: the word stands beside it. */
export function StateIcon({ kind }: { kind: TableStateKind }) {
  const Icon = ICONS[stateKinds[kind]];
  return <Icon />;
}
