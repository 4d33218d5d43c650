import {
  checkParameters,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { parameterRules } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { renderInTestApp } from '@backstage/test-utils';
import { configure, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { openPolicy } from './sections/__testUtils__';
import { TableForm } from './TableForm';

/** Acts on the form that is rendered. */
interface Form {
  open(title: string): void;
  type(label: string, text: string): void;
  choose(label: string, option: string): void;
  click(label: string): void;
}

interface Case {
  rule: string;
  /** What the form is given to begin with. */
  given: unknown;
  /** What the user does; where the form makes the mistake impossible, nothing. */
  act?(form: Form): void;
  /** The label of the control, or the title of the section, at which the sentence stands. */
  at: string;
}

const onlyKey = [{ attributeName: 'id', keyType: 'HASH' }];
const table = {
  tableName: 'users',
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: onlyKey,
};
const withSortKey = {
  ...table,
  attributeDefinitions: [
    { attributeName: 'id', attributeType: 'S' },
    { attributeName: 'at', attributeType: 'N' },
  ],
  keySchema: [...onlyKey, { attributeName: 'at', keyType: 'RANGE' }],
};
const projection = { projectionType: 'ALL' };
const index = { indexName: 'by-id', keySchema: onlyKey, projection };
const localIndex = {
  indexName: 'by-id-at',
  keySchema: withSortKey.keySchema,
  projection,
};
const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';
const provisioned = {
  ...table,
  billingMode: 'PROVISIONED',
  provisionedThroughput: { readCapacityUnits: 5, writeCapacityUnits: 5 },
};
const units = (text: string) => (form: Form) =>
  form.type('Read capacity units', text);
const indexes = (count: number, attributes?: number) =>
  Array.from({ length: count }, (_, position) => ({
    indexName: `index-${position}`,
    keySchema: onlyKey,
    projection: attributes
      ? {
          projectionType: 'INCLUDE',
          nonKeyAttributes: Array.from(
            { length: attributes },
            (__, at) => `a-${at}`,
          ),
        }
      : projection,
  }));
const addTag = (text: string) => (form: Form) => {
  form.open('Tags');
  form.click('Add tag');
  form.type('Key of tag 2', text);
};

const between: Case[] = [
  {
    rule: 'key-attribute-undefined',
    given: {
      ...table,
      keySchema: [{ attributeName: 'other', keyType: 'HASH' }],
    },
    at: 'Partition key: attribute',
  },
  {
    rule: 'attribute-unused',
    given: {
      ...table,
      attributeDefinitions: [
        ...table.attributeDefinitions,
        { attributeName: 'email', attributeType: 'S' },
      ],
    },
    at: 'Keys',
  },
  {
    rule: 'attribute-defined-twice',
    given: {
      ...table,
      attributeDefinitions: [
        ...table.attributeDefinitions,
        ...table.attributeDefinitions,
      ],
    },
    at: 'Partition key: attribute',
  },
  {
    rule: 'key-order',
    given: { ...withSortKey, keySchema: [...withSortKey.keySchema].reverse() },
    at: 'Keys',
  },
  {
    rule: 'key-attribute-twice',
    given: withSortKey,
    act: form => form.type('Sort key: attribute', 'id'),
    at: 'Sort key: attribute',
  },
  {
    rule: 'index-name-twice',
    given: { ...table, globalSecondaryIndexes: [index] },
    act(form) {
      form.click('Add global index');
      form.type('Index name', 'by-id');
      form.type('Partition key: attribute', 'id');
    },
    at: 'Index name',
  },
  {
    rule: 'projection-attributes',
    given: { ...table, globalSecondaryIndexes: [index] },
    act(form) {
      form.open('by-id');
      form.choose('Attributes in the index', 'INCLUDE');
    },
    at: 'Chosen attributes',
  },
  {
    rule: 'projection-attributes',
    given: {
      ...table,
      globalSecondaryIndexes: [
        { ...index, projection: { ...projection, nonKeyAttributes: ['a'] } },
      ],
    },
    at: 'by-id',
  },
  {
    rule: 'too-many-projected-attributes',
    given: { ...table, globalSecondaryIndexes: indexes(6, 20) },
    at: 'Indexes',
  },
  {
    rule: 'local-index-key',
    given: {
      ...withSortKey,
      attributeDefinitions: [
        ...withSortKey.attributeDefinitions,
        { attributeName: 'other', attributeType: 'S' },
      ],
      localSecondaryIndexes: [
        {
          ...localIndex,
          keySchema: [...onlyKey, { attributeName: 'other', keyType: 'RANGE' }],
        },
      ],
    },
    act(form) {
      form.open('by-id-at');
      form.type('Sort key: attribute', 'at');
    },
    at: 'Sort key: attribute',
  },
  {
    rule: 'local-index-key',
    given: withSortKey,
    act(form) {
      form.click('Add local index');
      form.type('Index name', 'by-id-at');
      form.type('Sort key: attribute', 'other');
      form.click('Sort key');
    },
    at: 'Indexes',
  },
  {
    rule: 'provisioned-throughput',
    given: table,
    act: form => form.click('Provisioned'),
    at: 'Read capacity units',
  },
  {
    rule: 'provisioned-throughput',
    given: { ...provisioned, billingMode: 'PAY_PER_REQUEST' },
    at: 'Capacity',
  },
  {
    rule: 'provisioned-throughput-of-index',
    given: { ...table, globalSecondaryIndexes: [index] },
    act(form) {
      form.click('Provisioned');
    },
    at: 'Read capacity units',
  },
  {
    rule: 'provisioned-throughput-of-index',
    given: {
      ...table,
      globalSecondaryIndexes: [
        { ...index, provisionedThroughput: provisioned.provisionedThroughput },
      ],
    },
    at: 'by-id',
  },
  {
    rule: 'stream-view',
    given: table,
    act(form) {
      form.open('Stream');
      form.click('Publish every change of an item');
    },
    at: 'What a record shows',
  },
  {
    rule: 'stream-view',
    given: { ...table, streamViewType: 'NEW_IMAGE' },
    at: 'Stream',
  },
  {
    rule: 'on-demand-limit',
    given: { ...provisioned, onDemandThroughput: { maxReadRequestUnits: 5 } },
    at: 'Capacity',
  },
  {
    rule: 'on-demand-limit-value',
    given: table,
    act: form => form.type('Maximum write request units', '0'),
    at: 'Maximum write request units',
  },
  {
    rule: 'on-demand-limit-value',
    given: { ...table, onDemandThroughput: {} },
    at: 'Maximum read request units',
  },
  {
    rule: 'resource-policy-json',
    given: table,
    act(form) {
      form.open('Access and insights');
      form.type('Resource policy', '{');
    },
    at: 'Resource policy',
  },
  {
    rule: 'resource-policy-size',
    given: { ...table, resourcePolicy: ' '.repeat(20_481) },
    at: 'Resource policy',
  },
  {
    rule: 'resource-policy-table',
    given: table,
    act(form) {
      form.open('Access and insights');
      form.type(
        'Resource policy',
        '{"Statement": {"Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/orders"}}',
      );
    },
    at: 'Resource policy',
  },
  {
    rule: 'sse-type-without-sse',
    given: { ...table, sseType: 'KMS' },
    at: 'AWS managed key (aws/dynamodb)',
  },
  {
    rule: 'sse-aws-owned-key',
    given: { ...table, sseEnabled: true, sseType: 'AES256' },
    at: 'Key that AWS owns',
  },
  {
    rule: 'kms-key-without-kms',
    given: { ...table, kmsMasterKeyID: key },
    at: 'KMS key ARN',
  },
  {
    rule: 'kms-key-region',
    given: table,
    act(form) {
      form.open('Encryption');
      form.click('Key of your account');
      form.type('KMS key ARN', key.replace('us-east-1', 'eu-west-1'));
    },
    at: 'KMS key ARN',
  },
  {
    rule: 'ttl-attribute',
    given: table,
    act(form) {
      form.open('Time to live');
      form.click('Delete items automatically when they expire');
    },
    at: 'Expiry attribute',
  },
  {
    rule: 'ttl-attribute',
    given: { ...table, ttlAttributeName: 'expiresAt' },
    at: 'Time to live',
  },
  {
    rule: 'ttl-attribute-type',
    given: table,
    act(form) {
      form.open('Time to live');
      form.click('Delete items automatically when they expire');
      form.type('Expiry attribute', 'id');
    },
    at: 'Expiry attribute',
  },
  {
    rule: 'tag-key-twice',
    given: { ...table, tags: [{ key: 'Team', value: 'a' }] },
    act: addTag('Team'),
    at: 'Key of tag 2',
  },
  {
    rule: 'tag-key-reserved',
    given: { ...table, tags: [{ key: 'Team', value: 'a' }] },
    act: addTag('aws:team'),
    at: 'Key of tag 2',
  },
  {
    rule: 'deletion-policy-protected',
    given: { ...table, deletionPolicy: 'delete' },
    act: form => form.click('Deletion protection'),
    at: 'Deleted with its data',
  },
];

const ofSchema: Case[] = [
  {
    rule: 'type',
    given: provisioned,
    act: units('ten'),
    at: 'Read capacity units',
  },
  {
    rule: 'type',
    given: { ...table, tags: 'Team' },
    at: 'Tags',
  },
  {
    rule: 'type',
    given: { ...table, writeConnectionSecretToRef: 'users' },
    at: 'Name of the Secret',
  },
  {
    rule: 'enum',
    given: { ...table, billingMode: 'ON_DEMAND' },
    at: 'On demand',
  },
  {
    rule: 'length',
    given: table,
    act: form => form.type('Table name', 'ab'),
    at: 'Table name',
  },
  {
    rule: 'length',
    given: table,
    act: form => form.type('Table name', 'a'.repeat(256)),
    at: 'Table name',
  },
  {
    rule: 'pattern',
    given: table,
    act: form => form.type('Table name', ' users'),
    at: 'Table name',
  },
  {
    rule: 'pattern',
    given: table,
    act: form => form.type('Partition key: attribute', 'id\u0007'),
    at: 'Partition key: attribute',
  },
  {
    rule: 'minimum',
    given: provisioned,
    act: units('0'),
    at: 'Read capacity units',
  },
  {
    rule: 'maximum',
    given: provisioned,
    act: units('9007199254740992'),
    at: 'Read capacity units',
  },
  {
    rule: 'min-items',
    given: { ...table, keySchema: [] },
    at: 'Keys',
  },
  {
    rule: 'max-items',
    given: { ...table, globalSecondaryIndexes: indexes(21) },
    at: 'Indexes',
  },
  {
    rule: 'required',
    given: { ...provisioned, provisionedThroughput: undefined },
    act: units('5'),
    at: 'Write capacity units',
  },
  {
    rule: 'unknown-parameter',
    given: { ...table, ttlAttribute: 'expiresAt' },
    at: 'DynamoDB table',
  },
];

/** Every kind of problem that a schema's keyword has. */
const schemaRules = [
  'type',
  'enum',
  'length',
  'pattern',
  'minimum',
  'maximum',
  'min-items',
  'max-items',
  'required',
  'unknown-parameter',
];

/** The last control of a label: the one of what was added last. */
function control(label: string): HTMLElement {
  const found = screen.getAllByLabelText(label);
  return found[found.length - 1];
}

const form: Form = {
  open(title) {
    const [button] = screen
      .getAllByRole('button', { expanded: false })
      .filter(({ textContent }) => textContent?.startsWith(title));
    fireEvent.click(button);
  },
  type(label, text) {
    fireEvent.change(control(label), { target: { value: text } });
  },
  choose(label, option) {
    fireEvent.change(control(label), { target: { value: option } });
  },
  click(label) {
    const button = screen.queryByRole('button', { name: label });
    fireEvent.click(button ?? control(label));
  },
};

/** What a screen reader says of an element beside its name: its content, or what describes it. */
function wordsOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return [element, ...ids.map(id => document.getElementById(id))]
    .map(described => described?.textContent)
    .join(' ');
}

/** Renders the form and gives what it hands to Backstage last. */
async function renderForm(given: unknown) {
  let parameters: unknown;
  function Page() {
    const [refused, setRefused] = useState(false);
    return (
      <>
        <TableForm
          id="table"
          name="table"
          value={given}
          onChange={value => {
            parameters = value;
          }}
          isRefused={refused}
          policy={openPolicy}
          showPreview={false}
        />
        <button type="button" onClick={() => setRefused(true)}>
          Next
        </button>
      </>
    );
  }
  await renderInTestApp(<Page />);
  return { parameters: () => parameters as DynamoDBTableParameters };
}

describe('Every rule of checkParameters', () => {
  beforeAll(() => configure({ defaultHidden: true }));
  beforeEach(() => window.sessionStorage.clear());

  it('has a case here', () => {
    expect(new Set(between.map(({ rule }) => rule))).toEqual(
      new Set(parameterRules.map(({ id }) => id)),
    );
    expect(new Set(ofSchema.map(({ rule }) => rule))).toEqual(
      new Set(schemaRules),
    );
  });

  it.each(
    [...between, ...ofSchema].map(
      entry =>
        [
          entry.rule,
          entry.act ? 'brought about in the form' : 'given to it',
          entry.at,
          entry,
        ] as const,
    ),
  )('%s, %s: its sentence stands at "%s"', async (rule, _, at, entry) => {
    const { parameters } = await renderForm(entry.given);
    entry.act?.(form);
    const broken = entry.act ? parameters() : entry.given;
    const messages = checkParameters(broken)
      .filter(problem => problem.rule === rule)
      .map(({ message }) => message);
    expect(messages).not.toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    // The summary leads to the field, also where its section is closed.
    const link = screen
      .getAllByRole('button')
      .find(({ textContent }) =>
        messages.some(message => textContent?.endsWith(message)),
      );
    expect(link).toBeDefined();
    fireEvent.click(link!);

    const focused = document.activeElement as HTMLElement;
    const [message] = messages.filter(sentence =>
      link!.textContent?.endsWith(sentence),
    );
    const places = screen.getAllByLabelText(at);
    const place = places.find(element => element.contains(focused));
    expect(place).toBeDefined();
    expect(wordsOf(focused)).toContain(message);
  });
});
