import type { Problem, SchemaRule } from '../problems/Problem';
import { closest } from './closest';
import { isRecord } from './guards';
import type { JsonSchema } from './JsonSchema';
import { patternInWords } from './patterns';
import { childPointer, pointerInWords } from './pointer';
import { quote } from './wording';

const typeWords = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function hasType(type: NonNullable<JsonSchema['type']>, value: unknown) {
  switch (type) {
    case 'object':
      return isRecord(value);
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

/** What is wrong with a value according to one keyword. */
interface Violation {
  rule: SchemaRule;
  message: string;
  /** The property that is missing or unknown; the value itself when left out. */
  property?: string;
}

/** What a check of one keyword reads. */
interface Context<Value> {
  schema: JsonSchema;
  value: Value;
  pointer: string;
  /** The value as a sentence begins with it. */
  field: string;
  /** What a property is called. */
  noun: string;
}

type Check<Value> = (context: Context<Value>) => Violation[];

const checkType: Check<unknown> = ({ schema, value, field }) => {
  const { type } = schema;
  if (!type || hasType(type, value)) {
    return [];
  }
  if (value === false && schema.enum?.includes('N')) {
    const choices = schema.enum.join(', ');
    return [
      {
        rule: 'type',
        message: `${field} is false, but must be one of ${choices}. YAML reads a bare N as false: write "N" with quotes.`,
      },
    ];
  }
  const repair =
    type === 'string' && typeof value !== 'object' ? ' Put it in quotes.' : '';
  return [
    {
      rule: 'type',
      message: `${field} must be ${typeWords[type]}, not ${quote(
        value,
      )}.${repair}`,
    },
  ];
};

const checkEnum: Check<string> = ({ schema, value, field }) => {
  if (!schema.enum || schema.enum.includes(value)) {
    return [];
  }
  const meant = closest(value, schema.enum);
  return [
    {
      rule: 'enum',
      message: `${field} must be one of ${schema.enum.join(', ')}, not ${quote(
        value,
      )}.${meant ? ` Did you mean ${meant}?` : ''}`,
    },
  ];
};

/** Like JSON Schema, in characters and not in UTF-16 units. */
const checkLength: Check<string> = ({ schema, value, field }) => {
  const { length } = [...value];
  const { minLength = 0, maxLength = Infinity } = schema;
  if (length >= minLength && length <= maxLength) {
    return [];
  }
  const limits = [
    minLength > 0 && `at least ${minLength}`,
    maxLength < Infinity && `at most ${maxLength}`,
  ].filter(Boolean);
  return [
    {
      rule: 'length',
      message: `${field} ${quote(
        value,
      )} has ${length} characters: use ${limits.join(' and ')}.`,
    },
  ];
};

const checkPattern: Check<string> = ({ schema, value, field }) => {
  const { pattern, minLength = 0 } = schema;
  // That an empty text is too short says enough.
  const isTooShort = value === '' && minLength > 0;
  return isTooShort || !pattern || expressionOf(pattern).test(value)
    ? []
    : [
        {
          rule: 'pattern',
          message: `${field} ${quote(
            value,
          )} is not allowed: use ${patternInWords(pattern)}.`,
        },
      ];
};

const checkMinimum: Check<number> = ({ schema, value, field }) =>
  value < (schema.minimum ?? -Infinity)
    ? [
        {
          rule: 'minimum',
          message: `${field} is ${value}: use at least ${schema.minimum}.`,
        },
      ]
    : [];

const checkMaximum: Check<number> = ({ schema, value, field }) =>
  value > (schema.maximum ?? Infinity)
    ? [
        {
          rule: 'maximum',
          message: `${field} is ${value}: use at most ${schema.maximum}.`,
        },
      ]
    : [];

function checkItemCount(
  rule: 'min-items' | 'max-items',
  { schema, value, field }: Context<unknown[]>,
  limit: string,
): Violation[] {
  const explanation = schema.description ? ` ${schema.description}` : '';
  return [
    {
      rule,
      message: `${field} has ${value.length} entries: give ${limit}.${explanation}`,
    },
  ];
}

const checkMinItems: Check<unknown[]> = context => {
  const { minItems = 0 } = context.schema;
  return context.value.length < minItems
    ? checkItemCount('min-items', context, `at least ${minItems}`)
    : [];
};

const checkMaxItems: Check<unknown[]> = context => {
  const { maxItems = Infinity } = context.schema;
  return context.value.length > maxItems
    ? checkItemCount('max-items', context, `at most ${maxItems}`)
    : [];
};

type Properties = Record<string, unknown>;

const checkRequired: Check<Properties> = ({ schema, value, pointer }) =>
  (schema.required ?? [])
    .filter(name => !Object.hasOwn(value, name) || value[name] === undefined)
    .map(name => ({
      rule: 'required',
      property: name,
      message: `${pointerInWords(childPointer(pointer, name))} is missing. ${
        schema.properties?.[name]?.description ?? 'Add it.'
      }`,
    }));

function checkUnknown(
  { schema, pointer, noun }: Context<Properties>,
  name: string,
): Violation[] {
  if (schema.additionalProperties !== false) {
    return [];
  }
  const names = Object.keys(schema.properties ?? {});
  const meant = closest(name, names);
  const repair = meant
    ? `Did you mean ${meant}?`
    : `Remove it, or use one of ${names.join(', ')}.`;
  const field = pointerInWords(childPointer(pointer, name));
  return [
    {
      rule: 'unknown-parameter',
      property: name,
      message: `${field} is not a ${noun}. ${repair}`,
    },
  ];
}

/** The checks of a value of each type, in the order in which their problems are listed. */
const checks = {
  string: [checkEnum, checkLength, checkPattern],
  number: [checkMinimum, checkMaximum],
  array: [checkMinItems, checkMaxItems],
  object: [checkRequired],
};

/**
 * Checks a value against a schema and describes every problem in a sentence.
 *
 * Accepts exactly what a JSON Schema validator accepts, for the keywords of
 * {@link JsonSchema}; properties that are `undefined` count as absent. A
 * validator library would be larger than the plugins that load this package
 * in the browser, and its sentences do not name the repair.
 *
 * @param pointer - where the value stands, for the problems
 * @param noun - what a property is called
 */
export function validate(
  schema: JsonSchema,
  value: unknown,
  pointer: string = '',
  noun: string = 'parameter',
): Problem[] {
  const context: Context<unknown> = {
    schema,
    value,
    pointer,
    noun,
    get field() {
      // The schema's own title stands for the whole value, which has no field name.
      return pointerInWords(pointer) || schema.title || 'the value';
    },
  };
  const toProblem = ({ rule, message, property }: Violation): Problem => ({
    pointer: property === undefined ? pointer : childPointer(pointer, property),
    rule,
    severity: 'error',
    message,
  });
  const run = <Value>(list: Check<Value>[]): Problem[] =>
    list.flatMap(check => check(context as Context<Value>).map(toProblem));

  const wrongType = run([checkType]);
  if (wrongType.length > 0) {
    return wrongType;
  }
  if (typeof value === 'string') {
    return run(checks.string);
  }
  if (typeof value === 'number') {
    return run(checks.number);
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return [
      ...run(checks.array),
      ...(items
        ? value.flatMap((item, index) =>
            validate(items, item, childPointer(pointer, index), noun),
          )
        : []),
    ];
  }
  if (!isRecord(value)) {
    return [];
  }
  const { properties = {} } = schema;
  return [
    ...run(checks.object),
    ...Object.entries(value).flatMap(([name, item]) => {
      if (item === undefined) {
        return [];
      }
      return Object.hasOwn(properties, name)
        ? validate(properties[name], item, childPointer(pointer, name), noun)
        : checkUnknown(context as Context<Properties>, name).map(toProblem);
    }),
  ];
}
