import type { JsonSchema } from '../schema/JsonSchema';
import type { RichText } from '../text/richText';
import type { PartialParameters } from './PartialParameters';
import type { RecommendationRule } from './Recommendation';
import type { Rule } from './Rule';
import type { DynamoDBTableParameters, PresetParameters } from './types';

/** The name of a parameter of a table. */
export type ParameterName = keyof DynamoDBTableParameters;

/**
 * What becomes of a change to a parameter of a table that exists.
 *
 * @alpha
 */
export interface ParameterChangeRule {
  /**
   * - `in place`: the table takes the change as it is, or all of it but what
   *   `sentence` excepts.
   * - `in steps`: something else has to be switched off first.
   * - `refused`: never; the table keeps what it was made with.
   */
  effect: 'in place' | 'in steps' | 'refused';
  /** What can be changed and what cannot, with AWS's limits. */
  sentence: string;
  /** What to do instead of a change that is refused. */
  instead?: string;
}

/** Names what can never be changed of a table: a thing, not a sentence; nothing where there is no such thing. */
export type DescribeImmutable = (
  parameters: PartialParameters,
) => RichText | undefined;

/**
 * The rule for a change, with the words for what it keeps as it is. The limits
 * of AWS are from the DynamoDB developer guide ("Service, account, and table
 * quotas") and the API reference (UpdateTable, UpdateTimeToLive).
 */
export type ChangeDefinition = ParameterChangeRule &
  (
    | { effect: 'refused'; immutable: DescribeImmutable }
    | { effect: 'in place' | 'in steps'; immutable?: DescribeImmutable }
  );

/** The path of a value in the ACK Table, the annotations and labels being those of its metadata. */
export type AckPath = readonly ['spec' | 'annotations' | 'labels', ...string[]];

/** What belongs to one parameter alone. */
export interface ParameterDefinition {
  /** Title, description, type and limits. */
  schema: JsonSchema;
  /** Set where every table has to have it. */
  required?: true;
  /** What becomes of a change once the table exists. */
  change: ChangeDefinition;
  /** Where the ACK Table has it; undefined where no single place shows it. */
  ackPath: AckPath | undefined;
  /**
   * What a preset that sets it says of it: nothing where another parameter's
   * words say it too. Undefined for a parameter that a preset cannot set.
   */
  preset: ((parameters: PresetParameters) => RichText[]) | undefined;
}

/** The part of the ACK Table that the cluster's definitions make of some parameters. */
export interface AckTablePart {
  spec?: Record<string, unknown>;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

/** A row of the table in a pull request. It is left out where there are no lines. */
export interface ReviewRow {
  title: string;
  lines(parameters: DynamoDBTableParameters, namespace: string): RichText[];
}

/** What AWS bills, without prices (Amazon DynamoDB pricing and AWS KMS pricing). */
export interface Cost {
  /** By the hour, used or not; or by what is used and stored. */
  billed: 'hourly' | 'by use';
  sentence: RichText;
}

/** What can go wrong, and of what kind it is. */
export interface Risk {
  kind: 'Data loss' | 'Existing table' | 'Stays in AWS' | 'Below best practice';
  sentence: RichText;
}

/** The words for each value of an enum, to stand within a sentence. */
export type EnumLabels = Record<string, string>;

/**
 * One concern of DynamoDB: some parameters that belong together, and everything
 * that the product knows about them. Each part has to be given, also where it
 * is empty, so that a new concern forgets none.
 */
export interface Concern<Name extends ParameterName = ParameterName> {
  /** In the documented order. */
  parameters: Record<Name, ParameterDefinition>;
  /** Parts of the schemas that have a TypeScript type of their own, by its name. */
  types: Record<string, JsonSchema>;
  /** The words for the values of each enum, by the name of the property. */
  labels: Record<string, EnumLabels>;
  /** The rules between parameters. */
  rules: Rule[];
  /** Documented practices. */
  recommendations: RecommendationRule[];
  /** How the ACK Table has the parameters when it is created. */
  ackTable(parameters: DynamoDBTableParameters): AckTablePart;
  /** How a pull request shows them. */
  reviewRows: ReviewRow[];
  /** What will be made, in sentences. */
  summary(parameters: PartialParameters, namespace?: string): RichText[];
  /** What is billed for them. */
  costs(parameters: PartialParameters): Cost[];
  /** What can go wrong with them. */
  risks(parameters: PartialParameters): Risk[];
}

/** A concern of whatever parameters. */
export type AnyConcern = Omit<Concern, 'parameters'> & {
  parameters: Partial<Concern['parameters']>;
};

/** For a part of a concern that has nothing to say. */
export const none = () => [];

/** The repair of a change that is refused. */
export function orderAgain(parameter: string): string {
  return `Set ${parameter} back in the manifest, or order a new table.`;
}
