import type { JsonSchema } from './JsonSchema';

/** A value of which any part may be missing. */
export type DeepPartial<T> = T extends (infer Item)[]
  ? DeepPartial<Item>[]
  : T extends object
  ? { [Key in keyof T]?: DeepPartial<T[Key]> }
  : T;

/**
 * The parts of a value that have the type and, for a text, one of the values
 * that the schema names. The rest is left out; limits and patterns are not
 * checked.
 */
export function pickValid(schema: JsonSchema, value: unknown): unknown {
  switch (schema.type) {
    case 'object':
      // Also for what is no object, so that the items of a list keep their places.
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
          const own =
            typeof value === 'object' &&
            value !== null &&
            Object.hasOwn(value, name);
          const item = own && (value as Record<string, unknown>)[name];
          const part =
            own && item !== undefined && item !== null
              ? pickValid(property, item)
              : undefined;
          return part === undefined ? [] : [[name, part]];
        }),
      );
    case 'array':
      return Array.isArray(value)
        ? value.flatMap(item => pickValid(schema.items ?? {}, item) ?? [])
        : undefined;
    case 'string':
      return typeof value === 'string' &&
        (!schema.enum || schema.enum.includes(value))
        ? value
        : undefined;
    case 'integer':
      return Number.isInteger(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return undefined;
  }
}
