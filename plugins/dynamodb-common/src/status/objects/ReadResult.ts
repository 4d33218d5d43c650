import { asRecord, type JsonRecord } from './guards';
import type { ApplicationObject, InstanceObject, TableObject } from './types';

/**
 * What reading one object gave.
 *
 * - `present`: the object as read.
 * - `absent`: the API server knows the kind and has no such object.
 * - `unread`: nobody asked.
 * - `forbidden`: Backstage's permissions or the cluster's RBAC refuse the read.
 * - `failed`: no answer that can be used. `session-expired`: Backstage does not
 *   know the user any more. `cluster-unnamed`: Backstage knows several clusters
 *   and the entity names none. `kind-missing`: the cluster does not know the kind,
 *   its definitions are not installed. `too-large`: more than a Kubernetes object
 *   can have.
 *
 * @public
 */
export type Observed<T> =
  | { kind: 'present'; object: T }
  | { kind: 'absent' }
  | { kind: 'unread' }
  | { kind: 'forbidden'; by: 'backstage' | 'cluster'; message: string }
  | {
      kind: 'failed';
      reason:
        | 'session-expired'
        | 'cluster-unknown'
        | 'cluster-unnamed'
        | 'cluster-down'
        | 'not-json'
        | 'too-large'
        | 'kind-missing'
        | 'other';
      message: string;
    };

/**
 * The objects of one table, layer by layer, as read at one moment.
 *
 * @public
 */
export interface ObservedTable {
  /** The KubeVela Application that the entity names. */
  application: Observed<ApplicationObject>;
  /** The kro DynamoDBTable, named like the component; `unread` while the component is unknown. */
  instance: Observed<InstanceObject>;
  /**
   * The ACK Table, as it was when the instance last changed. May be left out,
   * since the instance carries ACK's status, but not while the instance is being
   * deleted: kro then no longer copies it. Without it nobody knows whether the
   * Table has everything that was asked for.
   */
  table?: Observed<TableObject>;
}

/** The object, when the read found one. */
export function presentObject<T>(read: Observed<T> | undefined): T | undefined {
  return read?.kind === 'present' ? read.object : undefined;
}

/** The object as any JSON, when the read found one: its fields may have any type. */
export function presentRecord(
  read: Observed<object> | undefined,
): JsonRecord | undefined {
  return read?.kind === 'present' ? asRecord(read.object) : undefined;
}
