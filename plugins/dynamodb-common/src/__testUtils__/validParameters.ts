import * as fc from 'fast-check';
import { policyOf } from './parameters';
import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
} from '../parameters/types';

/** Attribute names that YAML, JavaScript or a pattern might take for something else. */
const awkwardNames = [
  ...['N', 'on', '0123', '1e3', '~', 'null', 'a: b', '- a', '"', ' ', ' a '],
  ...['Größe', '名前', '😀', 'e\u0301', 'a\u00a0b', '__proto__', 'constructor'],
  'n'.repeat(255),
  'é'.repeat(255),
];

const attributes = fc
  .record({
    names: fc.shuffledSubarray(
      ['id', 'created', 'email', 'status', 'total', 'city', 'a', 'b'],
      { minLength: 4 },
    ),
    awkward: fc.shuffledSubarray(awkwardNames, { maxLength: 3 }),
    types: fc.array(fc.constantFrom('S', 'N', 'B'), {
      minLength: 11,
      maxLength: 11,
    }),
  })
  .map(({ names, awkward, types }) =>
    [...awkward, ...names].map((attributeName, index) => ({
      attributeName,
      attributeType: types[index],
    })),
  );

const units = fc.oneof(
  fc.integer({ min: 1, max: 40_000 }),
  fc.constant(Number.MAX_SAFE_INTEGER),
);

const capacity = fc.record({
  readCapacityUnits: units,
  writeCapacityUnits: units,
});

const projection = fc.oneof(
  fc.record({ projectionType: fc.constantFrom('ALL', 'KEYS_ONLY') }),
  fc.record({
    projectionType: fc.constant('INCLUDE'),
    // 25 indexes together may list 100.
    nonKeyAttributes: fc.array(fc.constantFrom('x', ' x ', 'n'.repeat(255)), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
) as fc.Arbitrary<GlobalSecondaryIndex['projection']>;

const limit = fc.oneof(
  fc.constant(undefined),
  fc.record({ maxReadRequestUnits: units }),
  fc.record({ maxWriteRequestUnits: fc.oneof(units, fc.constant(-1)) }),
  fc.record({ maxReadRequestUnits: units, maxWriteRequestUnits: units }),
);

/** What is chosen for an index; positions are those of attributes, modulo their number. */
const indexChoices = fc.record({
  projection,
  provisionedThroughput: capacity,
  onDemandThroughput: limit,
  partitionKeys: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  sortKeys: fc.array(fc.nat(20), { maxLength: 4 }),
});

const encryption = fc.oneof(
  fc.constantFrom<Partial<DynamoDBTableParameters>>(
    {},
    { sseEnabled: false },
    { sseEnabled: true },
    { sseEnabled: true, sseType: 'KMS' },
    { sseEnabled: true, sseType: 'AES256' },
  ),
  fc.record<Partial<DynamoDBTableParameters>>(
    {
      sseEnabled: fc.constant(true),
      sseType: fc.constant('KMS'),
      kmsMasterKeyID: fc.constant(
        'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
      ),
    },
    { requiredKeys: ['sseEnabled', 'kmsMasterKeyID'] },
  ),
);

const stream = fc.oneof(
  fc.constantFrom<Partial<DynamoDBTableParameters>>(
    {},
    { streamEnabled: false },
  ),
  fc.record<Partial<DynamoDBTableParameters>>({
    streamEnabled: fc.constant(true),
    streamViewType: fc.constantFrom('KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE'),
  }),
);

const timeToLive = fc.constantFrom<Partial<DynamoDBTableParameters>>(
  {},
  { ttlEnabled: false },
  { ttlEnabled: true, ttlAttributeName: 'expires at' },
);

const tags = fc.array(
  fc.constantFrom('', 'on', '0123', 'Größe', 'v'.repeat(256)),
  { maxLength: 4 },
);

const other: fc.Arbitrary<Partial<DynamoDBTableParameters>> = fc.record(
  {
    pointInTimeRecoveryEnabled: fc.boolean(),
    deletionProtectionEnabled: fc.boolean(),
    deletionPolicy: fc.constantFrom('delete', 'retain'),
    adoptionPolicy: fc.constantFrom('adopt', 'adopt-or-create'),
    tableClass: fc.constantFrom('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
    contributorInsightsEnabled: fc.boolean(),
    providerConfigRef: fc.record({ name: fc.constantFrom('prod', 'A_b.c') }),
    writeConnectionSecretToRef: fc.record(
      {
        name: fc.constantFrom('connection', 's'.repeat(253)),
        namespace: fc.constantFrom('default', 'shop'),
      },
      { requiredKeys: ['name'] },
    ),
  },
  { requiredKeys: [] },
);

const choices = fc.record({
  attributes,
  hasSortKey: fc.boolean(),
  tableName: fc.constantFrom('users-prod', '0.1', 'N_1', 't'.repeat(255)),
  globalIndexes: fc.oneof(
    { weight: 60, arbitrary: fc.array(indexChoices, { maxLength: 2 }) },
    {
      weight: 1,
      arbitrary: fc.array(indexChoices, { minLength: 20, maxLength: 20 }),
    },
  ),
  localIndexes: fc.oneof(
    { weight: 9, arbitrary: fc.array(indexChoices, { maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(indexChoices, { maxLength: 5 }) },
  ),
  billingMode: fc.constantFrom(undefined, 'PAY_PER_REQUEST', 'PROVISIONED'),
  capacity,
  limit,
  encryption,
  stream,
  timeToLive,
  tags,
  other,
  withEmptyLists: fc.boolean(),
  resource: fc.constantFrom(undefined, '', '/index/*'),
  definitionOrder: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
});

function keyOf(partitionKeys: string[], sortKeys: string[]) {
  const element = (keyType: KeySchemaElement['keyType']) => (name: string) => ({
    attributeName: name,
    keyType,
  });
  return [
    ...partitionKeys.map(element('HASH')),
    ...sortKeys.map(element('RANGE')),
  ];
}

/** Parameters that `checkParameters` accepts, in every form that it accepts. */
export const validParameters: fc.Arbitrary<DynamoDBTableParameters> =
  choices.map(chosen => {
    const names = chosen.attributes.map(({ attributeName }) => attributeName);
    const nameAt = (position: number) => names[position % names.length];
    const isProvisioned = chosen.billingMode === 'PROVISIONED';
    const [partitionKey, sortKey, ...free] = names;

    const globalSecondaryIndexes = chosen.globalIndexes.map(
      (index, position): GlobalSecondaryIndex => {
        const partitionKeys = [...new Set(index.partitionKeys.map(nameAt))];
        const sortKeys = [...new Set(index.sortKeys.map(nameAt))].filter(
          name => !partitionKeys.includes(name),
        );
        return {
          indexName: `global-${position}`,
          keySchema: keyOf(partitionKeys, sortKeys),
          projection: index.projection,
          ...(isProvisioned && {
            provisionedThroughput: index.provisionedThroughput,
          }),
          ...(!isProvisioned && {
            onDemandThroughput: index.onDemandThroughput,
          }),
        };
      },
    );
    const localSecondaryIndexes = (
      chosen.hasSortKey ? chosen.localIndexes : []
    ).map(
      (index, position): LocalSecondaryIndex => ({
        indexName: `local-${position}`,
        keySchema: keyOf([partitionKey], [free[position % free.length]]),
        projection: index.projection,
      }),
    );
    const keySchema = keyOf([partitionKey], chosen.hasSortKey ? [sortKey] : []);
    const used = new Set(
      [
        keySchema,
        ...globalSecondaryIndexes.map(index => index.keySchema),
        ...localSecondaryIndexes.map(index => index.keySchema),
      ].flatMap(key => key.map(({ attributeName }) => attributeName)),
    );
    const ranked = chosen.attributes
      .map((definition, position) => ({
        definition,
        rank: chosen.definitionOrder[position],
      }))
      .sort((a, b) => a.rank - b.rank);
    const list = <Item>(items: Item[]) =>
      items.length > 0 || chosen.withEmptyLists ? items : undefined;

    return JSON.parse(
      JSON.stringify({
        ...chosen.other,
        ...chosen.encryption,
        ...chosen.stream,
        ...chosen.timeToLive,
        tableName: chosen.tableName,
        region: 'us-east-1',
        keySchema,
        attributeDefinitions: ranked
          .map(({ definition }) => definition)
          .filter(({ attributeName }) => used.has(attributeName)),
        billingMode: chosen.billingMode,
        provisionedThroughput: isProvisioned ? chosen.capacity : undefined,
        onDemandThroughput: isProvisioned ? undefined : chosen.limit,
        resourcePolicy:
          chosen.resource === undefined
            ? undefined
            : policyOf(
                `arn:aws:dynamodb:us-east-1:111122223333:table/${chosen.tableName}${chosen.resource}`,
              ),
        globalSecondaryIndexes: list(globalSecondaryIndexes),
        localSecondaryIndexes: list(localSecondaryIndexes),
        tags: list(
          chosen.tags.map((value, position) => ({
            key: `key ${position}`,
            value,
          })),
        ),
      }),
    );
  });
