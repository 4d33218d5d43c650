import * as fc from 'fast-check';
import { parse } from 'yaml';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import {
  formMove,
  type TableFormMove,
  toChanges,
} from '../__testUtils__/formActions';
import { fieldsOf } from '../__testUtils__/fieldsOf';
import { minimalOrder } from '../__testUtils__/order';
import { validParameters } from '../__testUtils__/validParameters';
import { renderApplication } from '../application/renderApplication';
import { checkParameters } from '../parameters/checkParameters';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import type { DynamoDBTableParameters } from '../parameters/types';
import { attributeTypeOf } from './attributeTypeOf';
import { tableFormReducer } from './tableFormReducer';
import { checkTableForm } from './checkTableForm';
import type { TableFormAction } from './TableFormAction';
import { formFromParameters } from './formFromParameters';
import { keyAttributes } from './keyAttributes';
import type { TableFormState } from './TableFormState';

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

function idsOf(form: TableFormState): string[] {
  const { partitionKey, sortKey, globalIndexes, localIndexes, tags } = form;
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
function otherTypesIn(form: TableFormState): string[] {
  const types = new Map<string, string>();
  return keyAttributes(form)
    .filter(({ name }) => name !== '')
    .flatMap(({ id, name, type }) => {
      types.set(name, types.get(name) ?? type);
      const shown = attributeTypeOf(form, id).type;
      return type === types.get(name) && shown === type ? [] : [id];
    });
}

function render(parameters: DynamoDBTableParameters): string {
  return renderApplication({ ...minimalOrder, parameters });
}

function play(start: unknown, moves: TableFormMove[]): TableFormState {
  return moves.reduce(
    (form, move) => toChanges(form, move).reduce(tableFormReducer, form),
    formFromParameters(start),
  );
}

describe('a form that is filled in any way', () => {
  it(`is right or shows what is wrong, and previews what will be written, in ${RUNS} runs`, () => {
    const seen = { right: 0, wrong: 0, full: 0, tooFull: 0 };
    fc.assert(
      fc.property(
        beginning,
        fc.array(formMove, { maxLength: 12 }),
        (start, moves) => {
          const form = play(start, moves);
          const { parameters, problems } = checkTableForm(form);

          const isRight = errorsIn(checkParameters(parameters)).length === 0;
          const fields = fieldsOf(form);
          const preview = render(parameters);
          // What the action gets, over HTTP, and writes.
          const file = render(JSON.parse(JSON.stringify(parameters)));
          const ids = idsOf(form);

          // One assertion, because each takes a tenth of a millisecond.
          expect({
            showsAnError: errorsIn(problems).length > 0,
            astray: problems.filter(({ field }) => !fields.has(field)),
            file,
            written: parse(preview).spec.components[0].properties,
            ids: new Set(ids).size,
            otherTypes: otherTypesIn(form),
          }).toEqual({
            showsAnError: !isRight,
            astray: [],
            file: preview,
            written: parameters,
            ids: ids.length,
            otherTypes: [],
          });

          seen[isRight ? 'right' : 'wrong'] += 1;
          seen.full += Number(form.globalIndexes.length === 20);
          seen.tooFull += Number(form.globalIndexes.length > 20);
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
        fc.array(formMove, { maxLength: 20, size: 'max' }),
        (start, moves) => {
          let form = formFromParameters(start);
          const retyped: TableFormAction[] = [];
          const make = (change: TableFormAction) => {
            const before = keyAttributes(form);
            form = tableFormReducer(form, change);
            const after = new Map(
              keyAttributes(form).map(key => [key.id, key]),
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
            toChanges(form, move).forEach(make);
          }
          expect(retyped).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves the form before a change as it was', () => {
    fc.assert(
      fc.property(
        beginning,
        fc.array(formMove, { maxLength: 10 }),
        (start, moves) => {
          let form = formFromParameters(start);
          for (const move of moves) {
            const before = structuredClone(form);
            const after = toChanges(form, move).reduce(tableFormReducer, form);
            expect(form).toEqual(before);
            form = after;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
