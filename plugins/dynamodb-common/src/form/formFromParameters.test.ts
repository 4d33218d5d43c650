import * as fc from 'fast-check';
import { arbitraryFor } from '../__testUtils__/arbitraryFor';
import {
  attributes,
  everything,
  key,
  minimal,
} from '../__testUtils__/parameters';
import { validParameters } from '../__testUtils__/validParameters';
import { checkParameters } from '../parameters/checkParameters';
import { validate } from '../schema/validate';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { formFromParameters } from './formFromParameters';
import { parametersFromForm } from './parametersFromForm';

const again = (value: unknown) =>
  parametersFromForm(formFromParameters(value)).parameters;

describe('formFromParameters', () => {
  it('begins with an empty table', () => {
    expect(formFromParameters(undefined)).toEqual({
      tableName: '',
      region: '',
      partitionKey: { id: 'partitionKey', name: '', type: 'S' },
      hasSortKey: false,
      sortKey: { id: 'sortKey', name: '', type: 'S' },
      globalIndexes: [],
      localIndexes: [],
      capacity: { read: '', write: '' },
      onDemandLimit: { read: '', write: '' },
      encryption: 'aws-owned',
      kmsMasterKeyID: '',
      ttlAttributeName: '',
      tags: [],
      hasConnectionSecret: false,
      connectionSecret: { name: '', namespace: '' },
      providerConfigName: '',
      resourcePolicy: '',
      nextId: 1,
    });
  });

  it('reads every parameter, so that writing gives the same again', () => {
    expect(again(minimal)).toStrictEqual(minimal);
    expect(again(everything)).toStrictEqual(everything);
  });

  it('reads all valid parameters so that writing gives the same again', () => {
    fc.assert(
      fc.property(validParameters, parameters => {
        expect(
          checkParameters(parameters).filter(
            ({ severity }) => severity === 'error',
          ),
        ).toEqual([]);
        expect(again(parameters)).toStrictEqual(parameters);
      }),
      { numRuns: 400 },
    );
  });

  it('reads any JSON, and writes only parameters of the right types', () => {
    const isCapacity =
      /(provisionedThroughput\/(read|write)Capacity|onDemandThroughput\/max(Read|Write)Request)Units$/;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            Object.fromEntries(
              Object.keys(dynamoDBTableParametersSchema.properties ?? {}).map(
                name => [name, fc.jsonValue()],
              ),
            ),
            { requiredKeys: [] },
          ),
          arbitraryFor(dynamoDBTableParametersSchema, true),
        ),
        value => {
          const wrong = validate(
            dynamoDBTableParametersSchema,
            again(value),
          ).filter(
            ({ rule, pointer }) =>
              ['type', 'enum', 'unknown-parameter'].includes(rule) &&
              // Text that was typed for a number stays until it is corrected.
              !isCapacity.test(pointer),
          );
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps everything that it writes when it is read once more', () => {
    fc.assert(
      fc.property(arbitraryFor(dynamoDBTableParametersSchema, true), value => {
        const once = again(value);
        const twice = again(once);
        expect(twice).toStrictEqual({
          ...once,
          // Their order is kept only where they are right.
          attributeDefinitions: expect.arrayContaining(
            once.attributeDefinitions,
          ),
        });
        expect(twice.attributeDefinitions).toHaveLength(
          once.attributeDefinitions.length,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('reads what a YAML reader makes of a bare N', () => {
    const form = formFromParameters({
      ...minimal,
      attributeDefinitions: [{ attributeName: 'userId', attributeType: false }],
    });
    expect(form.partitionKey.type).toBe('N');
  });

  it('takes the first of two definitions of an attribute', () => {
    const form = formFromParameters({
      ...minimal,
      attributeDefinitions: attributes('userId:B userId:N'),
    });
    expect(form.partitionKey.type).toBe('B');
  });

  it('finds the partition key after the sort key', () => {
    const form = formFromParameters({
      ...minimal,
      keySchema: key('RANGE day, HASH userId'),
    });
    expect(form).toMatchObject({
      partitionKey: { name: 'userId' },
      hasSortKey: true,
      sortKey: { name: 'day' },
    });
  });

  it('takes the first key element for the partition key where no role is given', () => {
    const form = formFromParameters({
      ...minimal,
      keySchema: [{ attributeName: 'userId' }, { attributeName: 'day' }],
    });
    expect(form).toMatchObject({
      partitionKey: { name: 'userId' },
      sortKey: { name: 'day' },
    });
  });

  it('keeps the places of list entries that it cannot read', () => {
    const { tags, globalIndexes } = formFromParameters({
      tags: [null, { key: 'team', value: 'a' }],
      globalSecondaryIndexes: [5, { indexName: 'by-email', keySchema: [] }],
    });
    expect(tags.map(tag => tag.key)).toEqual(['', 'team']);
    expect(globalIndexes.map(({ name }) => name)).toEqual(['', 'by-email']);
    // An index without a partition key gets one to fill in.
    expect(globalIndexes[1].partitionKeys).toHaveLength(1);
  });

  it.each([
    [{}, 'aws-owned'],
    [{ sseEnabled: false }, 'aws-owned'],
    [{ sseEnabled: true, sseType: 'AES256' }, 'aws-owned'],
    [{ sseType: 'AES256' }, 'aws-owned'],
    [{ sseEnabled: true }, 'aws-managed'],
    [{ sseType: 'KMS' }, 'aws-managed'],
    [{ sseEnabled: true, kmsMasterKeyID: 'arn' }, 'customer-managed'],
    [{ kmsMasterKeyID: 'arn' }, 'customer-managed'],
    [
      { sseEnabled: true, sseType: 'AES256', kmsMasterKeyID: 'arn' },
      'customer-managed',
    ],
  ])('reads %j as the %s key', (parameters, encryption) => {
    expect(formFromParameters(parameters).encryption).toBe(encryption);
  });

  it('keeps capacity as it was typed', () => {
    const { capacity } = formFromParameters({
      provisionedThroughput: { readCapacityUnits: ' 5', writeCapacityUnits: 7 },
    });
    expect(capacity).toEqual({ read: ' 5', write: '7' });
  });
});
