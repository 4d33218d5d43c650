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
    expect(takeFault(faulty, 'UpdateTable', 'a')).toBeUndefined();
    expect(takeFault(faulty, 'CreateTable', 'b')).toBeUndefined();
    expect(takeFault(faulty, 'CreateTable', 'a')?.code).toBe('C');
    expect(takeFault(faulty, 'CreateTable', 'a')?.code).toBe('C');
    expect(takeFault(faulty, 'CreateTable', 'a')).toBeUndefined();
  });

  it('refuses without end when no number is given', () => {
    const faulty = patchSettings(settings, {
      faults: [{ table: 'a', code: 'C', message: 'm' }],
    });
    expect(takeFault(faulty, 'DescribeTable', 'b')).toBeUndefined();
    for (let call = 0; call < 5; call++) {
      expect(takeFault(faulty, 'DescribeTable', 'a')?.message).toBe('m');
    }
  });
});
