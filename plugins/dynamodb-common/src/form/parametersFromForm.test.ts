import { formOf } from '../__testUtils__/formOf';
import { everything, key, minimal } from '../__testUtils__/parameters';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { tableFormReducer } from './tableFormReducer';
import type { TableFormAction } from './TableFormAction';
import { parametersFromForm } from './parametersFromForm';

const written = (parameters: unknown, ...changes: TableFormAction[]) =>
  parametersFromForm(formOf(parameters, ...changes)).parameters;

const kmsKey = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';

describe('the attribute definitions', () => {
  it('follow from the keys, each name once', () => {
    const { attributeDefinitions, keySchema } = written(
      undefined,
      { kind: 'setAttribute', id: 'partitionKey', name: 'a' },
      { kind: 'set', field: 'hasSortKey', value: true },
      { kind: 'setAttribute', id: 'sortKey', name: 'b', type: 'N' },
      { kind: 'addIndex', index: 'global' },
      { kind: 'setAttribute', id: 'attribute-2', name: 'b' },
    );
    expect(keySchema).toEqual(key('HASH a, RANGE b'));
    expect(attributeDefinitions).toEqual([
      { attributeName: 'a', attributeType: 'S' },
      { attributeName: 'b', attributeType: 'N' },
    ]);
  });

  it('stand in the order of the source, new ones last', () => {
    const source = {
      ...everything,
      attributeDefinitions: [...everything.attributeDefinitions].reverse(),
    };
    const names = written(source, {
      kind: 'setAttribute',
      id: 'partitionKey',
      name: 'buyer',
    }).attributeDefinitions.map(({ attributeName }) => attributeName);
    expect(names).toEqual(['total', 'email', 'day', 'buyer']);
  });

  it('are those of a sort key only while it is on', () => {
    const { attributeDefinitions } = written(
      { ...minimal, keySchema: key('HASH userId, RANGE day') },
      { kind: 'set', field: 'hasSortKey', value: false },
    );
    expect(attributeDefinitions).toHaveLength(1);
  });
});

describe('what a switch hides', () => {
  const off: TableFormAction[] = [
    { kind: 'set', field: 'billingMode', value: 'PAY_PER_REQUEST' },
    { kind: 'set', field: 'streamEnabled', value: false },
    { kind: 'set', field: 'ttlEnabled', value: undefined },
    { kind: 'set', field: 'hasConnectionSecret', value: false },
    { kind: 'set', field: 'encryption', value: 'aws-managed' },
  ];

  it('is not written', () => {
    const {
      provisionedThroughput,
      streamViewType,
      ttlEnabled,
      ttlAttributeName,
      writeConnectionSecretToRef,
      kmsMasterKeyID,
      ...rest
    } = everything;
    const { provisionedThroughput: capacity, ...index } =
      everything.globalSecondaryIndexes[0];
    expect(written(everything, ...off)).toStrictEqual({
      ...rest,
      billingMode: 'PAY_PER_REQUEST',
      streamEnabled: false,
      globalSecondaryIndexes: [index],
    });
  });

  it('is written again when it is switched on', () => {
    const on: TableFormAction[] = [
      { kind: 'set', field: 'billingMode', value: 'PROVISIONED' },
      { kind: 'set', field: 'streamEnabled', value: true },
      { kind: 'set', field: 'ttlEnabled', value: true },
      { kind: 'set', field: 'hasConnectionSecret', value: true },
      { kind: 'set', field: 'encryption', value: 'customer-managed' },
    ];
    expect(written(everything, ...off, ...on)).toStrictEqual(everything);
  });
});

describe('encryption', () => {
  const choose = (value: 'aws-owned' | 'aws-managed'): TableFormAction => ({
    kind: 'set',
    field: 'encryption',
    value,
  });
  const encryptionOf = (parameters: object, ...changes: TableFormAction[]) => {
    const { sseEnabled, sseType, kmsMasterKeyID } = written(
      { ...minimal, ...parameters },
      ...changes,
    );
    return { sseEnabled, sseType, kmsMasterKeyID };
  };

  it.each([
    {},
    { sseEnabled: false },
    { sseEnabled: true },
    { sseEnabled: true, sseType: 'KMS' },
    { sseEnabled: true, sseType: 'AES256' },
    { sseEnabled: true, kmsMasterKeyID: kmsKey },
  ])('is written as it was read: %j', parameters => {
    expect(encryptionOf(parameters)).toEqual(parameters);
  });

  it('is written in full for a new choice', () => {
    expect(encryptionOf({}, choose('aws-managed'))).toEqual({
      sseEnabled: true,
      sseType: 'KMS',
    });
    expect(
      encryptionOf(
        {},
        { kind: 'set', field: 'encryption', value: 'customer-managed' },
        { kind: 'set', field: 'kmsMasterKeyID', value: kmsKey },
      ),
    ).toEqual({ sseEnabled: true, sseType: 'KMS', kmsMasterKeyID: kmsKey });
  });

  it('says that it is off where it was on', () => {
    expect(encryptionOf({ sseEnabled: true }, choose('aws-owned'))).toEqual({
      sseEnabled: false,
    });
    expect(
      encryptionOf({}, choose('aws-managed'), choose('aws-owned')),
    ).toEqual({});
  });

  it('keeps an empty ARN, for the check to ask for it', () => {
    expect(
      encryptionOf(
        {},
        { kind: 'set', field: 'encryption', value: 'customer-managed' },
      ),
    ).toMatchObject({ kmsMasterKeyID: '' });
  });

  it('does not repeat a contradiction of the source', () => {
    expect(encryptionOf({ sseType: 'AES256' })).toEqual({});
    expect(encryptionOf({ sseType: 'KMS' })).toEqual({
      sseEnabled: true,
      sseType: 'KMS',
    });
  });
});

describe('what is empty', () => {
  it.each(['tags', 'globalSecondaryIndexes', 'localSecondaryIndexes'])(
    'is written for %s only where the source has it',
    name => {
      expect(written({ ...minimal, [name]: [] })).toStrictEqual({
        ...minimal,
        [name]: [],
      });
      expect(written(minimal)).toStrictEqual(minimal);
    },
  );

  it('is left out where it may be', () => {
    const { writeConnectionSecretToRef, ...rest } = written(
      minimal,
      { kind: 'set', field: 'hasConnectionSecret', value: true },
      { kind: 'set', field: 'providerConfigName', value: '' },
      { kind: 'set', field: 'ttlEnabled', value: true },
      { kind: 'set', field: 'billingMode', value: 'PROVISIONED' },
    );
    expect(writeConnectionSecretToRef).toStrictEqual({ name: '' });
    expect(rest).toStrictEqual({
      ...minimal,
      ttlEnabled: true,
      billingMode: 'PROVISIONED',
    });
  });
});

describe('capacity', () => {
  it.each([
    ['5', 5],
    ['007', 7],
    ['0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    [' 5', ' 5'],
    ['-1', -1],
    ['1.5', '1.5'],
    ['five', 'five'],
    ['9'.repeat(400), '9'.repeat(400)],
    ['', undefined],
  ])('that is typed as %j is written as %j', (read, units) => {
    const { provisionedThroughput } = written(
      minimal,
      { kind: 'set', field: 'billingMode', value: 'PROVISIONED' },
      { kind: 'setCapacity', capacity: { read, write: '1' } },
    );
    expect(provisionedThroughput).toEqual({
      readCapacityUnits: units,
      writeCapacityUnits: 1,
    });
  });
});

describe('a limit on demand', () => {
  const limits = { read: '-1', write: '' };

  it('is written as far as it is typed, of the table and of an index', () => {
    const form = formOf(minimal, { kind: 'addIndex', index: 'global' });
    const { parameters, fieldOf } = parametersFromForm(
      [
        { kind: 'setOnDemandLimit', limit: { write: '20' } } as const,
        {
          kind: 'setIndex',
          id: form.globalIndexes[0].id,
          onDemandLimit: limits,
        } as const,
      ].reduce(tableFormReducer, form),
    );
    expect(parameters).toMatchObject({
      onDemandThroughput: { maxWriteRequestUnits: 20 },
      globalSecondaryIndexes: [
        { onDemandThroughput: { maxReadRequestUnits: -1 } },
      ],
    });
    expect(
      [
        '/onDemandThroughput',
        '/onDemandThroughput/maxWriteRequestUnits',
        '/globalSecondaryIndexes/0/onDemandThroughput/maxReadRequestUnits',
        '/globalSecondaryIndexes/0/onDemandThroughput/maxWriteRequestUnits',
      ].map(fieldOf),
    ).toEqual([
      'onDemandLimit.read',
      'onDemandLimit.write',
      `${form.globalIndexes[0].id}.maxRead`,
      `${form.globalIndexes[0].id}.maxWrite`,
    ]);
  });

  it('is kept and not written while capacity is provisioned', () => {
    const provisioned = formOf(
      minimal,
      { kind: 'setOnDemandLimit', limit: limits },
      { kind: 'set', field: 'billingMode', value: 'PROVISIONED' },
    );
    expect(provisioned.onDemandLimit).toEqual(limits);
    expect(parametersFromForm(provisioned).parameters).not.toHaveProperty(
      'onDemandThroughput',
    );
  });
});

describe('the field of a pointer', () => {
  const form = formOf(everything);
  const { fieldOf } = parametersFromForm(form);
  const [index] = form.globalIndexes;
  const [local] = form.localIndexes;
  const [, tag] = form.tags;

  it.each([
    ['', 'indexes'],
    ['/colour', 'table'],
    ['/tableName', 'tableName'],
    ['/attributeDefinitions', 'indexes'],
    ['/attributeDefinitions/0/attributeName', 'partitionKey.name'],
    ['/attributeDefinitions/1/attributeType', 'sortKey.type'],
    ['/keySchema', 'keys'],
    ['/keySchema/1/attributeName', 'sortKey.name'],
    ['/provisionedThroughput', 'capacity.read'],
    ['/provisionedThroughput/readCapacityUnits', 'capacity.read'],
    ['/provisionedThroughput/writeCapacityUnits', 'capacity.write'],
    ['/globalSecondaryIndexes', 'indexes'],
    ['/globalSecondaryIndexes/0', `${index.id}.name`],
    ['/globalSecondaryIndexes/0/indexName', `${index.id}.name`],
    ['/globalSecondaryIndexes/0/keySchema', `${index.id}.key`],
    [
      '/globalSecondaryIndexes/0/keySchema/1/attributeName',
      `${index.sortKeys[0].id}.name`,
    ],
    [
      '/globalSecondaryIndexes/0/projection/projectionType',
      `${index.id}.projection`,
    ],
    [
      '/globalSecondaryIndexes/0/projection/nonKeyAttributes/1',
      `${index.id}.attributes`,
    ],
    ['/globalSecondaryIndexes/0/provisionedThroughput', `${index.id}.read`],
    [
      '/globalSecondaryIndexes/0/provisionedThroughput/writeCapacityUnits',
      `${index.id}.write`,
    ],
    ['/localSecondaryIndexes/0/keySchema/0/attributeName', 'partitionKey.name'],
    [
      '/localSecondaryIndexes/0/keySchema/1/attributeName',
      `${local.sortKey.id}.name`,
    ],
    ['/sseType', 'encryption'],
    ['/kmsMasterKeyID', 'kmsMasterKeyID'],
    ['/tags', 'tags'],
    ['/tags/1', `${tag.id}.key`],
    ['/tags/1/value', `${tag.id}.value`],
    ['/providerConfigRef/name', 'providerConfigName'],
    ['/writeConnectionSecretToRef/name', 'connectionSecret.name'],
    ['/writeConnectionSecretToRef/namespace', 'connectionSecret.namespace'],
  ])('%s is %s', (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field);
  });

  it('is known for every parameter', () => {
    const names = Object.keys(dynamoDBTableParametersSchema.properties ?? {});
    expect(names.filter(name => fieldOf(`/${name}`) === 'table')).toEqual([]);
  });

  it('is in the keys where there are no indexes', () => {
    const small = parametersFromForm(formOf(minimal));
    expect(small.fieldOf('/attributeDefinitions')).toBe('keys');
    expect(small.fieldOf('')).toBe('table');
  });
});
