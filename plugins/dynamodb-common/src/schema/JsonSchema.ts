/**
 * The part of JSON Schema (draft-07) that describes the parameters.
 *
 * @public
 */
export interface JsonSchema {
  /** URI of the dialect; only the outermost schema has it. */
  $schema?: string;
  /** URI that other schemas may refer to this one by. */
  $id?: string;
  /** Label of the field in a form; for the whole value, its name in problems. */
  title?: string;
  /** Help for whoever fills the field in: meaning, unit and limits. */
  description?: string;
  /** Left out, a value of any type is taken. */
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  /** What the definitions in the cluster take for a value left out; checking fills nothing in. */
  default?: string | boolean;
  /** Values to show as a hint; nothing is checked against them. */
  examples?: string[];
  /** The only texts allowed, compared with regard to case. */
  enum?: string[];
  /** Regular expression, read with the `u` flag; anchor it, or a part of the text is enough. */
  pattern?: string;
  /** In characters (Unicode code points), not UTF-16 units. */
  minLength?: number;
  /** In characters (Unicode code points), not UTF-16 units. */
  maxLength?: number;
  /** The smallest number allowed, itself included. */
  minimum?: number;
  /** The largest number allowed, itself included. */
  maximum?: number;
  /** How many items a list needs at least. */
  minItems?: number;
  /** How many items a list may have at most. */
  maxItems?: number;
  /** One schema for every item of a list. */
  items?: JsonSchema;
  /** Schemas by property name, in the order in which a manifest lists them. */
  properties?: Record<string, JsonSchema>;
  /** Names of the properties that may not be left out. */
  required?: string[];
  /** `false` refuses every property that `properties` does not list. */
  additionalProperties?: boolean;
}
