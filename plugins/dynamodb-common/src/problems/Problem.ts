import type { ParameterRuleId } from './parameterRuleIds';

/**
 * The rule of a problem that one keyword of a JSON Schema tells.
 *
 * @public
 */
export type SchemaRule =
  | 'type'
  | 'enum'
  | 'length'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'min-items'
  | 'max-items'
  | 'required'
  | 'unknown-parameter';

/**
 * The rule of a problem with what a platform team allows.
 *
 * @public
 */
export type PolicyRule =
  | 'name-pattern'
  | 'table-name-pattern'
  | 'region-allowed'
  | 'namespace-allowed'
  | 'cluster-allowed'
  | 'repository-allowed'
  | 'mandatory-tag'
  | 'mandatory-tag-value'
  | 'secret-namespace-allowed';

/**
 * The rule of a problem with an order or its manifest, beside its parameters.
 *
 * @public
 */
export type OrderRule =
  | 'entity-ref'
  | 'secret-in-other-namespace'
  | 'yaml'
  | 'application'
  | 'component-type'
  | 'keeps-tables';

/**
 * The stable id of a rule that a value can break.
 *
 * @public
 */
export type ProblemRule = SchemaRule | ParameterRuleId | PolicyRule | OrderRule;

/**
 * One thing that is wrong with a value, and how to correct it.
 *
 * @public
 */
export interface Problem {
  /** JSON pointer into the checked value; `''` is the whole value. */
  pointer: string;
  /** The broken rule, for example `key-attribute-undefined`. */
  rule: ProblemRule;
  /** An error stops the order, a warning does not. */
  severity: 'error' | 'warning';
  /** Names the field, the value, the rule and the repair. */
  message: string;
}
