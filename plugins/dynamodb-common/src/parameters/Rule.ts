import type { ParameterRuleId } from '../problems/parameterRuleIds';
import type { Problem } from '../problems/Problem';
import type { DynamoDBTableParameters } from './types';

/** What a broken rule reports. */
export interface Finding {
  pointer: string;
  message: string;
}

/**
 * A rule between parameters. It runs only when the parameters that it reads
 * have the right shape, so it need not check that again.
 */
export interface Rule {
  id: ParameterRuleId;
  /** The rule in a sentence, for people who have not broken it. */
  sentence: string;
  /** An error when left out. */
  severity?: Problem['severity'];
  reads: (keyof DynamoDBTableParameters)[];
  check(parameters: DynamoDBTableParameters): Finding[];
}
