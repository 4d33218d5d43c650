import type { Condition } from './objects/types';

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
  /** Whether deletion protection is on: as AWS says where it refuses to delete, else as ACK was told, else as was asked for. */
  deletionProtection?: boolean;
  /** What the stream carries, for example `NEW_AND_OLD_IMAGES`; undefined without a stream. */
  streamViewType?: string;
}

/**
 * How one link of the chain from Git to DynamoDB is.
 *
 * - `ok`: done with the last change.
 * - `working`: at work on it.
 * - `waiting`: an earlier link has to act first.
 * - `failed`: it says no, or cannot.
 * - `unknown`: it was not seen.
 *
 * @public
 */
export type ChainStatus = 'ok' | 'working' | 'waiting' | 'failed' | 'unknown';

/**
 * One link of the chain Git → Application → instance → Table → DynamoDB.
 *
 * @public
 */
export interface ChainLink {
  /** `application` is KubeVela's, `instance` is kro's DynamoDBTable, `table` is ACK's. */
  link: 'git' | 'application' | 'instance' | 'table' | 'dynamodb';
  /** How it is; never better than what was seen. */
  status: ChainStatus;
  /** A few words, for example `applied`, `not there yet`, `ACTIVE`. */
  text: string;
}

/**
 * Something that the user should know whatever the state is.
 *
 * @public
 */
export interface TableWarning {
  /**
   * `unhonoured`: the live Table has not what the Application asks for.
   * `partly-seen`: an object could not be read, and the rest tells less.
   * `claimed-twice`: another Application made the instance.
   * `other-name`: the Table is not named like the instance.
   * `unkept`: the Application lacks the policy by which KubeVela keeps its tables.
   * `frozen`: the Application has a rule by which KubeVela never applies later changes.
   * `workflow-ended`: KubeVela no longer works on the Application or waits for it.
   */
  id:
    | 'unhonoured'
    | 'partly-seen'
    | 'claimed-twice'
    | 'other-name'
    | 'unkept'
    | 'frozen'
    | 'workflow-ended';
  /** Our sentence. */
  message: string;
  /** The words of the engine or of the API server. */
  engineMessage?: string;
  /** What to do, and who does it. */
  nextStep?: string;
  /** For `unkept`: what is to be added to the manifest, as YAML. */
  manifest?: string;
  /** For `unhonoured`: the parameters, as the documentation names them. */
  parameters?: string[];
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
  /**
   * How soon another look can show something new. `fast`: something is expected
   * to change by itself. `slow`: only when somebody elsewhere acts. `off`: not
   * before the user of this browser acts.
   */
  pace: 'fast' | 'slow' | 'off';
  /** The five links, from Git to DynamoDB. */
  chain: ChainLink[];
  /** What else the user should know. */
  warnings: TableWarning[];
  /** What the objects say of the table, whatever its state. */
  details: TableDetails;
}
