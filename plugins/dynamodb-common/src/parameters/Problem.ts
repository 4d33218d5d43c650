/**
 * One thing that is wrong with a value, and how to put it right.
 *
 * @public
 */
export interface Problem {
  /** JSON pointer into the checked value; `''` is the whole value. */
  pointer: string;
  /** Stable id of the broken rule, for example `key-attribute-undefined`. */
  rule: string;
  /** An error stops the order, a warning does not. */
  severity: 'error' | 'warning';
  /** Names the field, the value, the rule and the repair. */
  message: string;
}
