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
  /** Name in AWS, as asked for. */
  tableName?: string;
  /** AWS region, as asked for. */
  region?: string;
  /** ARN of the table in AWS, as ACK reports it. */
  tableArn?: string;
  /** DynamoDB's own word, for example `ACTIVE`, as ACK last saw it. */
  tableStatus?: string;
  /** UUID given by AWS; a table made again under the same name has another. */
  tableID?: string;
  /** ARN of the newest stream; a stream switched off and on again has another. */
  latestStreamArn?: string;
  /** DynamoDB counts about every six hours. */
  itemCount?: number;
  /** In bytes; DynamoDB counts about every six hours. */
  tableSizeBytes?: number;
  /** ISO 8601. */
  creationDateTime?: string;
  /** ACK's conditions. */
  conditions: Condition[];
  /** As asked for; `PAY_PER_REQUEST` where the manifest says nothing. */
  billingMode?: string;
  /** The primary key as asked for; a type is `S`, `N` or `B`, or `''` where it is not defined. */
  keys?: { name: string; type: string; role: 'partition' | 'sort' }[];
  /** How many global secondary indexes. */
  globalIndexes?: number;
  /** How many local secondary indexes. */
  localIndexes?: number;
  /** Whether AWS keeps the table and its data when it is removed here. */
  staysInAws?: boolean;
}

/**
 * One state from three layers, in words.
 *
 * @public
 */
export interface TableState {
  /** The most urgent that applies: what stops a table comes before what is going on. */
  kind: TableStateKind;
  /** Where to look for the cause or the progress. */
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
  /** What the objects say of the table, whatever its state. */
  details: TableDetails;
}
