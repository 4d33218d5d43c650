import {
  tableFormReducer,
  formFromParameters,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { saveDraft, readDraft } from './draftStorage';

const filled: TableFormState = (
  [
    { kind: 'set', field: 'tableName', value: 'users-prod' },
    { kind: 'addIndex', index: 'global' },
    { kind: 'addTag', key: 'Team', value: 'a' },
    { kind: 'setCapacity', capacity: { read: 'ten' } },
  ] as const
).reduce<TableFormState>(tableFormReducer, formFromParameters({}));

function openPage(address: string) {
  window.history.replaceState(null, '', address);
}

/** What is stored now, changed. */
function changeStored(change: (stored: Record<string, unknown>) => unknown) {
  const [key] = Object.keys(window.sessionStorage);
  const stored = JSON.parse(window.sessionStorage.getItem(key) ?? '');
  window.sessionStorage.setItem(key, JSON.stringify(change(stored)));
}

beforeEach(() => {
  window.sessionStorage.clear();
  openPage('/create/templates/default/order');
});
afterEach(() => jest.restoreAllMocks());

describe('the form that is kept over a reload', () => {
  it('is read again in the same visit, with what the parameters do not have', () => {
    saveDraft('table', filled);
    expect(readDraft('table')).toEqual({ ...filled, undo: undefined });
    expect(readDraft('table')?.capacity.read).toBe('ten');
  });

  it('belongs to one field', () => {
    saveDraft('table', filled);
    expect(readDraft('other')).toBeUndefined();
  });

  it('belongs to one visit: the template that is opened again has none', () => {
    saveDraft('table', filled);
    openPage('/create/templates/default/order');
    expect(readDraft('table')).toBeUndefined();
  });

  it('does not bring back what could be undone', () => {
    const removed = tableFormReducer(filled, {
      kind: 'removeTag',
      id: filled.tags[0].id,
    });
    expect(removed.undo).toBeDefined();
    saveDraft('table', removed);
    expect(readDraft('table')).toEqual({ ...removed, undo: undefined });
  });

  it.each<[string, (stored: Record<string, unknown>) => unknown]>([
    ['of an older version', stored => ({ ...stored, version: 0 })],
    ['null', () => null],
    ['a list', () => []],
    ['without a form', ({ version }) => ({ version })],
    [
      'with text for a list',
      ({ version }) => ({ version, form: { ...filled, tags: 'Team' } }),
    ],
    [
      'with an index that lost its keys',
      ({ version }) => ({
        version,
        form: { ...filled, globalIndexes: [{ kind: 'global', id: 'a' }] },
      }),
    ],
    [
      'without its partition key',
      ({ version }) => ({
        version,
        form: { ...filled, partitionKey: undefined },
      }),
    ],
  ])('is ignored when it is %s', (_title, change) => {
    saveDraft('table', filled);
    changeStored(change);
    expect(readDraft('table')).toBeUndefined();
  });

  it('is ignored when it is no JSON', () => {
    saveDraft('table', filled);
    const [key] = Object.keys(window.sessionStorage);
    window.sessionStorage.setItem(key, '{"version":1,');
    expect(readDraft('table')).toBeUndefined();
  });

  it.each(['../../etc', 'A', '', 'a'.repeat(41)])(
    'is not looked for under the id %j, which is not ours',
    id => {
      window.sessionStorage.setItem(`dynamodb-table-draft:${id}:table`, '{}');
      openPage(`/create?draft=${encodeURIComponent(id)}`);
      expect(readDraft('table')).toBeUndefined();
      saveDraft('table', filled);
      expect(window.location.search).toMatch(/^\?draft=[a-z0-9]+$/);
      expect(readDraft('table')?.tableName).toBe('users-prod');
    },
  );

  it('makes room by forgetting earlier visits, and nothing of others', () => {
    saveDraft('table', filled);
    window.sessionStorage.setItem('other', 'stays');
    openPage('/create/templates/default/order');
    const { setItem } = Storage.prototype;
    jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(function set(this: Storage, ...entry) {
        if (this.length > 1) throw new DOMException('', 'QuotaExceededError');
        setItem.apply(this, entry);
      });
    saveDraft('table', filled);
    expect(readDraft('table')?.tableName).toBe('users-prod');
    expect(window.sessionStorage.getItem('other')).toBe('stays');
    expect(window.sessionStorage).toHaveLength(2);
  });

  it('rather is none than an old one when there is no room at all', () => {
    saveDraft('table', filled);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    saveDraft('table', formFromParameters({}));
    expect(readDraft('table')).toBeUndefined();
  });

  it('is none in a browser that has no storage', () => {
    jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    saveDraft('table', filled);
    expect(readDraft('table')).toBeUndefined();
  });
});
