import { closest } from './closest';
import type { JsonSchema } from './JsonSchema';
import { patternInWords } from './patterns';
import { childPointer, pointerInWords } from './pointer';
import type { Problem } from './Problem';
import { quote } from './words';

const typeWords = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(type: NonNullable<JsonSchema['type']>, value: unknown) {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

const expressions = new Map<string, RegExp>();

/** Made once for each pattern: a form checks at every key that is pressed. */
function expressionOf(pattern: string): RegExp {
  const expression = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, expression);
  return expression;
}

/**
 * Checks a value against a schema and tells every problem in a sentence.
 *
 * Accepts exactly what a JSON Schema validator accepts, for the keywords of
 * {@link JsonSchema}; properties that are `undefined` count as absent. A
 * validator library would be larger than the plugins that load this package
 * in the browser, and its sentences do not name the repair.
 *
 * @param pointer - where the value stands, for the problems
 * @param noun - what a property is called
 */
export function checkSchema(
  schema: JsonSchema,
  value: unknown,
  pointer: string = '',
  noun: string = 'parameter',
): Problem[] {
  // The schema's own title stands for the whole value, which has no field name.
  const field = () => pointerInWords(pointer) || schema.title || 'the value';
  const problem = (
    rule: string,
    message: string,
    at: string = pointer,
  ): Problem => ({ pointer: at, rule, severity: 'error', message });

  if (schema.type && !hasType(schema.type, value)) {
    if (value === false && schema.enum?.includes('N')) {
      return [
        problem(
          'type',
          `${field()} is false, but must be one of ${schema.enum.join(
            ', ',
          )}. YAML reads a bare N as false: write "N" with quotes.`,
        ),
      ];
    }
    const repair =
      schema.type === 'string' && typeof value !== 'object'
        ? ' Put it in quotes.'
        : '';
    return [
      problem(
        'type',
        `${field()} must be ${typeWords[schema.type]}, not ${quote(
          value,
        )}.${repair}`,
      ),
    ];
  }

  const problems: Problem[] = [];

  if (typeof value === 'string') {
    if (schema.enum && !schema.enum.includes(value)) {
      const meant = closest(value, schema.enum);
      problems.push(
        problem(
          'enum',
          `${field()} must be one of ${schema.enum.join(', ')}, not ${quote(
            value,
          )}.${meant ? ` Did you mean ${meant}?` : ''}`,
        ),
      );
    }
    // Like JSON Schema, in characters and not in UTF-16 units.
    const length = [...value].length;
    const { minLength = 0, maxLength = Infinity } = schema;
    if (length < minLength || length > maxLength) {
      const limits = [
        minLength > 0 && `at least ${minLength}`,
        maxLength < Infinity && `at most ${maxLength}`,
      ];
      problems.push(
        problem(
          'length',
          `${field()} ${quote(value)} has ${length} characters: use ${limits
            .filter(Boolean)
            .join(' and ')}.`,
        ),
      );
    }
    // That an empty text is too short says enough.
    const isSaid = value === '' && minLength > 0;
    if (
      !isSaid &&
      schema.pattern &&
      !expressionOf(schema.pattern).test(value)
    ) {
      problems.push(
        problem(
          'pattern',
          `${field()} ${quote(value)} is not allowed: use ${patternInWords(
            schema.pattern,
          )}.`,
        ),
      );
    }
  }

  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    if (value < minimum) {
      problems.push(
        problem('minimum', `${field()} is ${value}: use at least ${minimum}.`),
      );
    }
    if (value > maximum) {
      problems.push(
        problem('maximum', `${field()} is ${value}: use at most ${maximum}.`),
      );
    }
  }

  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Infinity } = schema;
    const explanation = schema.description ? ` ${schema.description}` : '';
    if (value.length < minItems) {
      problems.push(
        problem(
          'min-items',
          `${field()} has ${
            value.length
          } entries: give at least ${minItems}.${explanation}`,
        ),
      );
    }
    if (value.length > maxItems) {
      problems.push(
        problem(
          'max-items',
          `${field()} has ${
            value.length
          } entries: give at most ${maxItems}.${explanation}`,
        ),
      );
    }
    for (const [index, item] of value.entries()) {
      if (schema.items) {
        problems.push(
          ...checkSchema(
            schema.items,
            item,
            childPointer(pointer, index),
            noun,
          ),
        );
      }
    }
  }

  if (isObject(value)) {
    const properties = new Map(Object.entries(schema.properties ?? {}));
    for (const name of schema.required ?? []) {
      if (!Object.hasOwn(value, name) || value[name] === undefined) {
        const at = childPointer(pointer, name);
        problems.push(
          problem(
            'required',
            `${pointerInWords(at)} is missing. ${
              properties.get(name)?.description ?? 'Add it.'
            }`,
            at,
          ),
        );
      }
    }
    for (const [name, item] of Object.entries(value)) {
      const at = childPointer(pointer, name);
      const property = properties.get(name);
      if (item === undefined) {
        continue;
      }
      if (property) {
        problems.push(...checkSchema(property, item, at, noun));
      } else if (schema.additionalProperties === false) {
        const meant = closest(name, [...properties.keys()]);
        problems.push(
          problem(
            'unknown-parameter',
            `${pointerInWords(at)} is not a ${noun}. ${
              meant
                ? `Did you mean ${meant}?`
                : `Remove it, or use one of ${[...properties.keys()].join(
                    ', ',
                  )}.`
            }`,
            at,
          ),
        );
      }
    }
  }

  return problems;
}
