import type { DesiredTable } from './details/desired';
import type { ReportedTable } from './details/reported';
import type { StateId } from './states';

/**
 * The kinds of state of a table, see {@link deriveTableState}. `unknown`: the
 * objects were read, and this version cannot tell what they mean. `unreadable`:
 * they could not be read.
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
  | 'unknown'
  | 'unreadable';

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
 * What is known of the table itself: what is asked for, and what is reported. A
 * field is undefined until its layer says it.
 *
 * @public
 */
export interface TableDetails extends DesiredTable, ReportedTable {}

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
 * A state in words.
 *
 * @public
 */
export interface StateSummary {
  /** Which state of the catalogue it is, see {@link tableStates}. */
  id: StateId;
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
   * How soon another read can show something new. `fast`: something is expected
   * to change by itself. `slow`: only when somebody elsewhere acts. `off`: not
   * before the user of this browser acts.
   */
  pace: 'fast' | 'slow' | 'off';
}

/**
 * One state from three layers, in words.
 *
 * @public
 */
export interface TableState extends StateSummary {
  /** The five links, from Git to DynamoDB. */
  chain: ChainLink[];
  /** What else the user should know. */
  warnings: TableWarning[];
  /** What the objects say of the table, whatever its state. */
  details: TableDetails;
}
