import type { JsonSchema } from './JsonSchema';

/**
 * The same value with the properties of every object in the schema's order, and
 * without those that are undefined. Properties that the schema does not know
 * come last, so that nothing is dropped silently.
 */
export function sortBySchema(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(item => sortBySchema(schema.items ?? {}, item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const order = Object.keys(schema.properties ?? {});
  const rank = (name: string) =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, item]) => [
        name,
        sortBySchema(schema.properties?.[name] ?? {}, item),
      ]),
  );
}
