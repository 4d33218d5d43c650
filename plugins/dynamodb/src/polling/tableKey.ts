import type { TableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** Names the table of a reference: what is equal has the same name. */
export function tableKey(ref: TableRef): string {
  return JSON.stringify([
    ref.cluster,
    ref.namespace,
    ref.application,
    ref.component,
  ]);
}
