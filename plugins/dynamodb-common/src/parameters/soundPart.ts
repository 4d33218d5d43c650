import type { JsonSchema } from './JsonSchema';
import { dynamoDBTableParametersSchema } from './schema';
import type { DynamoDBTableParameters } from './types';

/** A value of which any part may be missing. */
export type DeepPartial<T> = T extends (infer Item)[]
  ? DeepPartial<Item>[]
  : T extends object
  ? { [Key in keyof T]?: DeepPartial<T[Key]> }
  : T;

function sound(schema: JsonSchema, value: unknown): unknown {
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
              ? sound(property, item)
              : undefined;
          return part === undefined ? [] : [[name, part]];
        }),
      );
    case 'array':
      return Array.isArray(value)
        ? value.flatMap(item => sound(schema.items ?? {}, item) ?? [])
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

/**
 * What of some parameters has the right type, for sentences about an order that
 * is being filled in. The rest is left out; limits are not looked at.
 */
export function soundPart(
  parameters: unknown,
): DeepPartial<DynamoDBTableParameters> {
  return sound(
    dynamoDBTableParametersSchema,
    parameters,
  ) as DeepPartial<DynamoDBTableParameters>;
}
