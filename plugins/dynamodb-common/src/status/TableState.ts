import type { Condition } from './objects';

/**
 * The states of a table, see {@link deriveTableState}.
 *
 * @public
 */
export type TableStateKind =
  | 'removing'
  | 'refused-by-aws'
  | 'failed'
  | 'unusable'
  | 'retrying'
  | 'creating'
  | 'updating'
  | 'out-of-sync'
  | 'active'
  | 'waiting'
  | 'not-applied'
  | 'unknown';

/**
 * The layer that is acting or failing.
 *
 * @public
 */
export type TableLayer =
  | 'git'
  | 'kubevela'
  | 'kro'
  | 'ack'
  | 'aws'
  | 'cluster'
  | 'backstage';

/**
 * What is known of the table itself. A field is undefined until its layer says it.
 *
 * @public
 */
export interface TableDetails {
  tableName?: string;
  region?: string;
  tableArn?: string;
  tableStatus?: string;
  tableID?: string;
  latestStreamArn?: string;
  /** DynamoDB counts about every six hours. */
  itemCount?: number;
  /** In bytes; DynamoDB counts about every six hours. */
  tableSizeBytes?: number;
  /** ISO 8601. */
  creationDateTime?: string;
  /** ACK's conditions. */
  conditions: Condition[];
  billingMode?: string;
  keys?: { name: string; type: string; role: 'partition' | 'sort' }[];
  /** How many global secondary indexes. */
  globalIndexes?: number;
  /** How many local secondary indexes. */
  localIndexes?: number;
}

/**
 * One state from three layers, in words.
 *
 * @public
 */
export interface TableState {
  kind: TableStateKind;
  layer: TableLayer;
  /** A few words, for example `Refused by AWS`. */
  title: string;
  /** Our sentence. */
  message: string;
  /** The engine's own words, without request ids. */
  engineMessage?: string;
  /** What to do, and who does it. */
  nextStep?: string;
  /** ISO 8601 time since when this holds, as far as the objects say. */
  since?: string;
  /** True when nothing is expected to change by itself, so that one may look rarely. */
  settled: boolean;
  details: TableDetails;
}
