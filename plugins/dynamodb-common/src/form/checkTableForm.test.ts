import { formOf } from '../__testUtils__/formOf';
import { everything, minimal } from '../__testUtils__/parameters';
import { checkTableForm } from './checkTableForm';
import type { TableFormAction } from './TableFormAction';

const found = (parameters: unknown, ...changes: TableFormAction[]) =>
  checkTableForm(formOf(parameters, ...changes)).problems.map(
    ({ field, rule }) => `${field} ${rule}`,
  );

/** Adds indexes that are right, until there are that many. */
function fill(index: 'global' | 'local', from: number, count: number) {
  return Array.from({ length: count }, (_, position): TableFormAction[] => [
    { kind: 'addIndex', index },
    {
      kind: 'setIndex',
      id: `index-${from + 2 * position}`,
      name: `${index}-${position}`,
    },
    {
      kind: 'setAttribute',
      id: `attribute-${from + 2 * position + 1}`,
      name: 'email',
    },
  ]).flat();
}

describe('checkTableForm', () => {
  it('finds nothing in a table that is right, and gives its parameters', () => {
    expect(checkTableForm(formOf(everything))).toEqual({
      parameters: everything,
      problems: [],
    });
  });

  it('asks for what is missing in an empty table, each name once', () => {
    expect(found(undefined)).toEqual([
      'tableName length',
      'region pattern',
      'partitionKey.name length',
    ]);
    expect(
      found(everything, { kind: 'setAttribute', id: 'partitionKey', name: '' }),
    ).toEqual(['partitionKey.name length']);
  });

  it.each([
    [' userId', []],
    ['user\tId', ['partitionKey.name pattern']],
    ['user\nId', ['partitionKey.name pattern']],
    ['user\u0000Id', ['partitionKey.name pattern']],
    ['\ufeffuserId', ['partitionKey.name pattern']],
    ['n'.repeat(255), []],
    ['n'.repeat(256), ['partitionKey.name length']],
  ])('takes the attribute name %j as it is typed', (name, problems) => {
    const form = formOf(minimal, {
      kind: 'setAttribute',
      id: 'partitionKey',
      name,
    });
    expect(form.partitionKey.name).toBe(name);
    expect(
      checkTableForm(form).problems.map(
        ({ field, rule }) => `${field} ${rule}`,
      ),
    ).toEqual(problems);
  });

  it('names white space that was pasted around a table name', () => {
    const { problems } = checkTableForm(
      formOf(minimal, {
        kind: 'set',
        field: 'tableName',
        value: 'users-prod\n',
      }),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        field: 'tableName',
        message: expect.stringContaining('"users-prod\\n"'),
      }),
    ]);
  });

  it('takes 20 global indexes, and not 21', () => {
    expect(found(minimal, ...fill('global', 1, 20))).toEqual([]);
    expect(found(minimal, ...fill('global', 1, 21))).toEqual([
      'indexes max-items',
    ]);
  });

  it('takes 5 local indexes, and not 6, and none without a sort key', () => {
    const sortKey: TableFormAction[] = [
      { kind: 'set', field: 'hasSortKey', value: true },
      { kind: 'setAttribute', id: 'sortKey', name: 'day' },
    ];
    expect(found(minimal, ...sortKey, ...fill('local', 1, 5))).toEqual([]);
    expect(found(minimal, ...sortKey, ...fill('local', 1, 6))).toEqual([
      'indexes max-items',
    ]);
    expect(found(minimal, ...fill('local', 1, 1))).toEqual([
      'indexes local-index-key',
    ]);
  });

  it('takes 4 partition keys of an index, and not 5', () => {
    const keys = (count: number): TableFormAction[] => [
      ...fill('global', 1, 1),
      ...Array.from({ length: count - 1 }, (_, position): TableFormAction[] => [
        { kind: 'addIndexKey', id: 'index-1', role: 'partition' },
        {
          kind: 'setAttribute',
          id: `attribute-${position + 3}`,
          name: `key-${position}`,
        },
      ]).flat(),
    ];
    expect(found(minimal, ...keys(4))).toEqual([]);
    expect(found(minimal, ...keys(5))).toEqual(['index-1.key key-order']);
  });

  it('takes 100 attributes in all indexes together, and not 101', () => {
    const listing = (counts: number[]): TableFormAction[] => [
      ...fill('global', 1, counts.length),
      ...counts.map(
        (count, position): TableFormAction => ({
          kind: 'setIndex',
          id: `index-${1 + 2 * position}`,
          projection: {
            type: 'INCLUDE',
            attributes: Array.from({ length: count }, (_, at) => `a${at}`),
          },
        }),
      ),
    ];
    expect(found(minimal, ...listing([20, 20, 20, 20, 20]))).toEqual([]);
    expect(found(minimal, ...listing([20, 20, 20, 20, 20, 1]))).toEqual([
      'indexes too-many-projected-attributes',
    ]);
    expect(found(minimal, ...listing([21]))).toEqual([
      'index-1.attributes max-items',
    ]);
  });

  it('takes 46 tags, and not 47', () => {
    const tags = (count: number) =>
      Array.from(
        { length: count },
        (_, position): TableFormAction => ({
          kind: 'addTag',
          key: `key-${position}`,
        }),
      );
    expect(found(minimal, ...tags(46))).toEqual([]);
    expect(found(minimal, ...tags(47))).toEqual(['tags max-items']);
  });

  it('asks for what a switch needs, at its field', () => {
    expect(
      found(
        minimal,
        { kind: 'set', field: 'billingMode', value: 'PROVISIONED' },
        { kind: 'set', field: 'streamEnabled', value: true },
        { kind: 'set', field: 'ttlEnabled', value: true },
        { kind: 'set', field: 'encryption', value: 'customer-managed' },
        ...fill('global', 1, 1),
        {
          kind: 'setIndex',
          id: 'index-1',
          projection: { type: 'INCLUDE' },
          capacity: { read: '1' },
        },
      ).sort(),
    ).toEqual(
      [
        'kmsMasterKeyID pattern',
        'capacity.read provisioned-throughput',
        'streamViewType stream-view',
        'ttlAttributeName ttl-attribute',
        // The rules that read the indexes wait for their shape.
        'index-1.write required',
      ].sort(),
    );
    expect(
      found(minimal, {
        kind: 'set',
        field: 'billingMode',
        value: 'PROVISIONED',
      }),
    ).toEqual(['capacity.read provisioned-throughput']);
  });

  it('finds what the platform team demands, at its field', () => {
    const form = formOf(minimal, { kind: 'addTag', key: 'stage' });
    const { problems } = checkTableForm(form, {
      regions: [{ name: 'eu-west-1', title: 'Ireland' }],
      namespaces: [],
      connectionSecretNamespaces: [],
      clusters: [],
      repositories: [],
      tableName: { pattern: 'team-.*' },
      mandatoryTags: [
        { key: 'stage', values: ['test', 'production'] },
        { key: 'team' },
      ],
      presets: [],
    });
    expect(problems.map(({ field }) => field)).toEqual([
      'tableName',
      'region',
      'tag-1.value',
      'tags',
    ]);
  });
});
