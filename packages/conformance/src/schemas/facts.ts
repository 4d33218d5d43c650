import type { JsonSchema } from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** What a schema says, one fact a line: `tags[].key maxLength` is 128. */
export type Facts = Record<string, unknown>;

const LIMITS = [
  ...['enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['minItems', 'maxItems', 'default'],
] as const;

/** Limits that stand in a pattern: `^(a|b)$` is an enum, `^[a-z]{3,9}$` has lengths. */
function readPattern(schema: JsonSchema): JsonSchema {
  const { pattern = '' } = schema;
  const [, words] = /^\^\(([\w|-]+)\)\$$/.exec(pattern) ?? [];
  if (words) return { ...schema, pattern: undefined, enum: words.split('|') };
  const [, characters, least, most] =
    /^(\^\[[^\]]+\])\{(\d+),(\d+)\}\$$/.exec(pattern) ?? [];
  return characters
    ? {
        ...schema,
        pattern: `${characters}+$`,
        minLength: Number(least),
        maxLength: Number(most),
      }
    : schema;
}

/**
 * The facts of a schema and of all below it. Titles, descriptions and the rules of a change are left out; that unknown
 * names are refused is not in every schema, and is seen when generated sets are compared.
 *
 * @param places - names of ours for fields of another structure; a field that has none keeps its own
 */
export function factsOf(
  schema: JsonSchema,
  places: Record<string, string> = {},
  path: string = '',
): Facts {
  const facts: Facts = {};
  const name = places[path] ?? path;
  const known = readPattern(schema);
  if (path) facts[`${name} type`] = schema.type ?? 'any';
  for (const limit of LIMITS) {
    const value = known[limit];
    if (value !== undefined) {
      facts[`${name} ${limit}`] =
        typeof value === 'object' ? JSON.stringify(value) : value;
    }
  }
  if (schema.items)
    Object.assign(facts, factsOf(schema.items, places, `${path}[]`));
  for (const [field, property] of Object.entries(schema.properties ?? {})) {
    const at = path ? `${path}.${field}` : field;
    if (schema.required?.includes(field)) {
      facts[`${places[at] ?? at} required`] = true;
    }
    Object.assign(facts, factsOf(property, places, at));
  }
  return facts;
}

/** What the others say where they do not say the same, `undefined` where they say nothing. */
export function differences(ours: Facts, theirs: Facts): Facts {
  return Object.fromEntries(
    [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
      .filter(fact => ours[fact] !== theirs[fact])
      .sort()
      .map(fact => [fact, theirs[fact]]),
  );
}
