import {
  type StateId,
  type TableState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { stateTitle } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { TableRow } from './joinTables';
import { choicesOf, type ListView, viewRows } from './viewRows';

function rowOf(name: string, row: Partial<TableRow> = {}): TableRow {
  return {
    entity: { apiVersion: 'v1', kind: 'Resource', metadata: { name } },
    entityRef: `resource:default/${name}`,
    name,
    kind: 'active',
    owners: [],
    ...row,
  };
}

const stateOf = (id: StateId) => ({ id, title: stateTitle(id) } as TableState);

const ROWS = [
  rowOf('orders', {
    state: stateOf('active'),
    region: 'us-east-1',
    owners: ['group:default/shop', 'user:default/jane'],
    protection: true,
  }),
  rowOf('users-10', {
    kind: 'creating',
    state: stateOf('creating'),
    region: 'eu-west-1',
    owners: ['group:default/identity'],
    tableName: 'identity-users-prod',
    protection: false,
  }),
  rowOf('users-9', {
    kind: 'failed',
    state: stateOf('failed-at-kro'),
    region: 'us-east-1',
    cluster: 'prod',
    namespace: 'team-b',
  }),
  rowOf('wrong', { kind: 'invalid', problem: 'annotation is wrong' }),
];

function namesOf(view: Partial<ListView>): string[] {
  return viewRows(ROWS, {
    search: '',
    filters: { state: '', region: '', owner: '' },
    sortBy: 'name',
    descending: false,
    ...view,
  }).map(({ name }) => name);
}

describe('viewRows', () => {
  it('puts what needs somebody first when it sorts by state', () => {
    const byUrgency = ['users-9', 'wrong', 'users-10', 'orders'];
    expect(namesOf({ sortBy: 'state' })).toEqual(byUrgency);
    expect(namesOf({ sortBy: 'state', descending: true })).toEqual(
      byUrgency.reverse(),
    );
  });

  it('counts 9 before 10 in names', () => {
    expect(namesOf({})).toEqual(['orders', 'users-9', 'users-10', 'wrong']);
  });

  it('puts what is not known last in both directions, by name', () => {
    expect(namesOf({ sortBy: 'protection' })).toEqual([
      'users-10',
      'orders',
      'users-9',
      'wrong',
    ]);
    expect(namesOf({ sortBy: 'protection', descending: true })).toEqual([
      'orders',
      'users-10',
      'users-9',
      'wrong',
    ]);
  });

  it.each([
    ['state', 'creating', ['users-10']],
    ['state', 'invalid', ['wrong']],
    ['region', 'us-east-1', ['orders', 'users-9']],
    ['owner', 'user:default/jane', ['orders']],
    ['owner', 'group:default/nobody', []],
  ])('lets through what has the %s %s', (filter, value, names) => {
    const filters = { state: '', region: '', owner: '', [filter]: value };
    expect(namesOf({ filters })).toEqual(names);
  });

  it.each([
    ['identity-USERS', ['users-10']],
    ['team-b', ['users-9']],
    ['prod users', ['users-9', 'users-10']],
    ['  ', ['orders', 'users-9', 'users-10', 'wrong']],
    ['failed', ['users-9']],
    ['nothing like it', []],
  ])('finds every word of %j', (search, names) => {
    expect(namesOf({ search })).toEqual(names);
  });
});

describe('choicesOf', () => {
  it('offers what there is, states by urgency', () => {
    expect(choicesOf(ROWS)).toEqual({
      state: ['failed-at-kro', 'invalid', 'creating', 'active'],
      region: ['eu-west-1', 'us-east-1'],
      owner: [
        'group:default/identity',
        'group:default/shop',
        'user:default/jane',
      ],
    });
  });
});
