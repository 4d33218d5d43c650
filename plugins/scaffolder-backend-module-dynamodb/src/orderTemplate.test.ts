import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  checkOrder,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { parse } from 'yaml';

interface FieldSchema extends JsonSchema {
  'ui:field'?: string;
  'ui:options'?: Record<string, unknown>;
}
interface Page {
  title: string;
  required: string[];
  properties: Record<string, FieldSchema>;
}

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../templates/order-dynamodb-table/template.yaml'),
    'utf8',
  ),
);
const pages: Page[] = template.spec.parameters;
const fields = new Map(
  pages.flatMap(({ properties }) => Object.entries(properties)),
);

describe('the form of order-dynamodb-table', () => {
  it('asks what the table is for, where it goes, and what it is', () => {
    expect(
      pages.map(({ title, properties }) => [title, Object.keys(properties)]),
    ).toEqual([
      ['What it is for', ['name', 'owner', 'system', 'description']],
      ['Where it goes', ['namespace', 'cluster', 'repoUrl']],
      ['The table', ['table']],
    ]);
  });

  it('requires what every order has', () => {
    expect(pages.flatMap(({ required }) => required).sort()).toEqual([
      'name',
      'namespace',
      'owner',
      'repoUrl',
      'table',
    ]);
  });

  it('takes for each field the control that knows what may be chosen', () => {
    const controls = [...fields].map(([name, schema]) => [
      name,
      schema['ui:field'],
      schema['ui:options']?.of,
    ]);
    expect(controls).toEqual([
      ['name', 'DynamoDBTableName', undefined],
      ['owner', 'OwnerPicker', undefined],
      ['system', 'EntityPicker', undefined],
      ['description', undefined, undefined],
      ['namespace', 'DynamoDBTableChoice', 'namespaces'],
      ['cluster', 'DynamoDBTableChoice', 'clusters'],
      ['repoUrl', 'DynamoDBTableChoice', 'repositories'],
      ['table', 'DynamoDBTable', undefined],
    ]);
  });

  it('leaves the rules of the table to its check, and fills in nothing that a platform team may refuse', () => {
    expect(fields.get('table')).not.toHaveProperty('properties');
    for (const schema of fields.values()) {
      expect(schema).not.toHaveProperty('default');
    }
  });

  it('shows an example of a table that can be ordered', () => {
    const [parameters] = fields.get('table')!.examples!;
    expect(
      checkOrder({
        name: 'users',
        namespace: 'default',
        owner: 'group:default/team-a',
        parameters,
      }),
    ).toEqual([]);
  });

  it('passes each value to the action, and nothing else', () => {
    const { table, ...values } = Object.fromEntries(
      [...fields.keys()].map(name => [name, `\${{ parameters.${name} }}`]),
    );
    expect(template.spec.steps[0].input).toEqual({
      ...values,
      parameters: table,
    });
  });

  it('shows every value in the review', () => {
    const titles = [...fields.values()].map(({ title }) => title);
    // The review drops a field whose title another one has.
    expect(new Set(titles).size).toBe(fields.size);
    for (const schema of fields.values()) {
      expect(schema).not.toHaveProperty(['ui:backstage', 'review', 'mask']);
      expect(schema).not.toHaveProperty(['ui:backstage', 'review', 'show']);
      expect(schema).not.toHaveProperty('ui:widget');
      expect(schema['ui:field'] ?? '').not.toMatch(/^secret$/i);
    }
  });

  it.each(['name', 'namespace', 'description', 'cluster'])(
    'limits %s like the check of an order',
    name => {
      const pointersOf = (value: string) =>
        checkOrder({ [name]: value }).map(({ pointer }) => pointer);
      const { maxLength = 0, pattern } = fields.get(name)!;

      expect(pointersOf('a'.repeat(maxLength))).not.toContain(`/${name}`);
      expect(pointersOf('a'.repeat(maxLength + 1))).toContain(`/${name}`);
      for (const value of [
        'users',
        '-users',
        'users-',
        'Users',
        '../a',
        'a\nb',
        'a\u2028b',
        '\uFEFFa',
      ]) {
        expect([value, new RegExp(pattern!, 'u').test(value)]).toEqual([
          value,
          !pointersOf(value).includes(`/${name}`),
        ]);
      }
    },
  );
});

describe('the steps of order-dynamodb-table', () => {
  it('open a pull request only where something changes', () => {
    const [render, pullRequest] = template.spec.steps;
    expect(render).not.toHaveProperty('if');
    expect(pullRequest.if).toBe('${{ not steps.render.output.unchanged }}');
  });
});
