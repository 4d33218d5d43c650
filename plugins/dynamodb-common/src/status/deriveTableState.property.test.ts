import * as fc from 'fast-check';
import {
  observedState,
  type RecordedStateName,
  recordedStates,
} from '../fixtures';
import { componentName } from './objects/components';
import { deriveInEnglish, type EnglishState } from '../__testUtils__/inEnglish';
import type { ReadResult, ObservedTable } from './objects/ReadResult';

const now = new Date('2026-11-23T10:00:30Z');
const names = Object.keys(recordedStates) as RecordedStateName[];
const ref = { namespace: 'team-a', application: 'users' };

/** All that is shown of a state. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap(textsOf);
  }
  return value === undefined ? [] : [String(value)];
}

function expectToBeShown(state: EnglishState): void {
  const { details, pipeline, ...words } = state;
  expect(typeof state.title).toBe('string');
  expect(state.message).toMatch(/\w/);
  expect(pipeline).toHaveLength(5);
  for (const { status, text } of pipeline) {
    expect(typeof text).toBe('string');
    expect(['ok', 'working', 'waiting', 'failed', 'unknown']).toContain(status);
  }
  for (const text of [
    ...textsOf(words),
    ...textsOf(pipeline),
    ...textsOf(details),
  ]) {
    expect(text).not.toMatch(
      /\[object |\bNaN\b|\bInfinity\b|(?<![-\w])undefined(?![-\w])/,
    );
  }
  const { itemCount, tableSizeBytes, conditions } = details;
  for (const count of [itemCount, tableSizeBytes]) {
    expect(['number', 'undefined']).toContain(typeof count);
  }
  for (const { type, status } of conditions) {
    expect([typeof type, typeof status]).toEqual(['string', 'string']);
  }
}

// Words that would be found in what is shown, and are not ours.
const anyJson = fc
  .jsonValue()
  .filter(
    value => !/\[object |NaN|Infinity|undefined/.test(textsOf(value).join(' ')),
  );

const anyObject = fc.oneof(
  anyJson,
  fc.record(
    { metadata: anyJson, spec: anyJson, status: anyJson },
    { requiredKeys: [] },
  ),
);

/** Every place in a value, outermost first. */
function placesIn(value: unknown, place: string[] = []): string[][] {
  return typeof value === 'object' && value !== null
    ? [
        place,
        ...Object.entries(value).flatMap(([key, item]) =>
          placesIn(item, [...place, key]),
        ),
      ]
    : [place];
}

function replaced(
  value: unknown,
  [step, ...rest]: string[],
  by: unknown,
): unknown {
  if (step === undefined) {
    return by;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === step ? replaced(item, rest, by) : item,
    );
  }
  return {
    ...(value as object),
    [step]: replaced((value as Record<string, unknown>)[step], rest, by),
  };
}

// JSON.stringify keeps the type out, since what the API server sends may have any.
function asObserved(
  objects: Record<keyof ObservedTable, unknown>,
): ObservedTable {
  const present = (object: unknown): ReadResult<never> =>
    object === undefined
      ? { kind: 'notFound' }
      : JSON.parse(JSON.stringify({ kind: 'present', object }));
  return {
    application: present(objects.application),
    instance: present(objects.instance),
    table: present(objects.table),
  };
}

/** A recorded state of which some fields hold something else. */
const brokenState = fc.constantFrom(...names).chain(name => {
  const state = recordedStates[name];
  const places = placesIn(state).filter(({ length }) => length > 1);
  return fc
    .array(fc.tuple(fc.constantFrom(...places, ['application']), anyJson), {
      minLength: 1,
      maxLength: 5,
    })
    .map(changes =>
      changes.reduce<unknown>((broken, [place, value]) => {
        try {
          return replaced(broken, place, value);
        } catch {
          return broken;
        }
      }, state),
    );
});

describe('deriveTableState of anything', () => {
  it('has words for objects of any shape', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        anyObject,
        anyObject,
        anyObject,
        (application, instance, table) => {
          expectToBeShown(
            deriveInEnglish(asObserved({ application, instance, table }), now),
          );
        },
      ),
    );
  });

  it('has words for recorded objects with fields of any type', () => {
    fc.assert(
      fc.property(brokenState, objects => {
        const { application, instance, table } = objects as Record<
          string,
          unknown
        >;
        const observed = asObserved({ application, instance, table });
        const state = deriveInEnglish(observed, now);
        expectToBeShown(state);
        expect(state.refresh).not.toBe('manual');
        const isFine = state.pipeline.every(
          ({ status }) => status === 'ok' || status === 'unknown',
        );
        expect(isFine || state.kind !== 'active').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the component in an Application of any shape, or none', () => {
    fc.assert(
      fc.property(brokenState, objects => {
        const { application } = asObserved(
          objects as Record<keyof ObservedTable, unknown>,
        );
        const name = componentName(
          ref,
          application.kind === 'present' ? application.object : undefined,
        );
        expect(['string', 'undefined']).toContain(typeof name);
      }),
    );
  });

  it('takes no unknown word of an engine for a failure', () => {
    const { application, instance, table } = observedState('active');
    const word = fc.stringMatching(/^[a-z]{3,10}Xyz$/);
    fc.assert(
      fc.property(word, word, word, (phase, state, type) => {
        const observed: Record<string, unknown> = JSON.parse(
          JSON.stringify({ application, instance, table }),
        );
        const changed = (
          [
            [['application', 'object', 'status', 'status'], phase],
            [['instance', 'object', 'status', 'state'], state],
            [['instance', 'object', 'status', 'conditions', '0', 'type'], type],
            [['table', 'object', 'status', 'conditions', '1', 'type'], type],
          ] as [string[], string][]
        ).reduce<unknown>(
          (value, [place, by]) => replaced(value, place, by),
          observed,
        );
        expect(deriveInEnglish(changed as ObservedTable, now)).toMatchObject({
          kind: 'active',
        });
      }),
    );
  });

  it('shows only so much of a message of a megabyte', () => {
    const long = 'validation failed for workload '.repeat(40_000);
    const { application } = recordedStates['refused-immutable'];
    const broken = replaced(
      application,
      ['status', 'workflow', 'steps', '0', 'message'],
      long,
    );
    const state = deriveInEnglish(
      asObserved({
        application: broken,
        instance: undefined,
        table: undefined,
      }),
      now,
    );
    expect(state.kind).toBe('failed');
    expect(state.engineMessage?.length).toBeLessThan(40_000);
  });
});
