import type { Message, Wording } from '../messages';
import type { DesiredTable } from './details/desired';
import type { ReportedTable } from './details/reported';
import type { StateId } from './states';

/**
 * The kinds of state of a table, see `deriveTableState`. `unknown`: the
 * objects were read, and this version cannot tell what they mean. `unreadable`:
 * they could not be read.
 *
 * @public
 */
export type TableStateKind =
  | 'deleting'
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
 * The status of one stage of the pipeline from Git to DynamoDB.
 *
 * - `ok`: done with the last change.
 * - `working`: at work on it.
 * - `waiting`: an earlier stage has to act first.
 * - `failed`: it says no, or cannot.
 * - `unknown`: it could not be read.
 *
 * @public
 */
export type PipelineStatus =
  | 'ok'
  | 'working'
  | 'waiting'
  | 'failed'
  | 'unknown';

/**
 * One stage of the pipeline Git → Application → instance → Table → DynamoDB.
 *
 * @public
 */
export interface PipelineStage {
  /** `application` is KubeVela's, `instance` is kro's DynamoDBTable, `table` is ACK's. */
  stage: 'git' | 'application' | 'instance' | 'table' | 'dynamodb';
  /** Its status; never better than what was read. */
  status: PipelineStatus;
  /** A few words, for example `applied`, `not there yet`; a string is a status in the engine's own word, `ACTIVE`. */
  text: string | Message;
}

/**
 * Something that the user should know whatever the state is.
 *
 * @public
 */
export interface TableWarning {
  /**
   * `parameters-ignored`: the live Table has not what the Application asks for.
   * `partly-readable`: an object could not be read, and the rest tells less.
   * `claimed-twice`: another Application made the instance.
   * `other-name`: the Table is not named like the instance.
   * `tables-not-kept`: the Application lacks the policy by which KubeVela keeps its tables.
   * `changes-frozen`: the Application has a rule by which KubeVela never applies later changes.
   * `workflow-ended`: KubeVela no longer works on the Application or waits for it.
   */
  id:
    | 'parameters-ignored'
    | 'partly-readable'
    | 'claimed-twice'
    | 'other-name'
    | 'tables-not-kept'
    | 'changes-frozen'
    | 'workflow-ended';
  /** Our sentence. */
  message: Wording;
  /** The words of the engine or of the API server. */
  engineMessage?: string;
  /** What to do, and who does it. */
  nextStep?: Wording;
  /** For `tables-not-kept`: what is to be added to the manifest, as YAML. */
  manifest?: string;
  /** For `parameters-ignored`: the parameters, as the documentation names them. */
  parameters?: string[];
}

/**
 * A state, for `formatMessage` to put into words.
 *
 * @public
 */
export interface StateSummary {
  /** Which state of the catalogue it is, see `tableStates`. */
  id: StateId;
  /** The most urgent that applies: what stops a table comes before what is going on. */
  kind: TableStateKind;
  /** Where to look for the cause or the progress. */
  layer: TableLayer;
  /** A few words, for example `Refused by AWS`. */
  title: Message;
  /** Our sentence. */
  message: Wording;
  /** The engine's own words, without request ids. */
  engineMessage?: string;
  /** What to do, and who does it. */
  nextStep?: Wording;
  /** ISO 8601 time since when this holds, as far as the objects say. */
  since?: string;
  /**
   * How soon another read can show something new. `active`: something is expected
   * to change by itself. `idle`: only when somebody elsewhere acts. `manual`: not
   * before the user of this browser acts.
   */
  refresh: 'active' | 'idle' | 'manual';
}

/**
 * One state from three layers.
 *
 * @public
 */
export interface TableState extends StateSummary {
  /** The five stages, from Git to DynamoDB. */
  pipeline: PipelineStage[];
  /** What else the user should know. */
  warnings: TableWarning[];
  /** What the objects say of the table, whatever its state. */
  details: TableDetails;
}
