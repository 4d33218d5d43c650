import {
  awsCall,
  callsByStep,
  distinctStates,
  parseRecording,
  tableState,
} from './recording';

const at = (states: string[]) =>
  distinctStates(states.map((state, index) => ({ ms: index * 10, state })));

describe('tableState', () => {
  const status = (text: string) => ({
    conditions: [{ type: 'Ready', message: text }],
  });

  it('is the same for two runs that differ in times, ids, ports and request ids', () => {
    const one = tableState('MODIFIED', {
      metadata: { generation: 1, finalizers: ['f'] },
      status: {
        tableID: 'bf2fb338-ef62-4e9a-987d-4497e8879eb3',
        creationDateTime: '2026-11-23T17:12:39Z',
        ...status(
          'RequestID: ABC1, Post "http://127.0.0.1:4567/" lookup a.b on 1.2.3.4:53: selectorResourceVersion: 12',
        ),
      },
    });
    const other = tableState('ADDED', {
      metadata: { finalizers: ['f'], generation: 1 },
      status: {
        creationDateTime: '<time>',
        ...status(
          'RequestID: <request-id>, Post "http://127.0.0.1:9/" lookup a.b on <resolver>:53: selectorResourceVersion: 345',
        ),
        tableID: '<uid>',
      },
    });
    expect(other).toBe(one);
  });

  it.each([
    ['generation', { metadata: { generation: 2 } }],
    ['finalizers', { metadata: { generation: 1, finalizers: ['f'] } }],
    ['removal', { metadata: { generation: 1, deletionTimestamp: 'now' } }],
    ['annotations', { metadata: { generation: 1, annotations: { a: 'b' } } }],
    ['spec', { metadata: { generation: 1 }, spec: { tableName: 't' } }],
    ['a message', { metadata: { generation: 1 }, status: status('other') }],
  ])('tells a difference in %s', (_, object) => {
    const base = { metadata: { generation: 1 } };
    expect(tableState('MODIFIED', object)).not.toBe(tableState('ADDED', base));
  });

  it('tells that the Table is gone', () => {
    expect(tableState('DELETED', { metadata: {} })).toBe('gone');
  });
});

describe('distinctStates', () => {
  const R = 'ACK.Recoverable';

  it('drops repetitions and says when something new came', () => {
    expect(at(['a', 'a', 'b', 'b', 'b'])).toEqual({
      states: ['a', 'b'],
      changedAt: 20,
    });
  });

  it('drops repeated attempts, however many', () => {
    const attempts = (count: number) =>
      at([
        'new',
        ...Array.from({ length: count }, () => [`${R} on`, `${R} off`]).flat(),
        'done',
      ]).states;
    expect(attempts(7)).toEqual(attempts(2));
    expect(attempts(1)).toEqual(['new', `${R} on`, `${R} off`, 'done']);
  });

  it('keeps a cycle that is not an attempt', () => {
    const states = ['creating', 'ready', 'creating', 'ready'];
    expect(at(states).states).toEqual(states);
  });
});

describe('callsByStep', () => {
  const call = (ms: number, op: string) => ({
    ms,
    op,
    region: 'r',
    code: 200,
  });

  it('gives each step the calls that followed it, without repeated reads', () => {
    const calls = ['A', 'B', 'A', 'B', 'C', 'A', 'B'].map((op, index) =>
      call(index * 10, op),
    );
    expect(callsByStep(calls, [0, 35])).toEqual([
      ['A in r: {}', 'B in r: {}'],
      ['C in r: {}', 'A in r: {}', 'B in r: {}'],
    ]);
  });
});

describe('awsCall', () => {
  const tags = (...keys: string[]) => ({
    op: 'TagResource',
    region: 'r',
    code: 200,
    input: { Tags: keys.map(Key => ({ Key })) },
  });

  it('does not mind the order of tags, and minds their number', () => {
    expect(awsCall(tags('a', 'b'))).toBe(awsCall(tags('b', 'a')));
    expect(awsCall(tags('a', 'b'))).not.toBe(awsCall(tags('a')));
  });

  it('says whether AWS refused', () => {
    expect(
      awsCall({
        op: 'CreateTable',
        region: 'r',
        code: 400,
        error: { type: 'ValidationException' },
      }),
    ).toBe('CreateTable in r: {} refused ValidationException');
  });
});

describe('parseRecording', () => {
  it('reads one event per line', () => {
    expect(parseRecording('{"ms":1,"kind":"delete"}\n')).toEqual([
      { ms: 1, kind: 'delete' },
    ]);
  });
});
