import * as fc from 'fast-check';
import {
  dynamoDBTableParametersSchema,
  type DynamoDBTableParameters,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ruleBreakers } from './ruleBreakers';
import type { ParameterSet } from './parameterSets';

/** A change of a set; the numbers choose among what the set offers, whatever it is. */
export type Edit =
  | { rule: keyof typeof ruleBreakers }
  | { site: number; change: number };

const ruleEdit = fc.record({
  rule: fc.constantFrom(
    ...(Object.keys(ruleBreakers) as (keyof typeof ruleBreakers)[]),
  ),
});
const siteEdit = fc.record({ site: fc.nat(), change: fc.nat() });

/** None, one or two; those of rules come first, because they need a set of the right types. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.tuple(ruleEdit) },
  { weight: 3, arbitrary: fc.tuple(siteEdit) },
  { weight: 1, arbitrary: fc.tuple(ruleEdit, siteEdit) },
);

/** A value inside a set, what the schema says of it, and how to put another in its place. */
interface Site {
  schema: JsonSchema;
  value: unknown;
  put(value: unknown): void;
  remove(): void;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sitesBelow({ schema, value }: Site): Site[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const site: Site = {
        schema: schema.items ?? {},
        value: item,
        put: other => value.splice(index, 1, other),
        remove: () => value.splice(index, 1),
      };
      return [site, ...sitesBelow(site)];
    });
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, item]) => {
      const site: Site = {
        schema: schema.properties?.[name] ?? {},
        value: item,
        put: other => {
          value[name] = other;
        },
        remove: () => Reflect.deleteProperty(value, name),
      };
      return [site, ...sitesBelow(site)];
    });
  }
  return [];
}

function ofLength(text: string, length: number): string {
  return [...text, ...'x'.repeat(Math.max(0, length))]
    .slice(0, Math.max(0, length))
    .join('');
}

/** A copy that goes by another name, so that many differ from each other. */
function numbered(item: unknown, number: number): unknown {
  if (typeof item === 'string') return `${ofLength(item, 9)}-${number}`;
  if (!isObject(item)) return item;
  const name = ['indexName', 'key', 'attributeName'].find(key => key in item);
  return name
    ? { ...structuredClone(item), [name]: numbered(item[name], number) }
    : item;
}

const OTHER_TYPES = [null, true, false, 5, 1.5, 'text', '', [], {}, [{}]];

/** What else could stand there: right and wrong, and at both sides of each limit. */
function otherValues({ schema, value }: Site): unknown[] {
  const values: unknown[] = [...OTHER_TYPES];
  if (typeof value === 'string') {
    values.push(...(schema.enum ?? []), value.toLowerCase(), `${value}X`);
    // not U+FEFF, at which KubeVela panics: see the suite
    for (const unwelcome of ['\n', '\t', '\u2028', '&', ' ', '/']) {
      values.push(value + unwelcome);
    }
    const { minLength, maxLength } = schema;
    if (minLength) {
      values.push(ofLength(value, minLength), ofLength(value, minLength - 1));
    }
    if (maxLength) {
      values.push(ofLength(value, maxLength), ofLength(value, maxLength + 1));
    }
  }
  if (typeof value === 'number') {
    const { minimum = 0, maximum = 0 } = schema;
    values.push(
      minimum,
      minimum - 1,
      maximum,
      maximum + 1,
      1e21,
      String(value),
    );
  }
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = 0 } = schema;
    const filled = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        index < value.length ? value[index] : numbered(value[0], index),
      );
    values.push([...value].reverse(), [...value, ...value.slice(0, 1)]);
    if (value.length > 0) {
      for (const count of [minItems - 1, minItems, maxItems, maxItems + 1]) {
        values.push(filled(Math.max(0, count)));
      }
    }
  }
  if (isObject(value)) {
    const unknown = { tableNam: 'x', default: true, '': 1, 'a/b': {} };
    for (const [name, item] of Object.entries(unknown)) {
      values.push({ ...value, [name]: item });
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (name in value) continue;
      const wellTyped = {
        string: property.enum ?? ['text', 'us-east-1'],
        boolean: [true, false],
        integer: [1],
        array: [[]],
        object: [{}, { name: 'text' }],
      }[property.type!];
      for (const item of wellTyped) values.push({ ...value, [name]: item });
    }
  }
  return values;
}

/** Changes one value of a set, in place. */
export function applyEdit(set: ParameterSet, wanted: Edit): ParameterSet {
  if ('rule' in wanted) {
    ruleBreakers[wanted.rule](set as unknown as DynamoDBTableParameters);
    return set;
  }
  let changed = set;
  const whole: Site = {
    schema: dynamoDBTableParametersSchema,
    value: set,
    put: value => {
      if (isObject(value)) changed = value;
    },
    remove: () => {},
  };
  const sites = [whole, ...sitesBelow(whole)];
  const site = sites[wanted.site % sites.length];
  const values = otherValues(site);
  const choice = wanted.change % (values.length + 1);
  if (choice === values.length) {
    site.remove();
  } else {
    site.put(structuredClone(values[choice]));
  }
  return changed;
}
