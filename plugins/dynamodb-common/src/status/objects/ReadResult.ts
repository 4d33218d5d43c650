import { asRecord, type JsonRecord } from '../../schema/guards';
import type { ApplicationObject, InstanceObject, TableObject } from './types';

/**
 * What reading one object gave.
 *
 * - `present`: the object as read.
 * - `notFound`: the API server knows the kind and has no such object.
 * - `notRead`: it was not asked for.
 * - `forbidden`: Backstage's permissions or the cluster's RBAC refuse the read.
 * - `error`: no answer that can be used. `session-expired`: Backstage does not
 *   know the user any more. `cluster-unnamed`: Backstage knows several clusters
 *   and the entity names none. `kind-missing`: the cluster does not know the kind,
 *   its definitions are not installed. `too-large`: more than a Kubernetes object
 *   can have.
 *
 * @public
 */
export type ReadResult<T> =
  | { kind: 'present'; object: T }
  | { kind: 'notFound' }
  | { kind: 'notRead' }
  | { kind: 'forbidden'; by: 'backstage' | 'cluster'; message: string }
  | {
      kind: 'error';
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
  application: ReadResult<ApplicationObject>;
  /** The kro DynamoDBTable, named like the component; `notRead` while the component is unknown. */
  instance: ReadResult<InstanceObject>;
  /**
   * The ACK Table, as it was when the instance last changed. May be left out,
   * since the instance carries ACK's status, but not while the instance is being
   * deleted: kro then no longer copies it. Without it nobody knows whether the
   * Table has everything that is desired.
   */
  table?: ReadResult<TableObject>;
}

/** The object, when the read found one. */
export function presentObject<T>(
  read: ReadResult<T> | undefined,
): T | undefined {
  return read?.kind === 'present' ? read.object : undefined;
}

/** The object as any JSON, when the read found one: its fields may have any type. */
export function presentRecord(
  read: ReadResult<object> | undefined,
): JsonRecord | undefined {
  return read?.kind === 'present' ? asRecord(read.object) : undefined;
}
