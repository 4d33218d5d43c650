import type { ParameterRuleId } from '../problems/parameterRuleIds';
import type { Problem } from '../problems/Problem';
import { concernList } from './catalogue';
import type { Rule } from './Rule';
import type { DynamoDBTableParameters } from './types';

/** The rules between parameters, in the order in which their problems are listed. */
export const rules: Rule[] = concernList.flatMap(concern => concern.rules);

/**
 * A rule between parameters, beyond the limits of each.
 *
 * @alpha
 */
export interface ParameterRule {
  /** The `rule` of its problems. */
  id: ParameterRuleId;
  /** The rule as it should be, in words. */
  sentence: string;
  /** The severity of its problems. */
  severity: Problem['severity'];
  /** The parameters that it compares. */
  parameters: (keyof DynamoDBTableParameters)[];
}

/**
 * The rules between parameters that `checkParameters` checks.
 *
 * @alpha
 */
export const parameterRules: ParameterRule[] = rules.map(
  ({ id, sentence, severity = 'error', reads }) => ({
    id,
    sentence,
    severity,
    parameters: reads,
  }),
);
