import type { ParameterRuleId } from '../problems/parameterRuleIds';
import type { Problem } from '../problems/Problem';
import { capacityRules } from './rules/capacity';
import { deletionRules } from './rules/deletion';
import { encryptionRules } from './rules/encryption';
import { indexRules } from './rules/indexes';
import { keyRules } from './rules/keys';
import { onDemandLimitRules } from './rules/onDemandLimit';
import { resourcePolicyRules } from './rules/resourcePolicy';
import type { Rule } from './rules/Rule';
import { streamRules } from './rules/stream';
import { tagRules } from './rules/tags';
import { timeToLiveRules } from './rules/timeToLive';
import type { DynamoDBTableParameters } from './types';

export const rules: Rule[] = [
  ...keyRules,
  ...indexRules,
  ...capacityRules,
  ...streamRules,
  ...encryptionRules,
  ...timeToLiveRules,
  ...tagRules,
  ...deletionRules,
  ...onDemandLimitRules,
  ...resourcePolicyRules,
];

/**
 * A rule between parameters, beyond the limits of each.
 *
 * @public
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
 * The rules between parameters that {@link checkParameters} checks.
 *
 * @public
 */
export const parameterRules: ParameterRule[] = rules.map(
  ({ id, sentence, severity = 'error', reads }) => ({
    id,
    sentence,
    severity,
    parameters: reads,
  }),
);
