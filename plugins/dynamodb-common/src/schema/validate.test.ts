import Ajv from 'ajv';
import * as fc from 'fast-check';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import { validate } from './validate';
import { childPointer } from './pointer';
import { dynamoDBTableParametersSchema } from '../parameters/schema';

const validateWithAjv = new Ajv({ allErrors: true }).compile(
  dynamoDBTableParametersSchema,
);

function pointersOfAjv(value: unknown): string[] {
  validateWithAjv(value);
  const pointers = (validateWithAjv.errors ?? []).map(
    ({ instancePath, params }) => {
      const child = params.missingProperty ?? params.additionalProperty;
      return child === undefined
        ? instancePath
        : childPointer(instancePath, child);
    },
  );
  return [...new Set(pointers)].sort();
}

function pointersOfOurs(value: unknown): string[] {
  const pointers = validate(dynamoDBTableParametersSchema, value).map(
    ({ pointer }) => pointer,
  );
  return [...new Set(pointers)].sort();
}

describe('validate', () => {
  it('finds the same problems as a JSON Schema validator', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryFor(dynamoDBTableParametersSchema),
          arbitraryFor(dynamoDBTableParametersSchema, true),
        ),
        value => {
          const expected = pointersOfAjv(value);
          expect(pointersOfOurs(value)).toEqual(expected);
          seen[expected.length === 0 ? 'accepted' : 'refused'] += 1;
        },
      ),
      { numRuns: 600 },
    );
    // Both sides were really compared.
    expect(seen.accepted).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  });

  it('counts a property that is undefined as absent', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string' } },
      required: ['a'],
      additionalProperties: false,
    } as const;
    expect(
      validate(
        { ...schema, required: [...schema.required] },
        {
          a: undefined,
          b: undefined,
        },
      ),
    ).toEqual([expect.objectContaining({ pointer: '/a', rule: 'required' })]);
  });

  it('is not fooled by names that every object inherits', () => {
    const value = JSON.parse('{"constructor": 1, "__proto__": 2}');
    const unknown = validate(dynamoDBTableParametersSchema, value).filter(
      ({ rule }) => rule === 'unknown-parameter',
    );
    expect(unknown.map(({ pointer }) => pointer)).toEqual([
      '/constructor',
      '/__proto__',
    ]);
  });
});
