import type { ApplicationObject, InstanceObject, TableObject } from './objects';

/**
 * What reading one object gave.
 *
 * - `present`: the object as read.
 * - `absent`: the API server knows the kind and has no such object.
 * - `unread`: nobody asked.
 * - `forbidden`: Backstage's permissions or the cluster's RBAC refuse the read.
 * - `failed`: no answer that can be used. `kind-missing`: the cluster does not
 *   know the kind, its definitions are not installed.
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
        | 'cluster-unknown'
        | 'cluster-down'
        | 'not-json'
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
   * The ACK Table. May be left out, since the instance carries ACK's status, but
   * not while the instance is being deleted: kro then no longer copies it.
   */
  table?: Observed<TableObject>;
}
