import * as fc from 'fast-check';
import type { JsonSchema } from '../schema/JsonSchema';

const examples = [
  'users-prod',
  'us-east-1',
  'team-a',
  'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
  'Größe',
  // What YAML 1.1 readers take for something else than text.
  ...['N', 'y', 'on', 'Off', '0123', '1e3', 'null', '~', '2026-11-23'],
  ...['1:30', '0x1F', '0o14', '0b1', '1_000', '.5', '.inf', '=', '<<', ''],
  // What means something in YAML, Markdown or HTML.
  ...['a: b', 'a #b', '- a', '{a}', '"', "'", '`a|b`', '<b>', '--- a', '%a'],
];

function exampleOf(schema: JsonSchema): string[] {
  return examples.filter(
    text => !schema.pattern || new RegExp(schema.pattern, 'u').test(text),
  );
}

/**
 * Values that a schema describes. With noise, every now and then a value or a
 * property that it does not.
 */
export function arbitraryFor(
  schema: JsonSchema,
  noise: boolean = false,
): fc.Arbitrary<unknown> {
  const clean = cleanArbitraryFor(schema, noise);
  return noise
    ? fc.oneof({ weight: 30, arbitrary: clean }, fc.jsonValue(), fc.string())
    : clean;
}

function cleanArbitraryFor(
  schema: JsonSchema,
  noise: boolean,
): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: noise ? 0 : schema.minimum });
    case 'array':
      return fc.array(arbitraryFor(schema.items ?? {}, noise), {
        minLength: noise ? 0 : schema.minItems,
        maxLength: noise ? 3 : Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).map(
        ([name, property]) => [name, arbitraryFor(property, noise)],
      );
      const object = fc.record<Record<string, unknown>>(
        Object.fromEntries(properties),
        { requiredKeys: schema.required ?? [] },
      );
      return noise
        ? fc
            .tuple(object, fc.dictionary(fc.string(), fc.jsonValue()))
            .map(([value, other]) =>
              Object.keys(other).length > 3 ? { ...value, ...other } : value,
            )
        : object;
    }
    case 'string':
      return schema.enum
        ? fc.constantFrom(...schema.enum)
        : fc.constantFrom(...exampleOf(schema));
    default:
      return fc.constant('anything');
  }
}
