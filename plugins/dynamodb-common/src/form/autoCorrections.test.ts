import * as fc from 'fast-check';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import { fieldsOf } from '../__testUtils__/fieldsOf';
import { everything, key, minimal } from '../__testUtils__/parameters';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { formFromParameters } from './formFromParameters';
import { autoCorrections } from './autoCorrections';

const repairs = (value: unknown) =>
  autoCorrections(value, formFromParameters(value)).map(
    ({ field, rule }) => `${field} ${rule}`,
  );

describe('autoCorrections', () => {
  it('finds nothing in what is right or not there', () => {
    expect(repairs(everything)).toEqual([]);
    expect(repairs(undefined)).toEqual([]);
  });

  it('tells that a value is no table at all', () => {
    expect(repairs('users')).toEqual(['table type']);
  });

  it('tells what the form puts right, and not what is still wrong', () => {
    const value = {
      ...minimal,
      tableName: 'a',
      colour: 'red',
      billingMode: 'provisioned',
      streamViewType: 'KEYS_ONLY',
      sseType: 'KMS',
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
    };
    expect(repairs(value).sort()).toEqual(
      [
        'billingMode enum',
        'encryption sse-type-without-sse',
        'streamViewType stream-view',
        'table unknown-parameter',
      ].sort(),
    );
  });

  it('tells of definitions at the attribute that they define', () => {
    const value = {
      ...minimal,
      attributeDefinitions: [
        { attributeName: 'colour', attributeType: 'S' },
        { attributeName: 'userId', attributeType: 'X' },
      ],
    };
    expect(repairs(value)).toEqual(['partitionKey.type enum']);
    expect(
      repairs({
        ...value,
        attributeDefinitions: [
          { attributeName: 'colour', attributeType: 'S' },
          { attributeName: 'userId', attributeType: 'S' },
        ],
      }),
    ).toEqual(['keys attribute-unused']);
  });

  it('tells that an index keeps to the key of the table', () => {
    const [index] = everything.localSecondaryIndexes;
    const value = {
      ...everything,
      localSecondaryIndexes: [
        { ...index, keySchema: key('HASH email, RANGE total') },
      ],
    };
    expect(repairs(value)).toEqual(['partitionKey.name local-index-key']);
  });

  it('tells of a key that is no key, at the keys', () => {
    expect(
      repairs({ ...minimal, keySchema: key('RANGE userId, RANGE userId') }),
    ).toContain('keys key-order');
  });

  it('knows a field for everything in any JSON', () => {
    fc.assert(
      fc.property(arbitraryFor(dynamoDBTableParametersSchema, true), value => {
        const form = formFromParameters(value);
        const hidden = [
          ...['capacity.read', 'capacity.write', 'kmsMasterKeyID'],
          ...['onDemandLimit.read', 'onDemandLimit.write'],
          ...['streamViewType', 'ttlAttributeName'],
          ...['connectionSecret.name', 'connectionSecret.namespace'],
          ...[...form.globalIndexes, ...form.localIndexes].flatMap(({ id }) =>
            ['read', 'write', 'maxRead', 'maxWrite', 'attributes'].map(
              part => `${id}.${part}`,
            ),
          ),
        ];
        const fields = new Set([...fieldsOf(form), ...hidden]);
        expect(
          autoCorrections(value, form).filter(
            ({ field }) => !fields.has(field),
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
