import {
  DEFAULT_DELAYS,
  delaysOf,
  patchSettings,
  takeFault,
  type AwsProxySettings,
} from './faults';

const settings: AwsProxySettings = {
  ...DEFAULT_DELAYS,
  faults: [],
  tables: {},
};

describe('patchSettings', () => {
  it('changes the settings of one table and leaves those of others', () => {
    const one = patchSettings(settings, { tables: { a: { createMs: 1 } } });
    const both = patchSettings(one, { tables: { b: { updateMs: 0 } } });
    expect(both.tables).toEqual({ a: { createMs: 1 }, b: { updateMs: 0 } });
    expect(patchSettings(both, { tables: { a: null } }).tables).toEqual({
      b: { updateMs: 0 },
    });
    expect(settings.tables).toEqual({});
  });

  it('names every wrong part at once', () => {
    expect(() =>
      patchSettings(settings, {
        createMs: -1,
        slow: true,
        updateMs: null,
        faults: [{ code: 'X', times: 1.5 }],
        tables: { t: { indexMs: '5' } },
      }),
    ).toThrow(
      'createMs is -1; it must be a number of milliseconds from 0; faults[0].times must be a whole number from 0; faults[0].message is missing; slow is not known; there are createMs, updateMs, deleteMs, indexMs, ttlMs, faults, tables; updateMs cannot be removed; tables.t.indexMs is "5"; it must be a number of milliseconds from 0',
    );
    expect(() => patchSettings(settings, [])).toThrow('must be a JSON object');
  });
});

describe('delaysOf', () => {
  it('prefers the delays of the table', () => {
    const own = patchSettings(settings, { tables: { a: { createMs: 0 } } });
    expect(delaysOf(own, 'a')).toEqual({ ...DEFAULT_DELAYS, createMs: 0 });
    expect(delaysOf(own, 'b')).toEqual(DEFAULT_DELAYS);
  });
});

describe('takeFault', () => {
  it('refuses as often as was asked, for the operation and table alone', () => {
    const faulty = patchSettings(settings, {
      tables: {
        a: {
          faults: [{ op: 'CreateTable', code: 'C', message: 'm', times: 2 }],
        },
      },
    });
    expect(
      takeFault(faulty, { op: 'UpdateTable', table: 'a' }),
    ).toBeUndefined();
    expect(
      takeFault(faulty, { op: 'CreateTable', table: 'b' }),
    ).toBeUndefined();
    expect(takeFault(faulty, { op: 'CreateTable', table: 'a' })?.code).toBe(
      'C',
    );
    expect(takeFault(faulty, { op: 'CreateTable', table: 'a' })?.code).toBe(
      'C',
    );
    expect(
      takeFault(faulty, { op: 'CreateTable', table: 'a' }),
    ).toBeUndefined();
  });

  it('refuses only calls whose input has the given part', () => {
    const faulty = patchSettings(settings, {
      faults: [
        {
          op: 'UpdateTable',
          input: { ReplicaUpdates: [{ Delete: {} }] },
          code: 'AccessDeniedException',
          message: 'not you',
        },
      ],
    });
    const refused = (input: object) =>
      takeFault(faulty, { op: 'UpdateTable', table: 'a', input }) !== undefined;
    const create = { Create: { RegionName: 'eu-west-1' } };
    const remove = { Delete: { RegionName: 'us-west-2' } };
    expect(refused({ ReplicaUpdates: [create, remove] })).toBe(true);
    expect(refused({ ReplicaUpdates: [create] })).toBe(false);
    expect(refused({ BillingMode: 'PROVISIONED' })).toBe(false);
    expect(() =>
      patchSettings(settings, {
        faults: [{ input: 'Delete', code: 'C', message: 'm' }],
      }),
    ).toThrow('faults[0].input must be an object');
  });

  it('refuses without end when no number is given', () => {
    const faulty = patchSettings(settings, {
      faults: [{ table: 'a', code: 'C', message: 'm' }],
    });
    expect(
      takeFault(faulty, { op: 'DescribeTable', table: 'b' }),
    ).toBeUndefined();
    for (let call = 0; call < 5; call++) {
      expect(
        takeFault(faulty, { op: 'DescribeTable', table: 'a' })?.message,
      ).toBe('m');
    }
  });
});
