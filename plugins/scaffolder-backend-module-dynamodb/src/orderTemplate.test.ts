import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  checkOrder,
  dynamoDBTableParametersSchema,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { parse } from 'yaml';

interface FormSchema extends Omit<JsonSchema, 'properties' | 'items'> {
  properties?: Record<string, FormSchema>;
  items?: FormSchema;
  dependencies?: Record<string, { oneOf: FormSchema[] }>;
  'ui:order'?: string[];
}

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../templates/order-dynamodb-table/template.yaml'),
    'utf8',
  ),
);
const pages: FormSchema[] = template.spec.parameters;
const [purpose, ...parameterPages] = pages;
const parameters = Object.entries(dynamoDBTableParametersSchema.properties!);

/** The fields of a page, those that another field uncovers included. */
function fieldsOf(page: FormSchema) {
  const branches = Object.entries(page.dependencies ?? {}).flatMap(
    ([switchName, { oneOf }]) => oneOf.map(branch => ({ switchName, branch })),
  );
  return [{ switchName: undefined, branch: page }, ...branches].flatMap(
    ({ switchName, branch }) =>
      Object.entries(branch.properties ?? {})
        .filter(([name]) => name !== switchName)
        .map(([name, schema]) => ({
          name,
          schema,
          required: branch.required?.includes(name) ?? false,
        })),
  );
}
const fields = new Map(
  parameterPages
    .flatMap(fieldsOf)
    .map(({ name, ...field }) => [name, field] as const),
);

/** A field without what only a form has. */
function rulesOf(schema: FormSchema): object {
  const kept = Object.entries(schema).filter(
    ([keyword]) =>
      !keyword.startsWith('ui:') &&
      !['default', 'errorMessage'].includes(keyword),
  );
  return {
    ...Object.fromEntries(kept),
    ...(schema.items && { items: rulesOf(schema.items) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [
          name,
          rulesOf(property),
        ]),
      ),
    }),
  };
}

/** A parameter as a form asks for it: an optional one may be left empty. */
function askedFor(schema: JsonSchema, required: boolean): object {
  const {
    additionalProperties,
    default: defaultValue,
    examples,
    items,
    minItems,
    properties,
    required: requiredProperties = [],
    ...rules
  } = schema;
  return {
    ...rules,
    ...(required && minItems && { minItems }),
    ...(items && { items: askedFor(items, true) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          askedFor(property, requiredProperties.includes(name)),
        ]),
      ),
    }),
    ...(required && properties && { required: requiredProperties }),
  };
}

describe('the form of order-dynamodb-table', () => {
  it.each(parameters)('asks for %s by its rules', (name, schema) => {
    const field = fields.get(name);
    expect(field && rulesOf(field.schema)).toEqual(
      askedFor(schema, field?.required ?? false),
    );
  });

  it('asks for each parameter once and for nothing else', () => {
    const names = parameterPages.flatMap(fieldsOf).map(({ name }) => name);
    expect(names.sort()).toEqual(parameters.map(([name]) => name).sort());
  });

  it('requires what an order requires', () => {
    for (const name of dynamoDBTableParametersSchema.required!) {
      expect(fields.get(name)).toMatchObject({ required: true });
    }
  });

  it('chooses the region and the billing mode beforehand', () => {
    const { billingMode } = dynamoDBTableParametersSchema.properties!;
    const defaults = [...fields]
      .filter(([, { schema }]) => typeof schema.default === 'string')
      .map(([name, { schema }]) => [name, schema.default]);
    expect(defaults).toEqual([
      ['region', 'us-east-1'],
      ['billingMode', billingMode.default],
    ]);
  });

  it('passes each parameter to the action', () => {
    const { input } = template.spec.steps[0];
    expect(Object.keys(input.parameters)).toEqual(
      parameters.map(([name]) => name),
    );
  });

  it('orders every field of a page', () => {
    for (const page of parameterPages) {
      expect([...page['ui:order']!].sort()).toEqual(
        fieldsOf(page)
          .map(({ name }) => name)
          .sort(),
      );
    }
  });

  it.each([
    ['name', 'a'],
    ['namespace', 'a'],
    ['description', 'a'],
  ])('limits %s like the check of an order', (name, letter) => {
    const pointersOf = (value: string) =>
      checkOrder({ [name]: value }).map(({ pointer }) => pointer);
    const { maxLength = 0, pattern } = purpose.properties![name];

    expect(pointersOf(letter.repeat(maxLength))).not.toContain(`/${name}`);
    expect(pointersOf(letter.repeat(maxLength + 1))).toContain(`/${name}`);
    for (const value of [
      'users',
      '-users',
      'users-',
      'Users',
      '../a',
      'a\nb',
    ]) {
      expect([value, new RegExp(pattern!, 'u').test(value)]).toEqual([
        value,
        !pointersOf(value).includes(`/${name}`),
      ]);
    }
  });
});
