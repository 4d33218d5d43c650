import { accountOf, selectorsFor, type RoleSelector } from './selectors';
import type { Table } from './table';

const table: Table = {
  metadata: {
    name: 't',
    namespace: 'team-a',
    uid: 'u',
    resourceVersion: '1',
    generation: 1,
    labels: { config: 'prod', tier: 'gold' },
  },
  spec: { tableName: 't', attributeDefinitions: [], keySchema: [] },
};

const selector = (
  spec: Partial<RoleSelector['spec']>,
  name = 's',
): RoleSelector => ({
  metadata: { name, resourceVersion: '1' },
  spec: { arn: 'arn:aws:iam::111122223333:role/tables', ...spec },
});

const chosen = (spec: Partial<RoleSelector['spec']>) =>
  selectorsFor([selector(spec)], table, { stage: 'live' }).length === 1;

describe('selectorsFor', () => {
  it('takes a selector without conditions for every table', () => {
    expect(chosen({})).toBe(true);
  });

  it('minds the labels of the table', () => {
    const matchLabels = { config: 'prod', tier: 'gold' };
    expect(chosen({ resourceLabelSelector: { matchLabels } })).toBe(true);
    expect(
      chosen({
        resourceLabelSelector: { matchLabels: { ...matchLabels, more: 'x' } },
      }),
    ).toBe(false);
  });

  it('minds name and labels of the namespace, both when both are given', () => {
    const names = ['team-b', 'team-a'];
    const live = { matchLabels: { stage: 'live' } };
    const test = { matchLabels: { stage: 'test' } };
    expect(chosen({ namespaceSelector: { names } })).toBe(true);
    expect(chosen({ namespaceSelector: { names: ['team-b'] } })).toBe(false);
    expect(
      chosen({ namespaceSelector: { names: [], labelSelector: live } }),
    ).toBe(true);
    expect(chosen({ namespaceSelector: { names, labelSelector: test } })).toBe(
      false,
    );
  });

  it('minds the kind, of which any part may be left empty', () => {
    const type = (group: string, version: string, kind: string) =>
      chosen({ resourceTypeSelector: [{ group, version, kind }] });
    expect(type('dynamodb.services.k8s.aws', '', '')).toBe(true);
    expect(type('', 'v1alpha1', 'Table')).toBe(true);
    expect(type('', '', 'Backup')).toBe(false);
    expect(type('s3.services.k8s.aws', '', '')).toBe(false);
  });

  it.each<[string, Partial<RoleSelector['spec']>]>([
    ['a role that is no ARN', { arn: 'tables' }],
    [
      'a kind without any part',
      { resourceTypeSelector: [{ group: '', version: '', kind: '' }] },
    ],
    ['a namespace twice', { namespaceSelector: { names: ['a', 'a'] } }],
    ['a namespace without name', { namespaceSelector: { names: [''] } }],
    [
      'a label without name',
      { resourceLabelSelector: { matchLabels: { '': 'x' } } },
    ],
  ])('leaves out a selector with %s', (_, spec) => {
    expect(chosen(spec)).toBe(false);
  });

  it('finds all that match', () => {
    expect(
      selectorsFor([selector({}, 'a'), selector({}, 'b')], table, undefined),
    ).toHaveLength(2);
  });
});

describe('accountOf', () => {
  it('is the account of a role', () => {
    expect(accountOf('arn:aws:iam::111122223333:role/tables')).toBe(
      '111122223333',
    );
    expect(accountOf('role/tables')).toBeUndefined();
  });
});
