import * as fc from 'fast-check';
import {
  dynamoDBTableParametersSchema,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { applyEdit, edits } from './edits';
import { roles, SECRETS_NAMESPACES } from './roles';
import { policyOf } from './ruleBreakers';

/** Parameters of any shape: what a user might write, right or wrong. */
export type ParameterSet = Record<string, unknown>;

const { attributeDefinitions } = dynamoDBTableParametersSchema.properties!;
const attributeNamePattern = new RegExp(
  attributeDefinitions.items!.properties!.attributeName.pattern!,
  'u',
);

/** What YAML 1.1 takes for something else than text, and what CUE, CEL, JSON or a regular expression gives a meaning. */
const awkward = [
  ...['N', 'y', 'on', 'Off', '0123', '1e3', 'null', '~', '2026-11-23', '1:30'],
  ...['0x1F', '1_000', '.5', '.inf', '=', '<<', 'a: b', 'a #b', '- a', '{a}'],
  ...['"', "'", '\\', '\\(a)', '${a}', '${schema.spec}', '%s', '$a', '`', '^$'],
  ...[' ', ' a ', 'Größe', '名前', '😀', 'e\u0301', 'a\u00a0b', '__proto__'],
];

const attributeName = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,12}$/) },
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(text => attributeNamePattern.test(text) && text.length <= 255),
  },
  { weight: 1, arbitrary: fc.constantFrom('a'.repeat(255), 'é'.repeat(255)) },
);

const nameUnit = fc.constantFrom(...'abcxyzABCXYZ0189_.-');
const awsName = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{3,20}$/) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: nameUnit, minLength: 3, maxLength: 255 }),
  },
  { weight: 1, arbitrary: fc.constantFrom('...', '---', 'NaN', '1.0', 'yes') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: nameUnit, minLength: 255, maxLength: 255 }),
  },
);

const projection = fc.oneof(
  fc.record({ projectionType: fc.constantFrom('ALL', 'KEYS_ONLY') }),
  fc.record({
    projectionType: fc.constant('INCLUDE'),
    nonKeyAttributes: fc.uniqueArray(attributeName, {
      minLength: 1,
      maxLength: 20,
    }),
  }),
);

const units = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40_000 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, Number.MAX_SAFE_INTEGER) },
);
const throughput = fc.record({
  readCapacityUnits: units,
  writeCapacityUnits: units,
});

const limit = fc.oneof(
  fc.record({ maxReadRequestUnits: units }),
  fc.record({ maxWriteRequestUnits: units }),
  fc.record({
    maxReadRequestUnits: fc.oneof(units, fc.constant(-1)),
    maxWriteRequestUnits: fc.oneof(units, fc.constant(-1)),
  }),
);

/** Places in the list of attributes; which ones depends on its length. */
const places = (minLength: number) =>
  fc.array(fc.nat(), { minLength, maxLength: 4 });

const globalIndex = fc.record({
  indexName: awsName,
  hash: places(1),
  range: places(0),
  projection,
  capacity: throughput,
  limit: fc.option(limit, { nil: undefined }),
});
const localIndex = fc.record({
  indexName: awsName,
  sort: fc.nat(),
  projection,
});

const tagText = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9 _.:/=+@-]{1,30}$/),
  fc.constantFrom('no', '0123', 'Größe', '名前', 'k'.repeat(128), '\u00a0'),
);
const tag = fc.record({
  key: tagText,
  value: fc.oneof(tagText, fc.constantFrom('', 'v'.repeat(256))),
});

const attributes = (size: { minLength: number; maxLength: number }) =>
  fc.uniqueArray(
    fc.record({ attributeName, attributeType: fc.constantFrom('S', 'N', 'B') }),
    { ...size, selector: definition => definition.attributeName },
  );

/** The independent choices of which a set is made, so that fast-check can shrink each. */
const choices = fc.record({
  attributes: fc.oneof(
    { weight: 9, arbitrary: attributes({ minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: attributes({ minLength: 40, maxLength: 60 }) },
  ),
  withSortKey: fc.boolean(),
  globalIndexes: fc.oneof(
    { weight: 9, arbitrary: fc.array(globalIndex, { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.array(globalIndex, { minLength: 18, maxLength: 20 }),
    },
  ),
  localIndexes: fc.array(localIndex, { maxLength: 5 }),
  capacity: fc.option(throughput, { nil: undefined }),
  limit: fc.option(limit, { nil: undefined }),
  withPolicy: fc.boolean(),
  ttlAttributeName: fc.option(attributeName, { nil: undefined }),
  streamViewType: fc.option(
    fc.constantFrom(
      'KEYS_ONLY',
      'NEW_IMAGE',
      'OLD_IMAGE',
      'NEW_AND_OLD_IMAGES',
    ),
    { nil: undefined },
  ),
  encryption: fc.option(
    fc.oneof(
      fc.constantFrom({}, { sseType: 'AES256' }, { sseType: 'KMS' }),
      fc.record(
        {
          sseType: fc.constant('KMS'),
          key: fc.stringMatching(/^[0-9]{12}:key\/[a-z0-9-]{1,36}$/),
        },
        { requiredKeys: ['key'] },
      ),
    ),
    { nil: undefined },
  ),
  tags: fc.oneof(
    { weight: 9, arbitrary: fc.array(tag, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(tag, { minLength: 44, maxLength: 46 }) },
  ),
  tableName: awsName,
  region: fc.constantFrom(
    ...['us-east-1', 'eu-west-1', 'ap-southeast-2', 'us-gov-west-1'],
    ...['cn-north-1'],
  ),
  rest: fc.record(
    {
      billingMode: fc.constant('PAY_PER_REQUEST'),
      pointInTimeRecoveryEnabled: fc.boolean(),
      deletionProtectionEnabled: fc.boolean(),
      contributorInsightsEnabled: fc.boolean(),
      tableClass: fc.constantFrom('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
      providerConfigRef: fc.constantFrom(...roles.map(name => ({ name }))),
      writeConnectionSecretToRef: fc.record(
        {
          name: fc.constantFrom('connection', '0.a-b', 's'.repeat(253)),
          namespace: fc.constantFrom(...SECRETS_NAMESPACES),
        },
        { requiredKeys: ['name'] },
      ),
      adoptionPolicy: fc.constantFrom('adopt', 'adopt-or-create'),
      deletionPolicy: fc.constantFrom('delete', 'retain'),
      globalSecondaryIndexes: fc.constant([]),
      tags: fc.constant([]),
      streamEnabled: fc.constant(false),
      ttlEnabled: fc.constant(false),
      sseEnabled: fc.constant(false),
    },
    { requiredKeys: [] },
  ),
});

function distinctBy<T>(items: T[], nameOf: (item: T) => string): T[] {
  const names = items.map(nameOf);
  return items.filter((item, at) => names.indexOf(nameOf(item)) === at);
}

/** A set that breaks no rule. */
function assemble(
  chosen: typeof choices extends fc.Arbitrary<infer C> ? C : never,
) {
  const pool = chosen.attributes;
  const at = (place: number) => pool[place % pool.length].attributeName;
  const key = (names: string[], hashes: number) =>
    names.map((name, place) => ({
      attributeName: name,
      keyType: place < hashes ? 'HASH' : 'RANGE',
    }));

  const partitionKey = at(0);
  const sortKey = chosen.withSortKey && pool.length > 1 ? at(1) : undefined;
  const { capacity } = chosen;

  const locals = (sortKey === undefined ? [] : chosen.localIndexes).filter(
    ({ sort }) => ![partitionKey, sortKey].includes(at(sort)),
  );
  const names = new Set<string>();
  const isNew = ({ indexName }: { indexName: string }) =>
    !names.has(indexName) && Boolean(names.add(indexName));

  const localSecondaryIndexes = locals
    .filter(isNew)
    .map(({ indexName, sort, projection: projected }) => ({
      indexName,
      keySchema: key([partitionKey, at(sort)], 1),
      projection: projected,
    }));
  const globalSecondaryIndexes = chosen.globalIndexes
    .filter(isNew)
    .map(({ indexName, hash, range, projection: projected, ...index }) => {
      const hashes = [...new Set(hash.map(at))];
      const ranges = [...new Set(range.map(at))].filter(
        name => !hashes.includes(name),
      );
      return {
        indexName,
        keySchema: key([...hashes, ...ranges], hashes.length),
        projection: projected,
        ...(capacity
          ? { provisionedThroughput: index.capacity }
          : index.limit && { onDemandThroughput: index.limit }),
      };
    });

  // DynamoDB counts the attributes of all indexes together.
  let projected = 0;
  for (const { projection: one } of [
    ...localSecondaryIndexes,
    ...globalSecondaryIndexes,
  ]) {
    if (!('nonKeyAttributes' in one)) continue;
    projected += one.nonKeyAttributes.length;
    if (projected > 100) {
      Object.assign(one, { projectionType: 'ALL' });
      Reflect.deleteProperty(one, 'nonKeyAttributes');
    }
  }

  const keySchema = key(
    sortKey === undefined ? [partitionKey] : [partitionKey, sortKey],
    1,
  );
  const used = new Set(
    [
      keySchema,
      ...localSecondaryIndexes.map(index => index.keySchema),
      ...globalSecondaryIndexes.map(index => index.keySchema),
    ].flatMap(elements => elements.map(element => element.attributeName)),
  );
  const definitions = pool.filter(({ attributeName: name }) => used.has(name));
  const { ttlAttributeName, streamViewType, encryption, region } = chosen;
  const ttlType = definitions.find(
    definition => definition.attributeName === ttlAttributeName,
  )?.attributeType;
  const tags = distinctBy(chosen.tags, ({ key: name }) => name).filter(
    ({ key: name }) => !/^(aws:|services\.k8s\.aws\/)/i.test(name),
  );

  return {
    tableName: chosen.tableName,
    region,
    attributeDefinitions: definitions,
    keySchema,
    ...chosen.rest,
    ...(capacity
      ? { billingMode: 'PROVISIONED', provisionedThroughput: capacity }
      : chosen.limit && { onDemandThroughput: chosen.limit }),
    ...(chosen.withPolicy && {
      resourcePolicy: policyOf(region, chosen.tableName),
    }),
    ...(globalSecondaryIndexes.length > 0 && { globalSecondaryIndexes }),
    ...(localSecondaryIndexes.length > 0 && { localSecondaryIndexes }),
    ...(streamViewType && { streamEnabled: true, streamViewType }),
    ...(ttlAttributeName !== undefined &&
      (ttlType ?? 'N') === 'N' && { ttlEnabled: true, ttlAttributeName }),
    ...(encryption && {
      sseEnabled: true,
      ...('sseType' in encryption && { sseType: encryption.sseType }),
      ...('key' in encryption && {
        kmsMasterKeyID: `arn:aws:kms:${region}:${encryption.key}`,
      }),
    }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Sets that break no rule. */
export const goodSet = choices.map(
  chosen => assemble(chosen) as unknown as DynamoDBTableParameters,
);

/** Good sets, and good sets with edits, most of which break a rule. */
export const parameterSet: fc.Arbitrary<ParameterSet> = fc
  .tuple(goodSet, edits)
  .map(([set, chosen]) =>
    chosen.reduce<ParameterSet>(applyEdit, structuredClone({ ...set })),
  );
