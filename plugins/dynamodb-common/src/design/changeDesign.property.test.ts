import * as fc from 'fast-check';
import { parse } from 'yaml';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import {
  designMove,
  type DesignMove,
  toChanges,
} from '../__testUtils__/designMoves';
import { fieldsOf } from '../__testUtils__/fieldsOf';
import { minimalOrder } from '../__testUtils__/order';
import { validParameters } from '../__testUtils__/validParameters';
import { renderApplication } from '../application/renderApplication';
import { checkParameters } from '../parameters/checkParameters';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import type { DynamoDBTableParameters } from '../parameters/types';
import { attributeTypeOf } from './attributeTypeOf';
import { changeDesign } from './changeDesign';
import { checkDesign } from './checkDesign';
import type { DesignChange } from './DesignChange';
import { designFromParameters } from './designFromParameters';
import { keyAttributes } from './keyAttributes';
import type { TableDesign } from './TableDesign';

const RUNS = 10_000;

/** What somebody begins with: nothing, a table that is right, or anything. */
const beginning = fc.oneof(
  { weight: 30, arbitrary: fc.constant(undefined) },
  { weight: 8, arbitrary: validParameters },
  {
    weight: 1,
    arbitrary: arbitraryFor(dynamoDBTableParametersSchema, true),
  },
);

function errorsIn<Found extends { severity: string }>(problems: Found[]) {
  return problems.filter(({ severity }) => severity === 'error');
}

function idsOf(design: TableDesign): string[] {
  const { partitionKey, sortKey, globalIndexes, localIndexes, tags } = design;
  return [
    partitionKey,
    sortKey,
    ...[...globalIndexes, ...localIndexes, ...tags],
    ...globalIndexes.flatMap(index => [
      ...index.partitionKeys,
      ...index.sortKeys,
    ]),
    ...localIndexes.map(index => index.sortKey),
  ].map(({ id }) => id);
}

/** The keys whose type, or what a form shows for it, is not that of the first of their name. */
function otherTypesIn(design: TableDesign): string[] {
  const types = new Map<string, string>();
  return keyAttributes(design)
    .filter(({ name }) => name !== '')
    .flatMap(({ id, name, type }) => {
      types.set(name, types.get(name) ?? type);
      const shown = attributeTypeOf(design, id).type;
      return type === types.get(name) && shown === type ? [] : [id];
    });
}

function render(parameters: DynamoDBTableParameters): string {
  return renderApplication({ ...minimalOrder, parameters });
}

function play(start: unknown, moves: DesignMove[]): TableDesign {
  return moves.reduce(
    (design, move) => toChanges(design, move).reduce(changeDesign, design),
    designFromParameters(start),
  );
}

describe('a form that is filled in any way', () => {
  it(`is right or shows what is wrong, and previews what will be written, in ${RUNS} runs`, () => {
    const seen = { right: 0, wrong: 0, full: 0, tooFull: 0 };
    fc.assert(
      fc.property(
        beginning,
        fc.array(designMove, { maxLength: 12 }),
        (start, moves) => {
          const design = play(start, moves);
          const { parameters, problems } = checkDesign(design);

          const isRight = errorsIn(checkParameters(parameters)).length === 0;
          const fields = fieldsOf(design);
          const preview = render(parameters);
          // What the action gets, over HTTP, and writes.
          const file = render(JSON.parse(JSON.stringify(parameters)));
          const ids = idsOf(design);

          // One assertion, because each takes a tenth of a millisecond.
          expect({
            showsAnError: errorsIn(problems).length > 0,
            astray: problems.filter(({ field }) => !fields.has(field)),
            file,
            written: parse(preview).spec.components[0].properties,
            ids: new Set(ids).size,
            otherTypes: otherTypesIn(design),
          }).toEqual({
            showsAnError: !isRight,
            astray: [],
            file: preview,
            written: parameters,
            ids: ids.length,
            otherTypes: [],
          });

          seen[isRight ? 'right' : 'wrong'] += 1;
          seen.full += Number(design.globalIndexes.length === 20);
          seen.tooFull += Number(design.globalIndexes.length > 20);
        },
      ),
      { numRuns: RUNS },
    );
    // All of this was really met.
    for (const count of Object.values(seen)) {
      expect(count).toBeGreaterThan(RUNS / 200);
    }
  });

  it('changes no type but that of the name that is asked for', () => {
    fc.assert(
      fc.property(
        beginning,
        fc.array(designMove, { maxLength: 20, size: 'max' }),
        (start, moves) => {
          let design = designFromParameters(start);
          const retyped: DesignChange[] = [];
          const make = (change: DesignChange) => {
            const before = keyAttributes(design);
            design = changeDesign(design, change);
            const after = new Map(
              keyAttributes(design).map(key => [key.id, key]),
            );
            const isRetyped = before.some(({ id, name, type }) => {
              const key = after.get(id);
              return key && key.name === name && key.type !== type;
            });
            const isAsked = change.kind === 'setAttribute' && change.type;
            if (isRetyped && !isAsked) {
              retyped.push(change);
            }
          };
          for (const move of moves) {
            toChanges(design, move).forEach(make);
          }
          expect(retyped).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves the design before a change as it was', () => {
    fc.assert(
      fc.property(
        beginning,
        fc.array(designMove, { maxLength: 10 }),
        (start, moves) => {
          let design = designFromParameters(start);
          for (const move of moves) {
            const before = structuredClone(design);
            const after = toChanges(design, move).reduce(changeDesign, design);
            expect(design).toEqual(before);
            design = after;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
