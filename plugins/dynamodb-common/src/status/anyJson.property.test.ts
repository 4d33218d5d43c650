import * as fc from 'fast-check';
import {
  observedState,
  recordedStates,
  type RecordedStateName,
} from '../fixtures';
import { layerConditions } from './details/conditions';
import { objectYaml } from './details/yaml';
import type { ObservedTable } from './objects/ReadResult';
import { tableIndexes } from './details/indexes';
import { tableWorkflow } from './details/workflow';

const names = Object.keys(recordedStates) as RecordedStateName[];

type Place = { holder: Record<string, unknown>; key: string };

/** Every field of every object that was read, but not how it was read. */
function placesOf(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder: holder as Record<string, unknown>, key },
    ...(typeof value === 'object' && value !== null ? placesOf(value) : []),
  ]);
}

/** A recorded state with other values in a few of its fields. */
const spoiled = fc
  .record({
    name: fc.constantFrom(...names),
    changes: fc.array(
      fc.record({
        place: fc.nat(),
        value: fc.oneof(
          fc.jsonValue(),
          fc.constantFrom(null, '', 'x', 0, -1, true, false, [], {}, [null]),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ name, changes }): ObservedTable => {
    const observed = structuredClone(observedState(name));
    for (const { place, value } of changes) {
      const places = [
        observed.application,
        observed.instance,
        observed.table,
      ].flatMap(one => (one.kind === 'present' ? placesOf(one.object) : []));
      if (places.length > 0) {
        const { holder, key } = places[place % places.length];
        // the constants are one object each, which may not end up inside itself
        holder[key] = structuredClone(value);
      }
    }
    return observed;
  });

describe('objects with fields of the wrong type', () => {
  it('are read without a crash, into values of the right type', () => {
    fc.assert(
      fc.property(spoiled, observed => {
        for (const index of tableIndexes(observed)) {
          expect(typeof index.name).toBe('string');
          expect(['string', 'undefined']).toContain(typeof index.status);
          expect(['number', 'undefined']).toContain(typeof index.itemCount);
        }
        const { application, health, instance, table } =
          layerConditions(observed);
        for (const { type, status } of [
          ...application,
          ...instance,
          ...table,
        ]) {
          expect([typeof type, typeof status]).toEqual(['string', 'string']);
        }
        for (const { name, healthy } of health) {
          expect(typeof name).toBe('string');
          expect(['boolean', 'undefined']).toContain(typeof healthy);
        }
        for (const { name, message } of tableWorkflow(observed)?.steps ?? []) {
          expect(typeof name).toBe('string');
          expect(['string', 'undefined']).toContain(typeof message);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are shown as YAML without a crash', () => {
    fc.assert(
      fc.property(spoiled, ({ application, instance }) => {
        const objects = [application, instance].flatMap(one =>
          one.kind === 'present' ? [one.object] : [],
        );
        for (const object of objects) {
          expect(objectYaml(object).isCut).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
