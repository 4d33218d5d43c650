import { formOf } from '../__testUtils__/formOf';
import { everything, minimal } from '../__testUtils__/parameters';
import type { Preset } from '../policy/OrderPolicy';
import { attributeTypeOf } from './attributeTypeOf';
import { tableFormReducer } from './tableFormReducer';
import type { TableFormAction } from './TableFormAction';
import { formFromParameters } from './formFromParameters';
import { keyAttributes } from './keyAttributes';
import type { TableFormState } from './TableFormState';

const full = formFromParameters(everything);
const [emailIndex] = full.globalIndexes;
const [totalIndex] = full.localIndexes;

/** The keys as `name:type`, in order. */
const keysOf = (form: TableFormState) =>
  keyAttributes(form)
    .map(({ name, type }) => `${name}:${type}`)
    .join(' ');

function change(
  form: TableFormState,
  ...changes: TableFormAction[]
): TableFormState {
  return changes.reduce(tableFormReducer, form);
}

describe('a setting', () => {
  it('is set and unset', () => {
    const on = formOf(undefined, {
      kind: 'set',
      field: 'streamEnabled',
      value: true,
    });
    expect(on.streamEnabled).toBe(true);
    const unset = change(on, {
      kind: 'set',
      field: 'streamEnabled',
      value: undefined,
    });
    expect(unset.streamEnabled).toBeUndefined();
  });

  it('shares with the form before what it does not touch', () => {
    const after = change(full, {
      kind: 'set',
      field: 'tableName',
      value: 'other',
    });
    expect(after).toEqual({ ...full, tableName: 'other' });
    expect(after.globalIndexes).toBe(full.globalIndexes);
    expect(after.tags).toBe(full.tags);
  });

  it('of two parts is set by one of them', () => {
    const after = formOf(
      undefined,
      { kind: 'setCapacity', capacity: { read: '5' } },
      { kind: 'setCapacity', capacity: { write: '6' } },
      { kind: 'setConnectionSecret', secret: { name: 'a' } },
      { kind: 'setConnectionSecret', secret: { namespace: 'b' } },
    );
    expect(after.capacity).toEqual({ read: '5', write: '6' });
    expect(after.connectionSecret).toEqual({ name: 'a', namespace: 'b' });
  });
});

describe('the type of an attribute', () => {
  const day = full.sortKey.id;
  const [indexEmail] = emailIndex.partitionKeys;
  const [indexDay] = emailIndex.sortKeys;

  it('is set for every key of its name, wherever it is asked for', () => {
    expect(keysOf(full)).toBe('customer:S day:N email:S day:N total:N');
    for (const id of [day, indexDay.id]) {
      const after = change(full, { kind: 'setAttribute', id, type: 'B' });
      expect(keysOf(after)).toBe('customer:S day:B email:S day:B total:N');
    }
  });

  it('is decided by the first key that uses the name', () => {
    expect(attributeTypeOf(full, day)).toEqual({ type: 'N' });
    expect(attributeTypeOf(full, indexDay.id)).toEqual({
      type: 'N',
      sharedWith: day,
    });
    expect(attributeTypeOf(full, indexEmail.id)).toEqual({ type: 'S' });
  });

  it('of a key that is renamed to another one becomes its type', () => {
    const after = change(full, {
      kind: 'setAttribute',
      id: indexEmail.id,
      name: 'total',
    });
    expect(keysOf(after)).toBe('customer:S day:N total:N day:N total:N');
  });

  it('of the others stays when the key that decided is renamed', () => {
    const after = change(full, {
      kind: 'setAttribute',
      id: day,
      name: 'hour',
    });
    expect(keysOf(after)).toBe('customer:S hour:N email:S day:N total:N');
    expect(attributeTypeOf(after, indexDay.id)).toEqual({ type: 'N' });
  });

  it('of the others stays when an earlier key takes their name', () => {
    const after = change(full, {
      kind: 'setAttribute',
      id: 'partitionKey',
      name: 'total',
    });
    expect(keysOf(after)).toBe('total:N day:N email:S day:N total:N');
  });

  it('comes back when a name was only passed through while typing', () => {
    const before = formOf({
      ...everything,
      keySchema: [{ attributeName: 'customer', keyType: 'HASH' }],
    });
    const typed = ['d', 'da', 'day', 'days'].map(
      (name): TableFormAction => ({
        kind: 'setAttribute',
        id: 'partitionKey',
        name,
      }),
    );
    expect(keysOf(change(before, ...typed.slice(0, 3)))).toContain('day:N e');
    expect(keysOf(change(before, ...typed))).toBe(
      'days:S email:S day:N total:N',
    );
  });

  it('stays as it is when what it was shared with goes away', () => {
    const shared = change(
      full,
      { kind: 'setAttribute', id: indexEmail.id, name: 'total' },
      { kind: 'removeIndex', id: totalIndex.id },
    );
    expect(keysOf(shared)).toBe('customer:S day:N total:N day:N');
    const renamed = change(shared, {
      kind: 'setAttribute',
      id: indexEmail.id,
      name: 'sum',
    });
    expect(keysOf(renamed)).toBe('customer:S day:N sum:N day:N');
  });

  it('is not shared by attributes that have no name yet', () => {
    const after = formOf(
      undefined,
      { kind: 'set', field: 'hasSortKey', value: true },
      { kind: 'setAttribute', id: 'partitionKey', type: 'N' },
    );
    expect(keysOf(after)).toBe(':N :S');
    expect(attributeTypeOf(after, 'sortKey')).toEqual({ type: 'S' });
  });

  it('of a sort key that is switched off counts for nobody', () => {
    const off = change(full, {
      kind: 'set',
      field: 'hasSortKey',
      value: false,
    });
    expect(attributeTypeOf(off, indexDay.id)).toEqual({ type: 'N' });
    const back = change(
      off,
      { kind: 'setAttribute', id: indexDay.id, type: 'B' },
      { kind: 'set', field: 'hasSortKey', value: true },
    );
    expect(keysOf(back)).toBe('customer:S day:B email:S day:B total:N');
  });

  it('goes with a name that is set in the same change', () => {
    const after = change(full, {
      kind: 'setAttribute',
      id: indexEmail.id,
      name: 'day',
      type: 'B',
    });
    expect(keysOf(after)).toBe('customer:S day:B day:B day:B total:N');
  });
});

describe('an index', () => {
  it('is added without a name, with one partition key and all attributes', () => {
    const { globalIndexes, localIndexes } = formOf(
      minimal,
      { kind: 'addIndex', index: 'global' },
      { kind: 'addIndex', index: 'local' },
    );
    expect(globalIndexes).toEqual([
      {
        kind: 'global',
        id: 'index-1',
        name: '',
        partitionKeys: [{ id: 'attribute-2', name: '', type: 'S' }],
        sortKeys: [],
        projection: { type: 'ALL', attributes: [] },
        capacity: { read: '', write: '' },
        onDemandLimit: { read: '', write: '' },
      },
    ]);
    // Also on a table without a sort key: the check says what it needs.
    expect(localIndexes).toEqual([
      {
        kind: 'local',
        id: 'index-3',
        name: '',
        sortKey: { id: 'attribute-4', name: '', type: 'S' },
        projection: { type: 'ALL', attributes: [] },
      },
    ]);
  });

  it('keeps what a change of it does not name', () => {
    const after = change(
      full,
      { kind: 'setIndex', id: emailIndex.id, name: 'by-email' },
      {
        kind: 'setIndex',
        id: emailIndex.id,
        projection: { type: 'ALL' },
        capacity: { write: '9' },
      },
      {
        kind: 'setIndex',
        id: totalIndex.id,
        projection: { attributes: ['a'] },
      },
    );
    expect(after.globalIndexes).toEqual([
      {
        ...emailIndex,
        name: 'by-email',
        projection: { type: 'ALL', attributes: ['status', 'no'] },
        capacity: { read: '1', write: '9' },
      },
    ]);
    expect(after.localIndexes).toEqual([
      { ...totalIndex, projection: { type: 'KEYS_ONLY', attributes: ['a'] } },
    ]);
  });

  it('gets and loses keys, but keeps its last partition key', () => {
    const { id } = emailIndex;
    const more = change(
      full,
      { kind: 'addIndexKey', id, role: 'partition' },
      { kind: 'addIndexKey', id, role: 'sort' },
    );
    const [{ partitionKeys, sortKeys }] = more.globalIndexes;
    expect(partitionKeys.map(({ name }) => name)).toEqual(['email', '']);
    expect(sortKeys.map(({ name }) => name)).toEqual(['day', '']);

    const less = change(
      more,
      ...[...partitionKeys, ...sortKeys].map(
        (key): TableFormAction => ({
          kind: 'removeIndexKey',
          attribute: key.id,
        }),
      ),
    );
    expect(less.globalIndexes[0].partitionKeys).toEqual([partitionKeys[1]]);
    expect(less.globalIndexes[0].sortKeys).toEqual([]);
  });

  it('comes back to its place after other changes', () => {
    const three = change(
      full,
      { kind: 'addIndex', index: 'global' },
      { kind: 'addIndex', index: 'global' },
    );
    const [, second] = three.globalIndexes;
    const removed = change(
      three,
      { kind: 'removeIndex', id: second.id },
      { kind: 'set', field: 'tableName', value: 'other' },
      { kind: 'addIndex', index: 'global' },
    );
    expect(removed.undo).toMatchObject({ kind: 'index', position: 1 });
    const back = change(removed, { kind: 'undo' });
    expect(back.globalIndexes[1]).toEqual(second);
    expect(back.globalIndexes).toHaveLength(4);
    expect(back.tableName).toBe('other');
    expect(back.undo).toBeUndefined();
  });

  it('comes back at the end where the list is shorter now', () => {
    const removed = change(
      full,
      { kind: 'addIndex', index: 'local' },
      { kind: 'removeIndex', id: `index-${full.nextId}` },
    );
    const back = change({ ...removed, localIndexes: [] }, { kind: 'undo' });
    expect(back.localIndexes).toHaveLength(1);
  });

  it('that is removed for good is forgotten', () => {
    const after = change(
      full,
      { kind: 'removeIndex', id: totalIndex.id },
      { kind: 'dismissUndo' },
      { kind: 'undo' },
    );
    expect(after.localIndexes).toEqual([]);
    expect(after.globalIndexes).toBe(full.globalIndexes);
  });

  it('that is not there changes nothing', () => {
    const id = 'index-99';
    expect(
      change(
        full,
        { kind: 'setIndex', id, name: 'a' },
        { kind: 'addIndexKey', id, role: 'sort' },
        { kind: 'removeIndexKey', attribute: id },
        { kind: 'removeIndex', id },
        { kind: 'setAttribute', id, name: 'a', type: 'B' },
        { kind: 'setTag', id, key: 'a' },
        { kind: 'removeTag', id },
      ),
    ).toEqual(full);
  });
});

describe('a tag', () => {
  it('is added, changed, removed and brought back to its place', () => {
    const [team, costCentre] = full.tags;
    const added = change(
      full,
      { kind: 'addTag' },
      { kind: 'addTag', key: 'stage', value: 'test' },
    );
    expect(added.tags.map(({ key }) => key)).toEqual([
      ...['team', 'cost-centre', '', 'stage'],
    ]);
    const changed = change(
      added,
      { kind: 'setTag', id: team.id, value: 'b' },
      { kind: 'removeTag', id: costCentre.id },
    );
    expect(changed.tags[0]).toEqual({ ...team, value: 'b' });
    expect(changed.tags).toHaveLength(3);
    const back = change(changed, { kind: 'undo' });
    expect(back.tags[1]).toEqual(costCentre);
  });
});

describe('a preset', () => {
  const production: Preset = {
    name: 'production',
    title: 'Production',
    parameters: {
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: true,
      sseEnabled: true,
      sseType: 'KMS',
      tags: [
        { key: 'stage', value: 'production' },
        { key: 'team', value: 'everybody' },
      ],
    },
  };
  const apply: TableFormAction = { kind: 'applyPreset', preset: production };

  it('sets what it names and nothing else', () => {
    const before = formOf(minimal);
    expect(change(before, apply)).toEqual({
      ...before,
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: true,
      encryption: 'aws-managed',
      tags: [
        { id: 'tag-1', key: 'stage', value: 'production' },
        { id: 'tag-2', key: 'team', value: 'everybody' },
      ],
      preset: 'production',
      nextId: 3,
    });
  });

  it('keeps tags that have a value, and fills in those that have none', () => {
    const { tags } = formOf(
      minimal,
      { kind: 'addTag', key: 'team', value: 'a' },
      { kind: 'addTag', key: 'stage' },
      apply,
    );
    expect(tags.map(({ key, value }) => `${key}=${value}`)).toEqual([
      'team=a',
      'stage=production',
    ]);
  });

  it('switches on what it gives a value for', () => {
    const after = formOf(minimal, {
      kind: 'applyPreset',
      preset: {
        ...production,
        parameters: {
          provisionedThroughput: {
            readCapacityUnits: 5,
            writeCapacityUnits: 6,
          },
          streamViewType: 'KEYS_ONLY',
          ttlAttributeName: 'expiresAt',
          kmsMasterKeyID: 'arn',
        },
      },
    });
    expect(after).toMatchObject({
      billingMode: 'PROVISIONED',
      capacity: { read: '5', write: '6' },
      streamEnabled: true,
      ttlEnabled: true,
      encryption: 'customer-managed',
      kmsMasterKeyID: 'arn',
    });
  });

  it('can be undone only where it replaced a choice', () => {
    const off: TableFormAction = {
      kind: 'set',
      field: 'pointInTimeRecoveryEnabled',
      value: false,
    };
    expect(formOf(minimal, apply).undo).toBeUndefined();
    expect(formOf(minimal, { ...off, value: true }, apply).undo).toBe(
      undefined,
    );
    expect(formOf(minimal, off, apply).undo).toMatchObject({
      kind: 'preset',
      title: 'Production',
    });
  });

  it('is undone but for what was changed since', () => {
    const before = change(
      full,
      { kind: 'set', field: 'deletionProtectionEnabled', value: false },
      { kind: 'set', field: 'pointInTimeRecoveryEnabled', value: false },
    );
    const applied = change(before, apply);
    expect(applied).toMatchObject({
      billingMode: 'PAY_PER_REQUEST',
      encryption: 'aws-managed',
    });
    expect(change(applied, { kind: 'undo' })).toEqual({
      ...before,
      nextId: applied.nextId,
    });
    const changed = change(
      applied,
      { kind: 'set', field: 'encryption', value: 'aws-owned' },
      { kind: 'undo' },
    );
    expect(changed).toEqual({
      ...before,
      encryption: 'aws-owned',
      nextId: applied.nextId,
    });
  });

  it('is undone in a form that was stored, too', () => {
    const before = formOf(everything);
    const applied = JSON.parse(JSON.stringify(change(before, apply)));
    expect(change(applied, { kind: 'undo' })).toEqual({
      ...before,
      nextId: applied.nextId,
    });
  });

  it('does not forget what could be undone when it replaced nothing', () => {
    const { undo } = change(
      formOf(minimal),
      { kind: 'addTag', key: 'a' },
      { kind: 'removeTag', id: 'tag-1' },
      apply,
    );
    expect(undo).toMatchObject({ kind: 'tag' });
  });
});
