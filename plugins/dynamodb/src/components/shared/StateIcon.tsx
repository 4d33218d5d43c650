import {
  StatusAborted,
  StatusError,
  StatusOK,
  StatusPending,
  StatusRunning,
  StatusWarning,
} from '@backstage/core-components';
import type { TableStateKind } from '@aws-dynamodb-kro/plugin-dynamodb-common';

const ICONS: Record<TableStateKind, typeof StatusOK> = {
  active: StatusOK,
  creating: StatusRunning,
  updating: StatusRunning,
  removing: StatusRunning,
  waiting: StatusPending,
  'not-applied': StatusPending,
  retrying: StatusWarning,
  'out-of-sync': StatusWarning,
  'refused-by-aws': StatusError,
  failed: StatusError,
  unusable: StatusError,
  unknown: StatusAborted,
};

/** The icon of a state. It is hidden from screen readers: the word stands beside it. */
export function StateIcon({ kind }: { kind: TableStateKind }) {
  const Icon = ICONS[kind];
  return <Icon />;
}
