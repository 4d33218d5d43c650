import { isDeepStrictEqual } from 'node:util';
import type { TableDescription } from '@aws-sdk/client-dynamodb';
import {
  checkParameters,
  type DynamoDBTableParameters,
  type Problem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  tableAnnotations,
  tableLabels,
  toTableSpec,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { Layer, Verdict } from './Chain';
import type { ParameterSet } from './parameterSets';
import { stricterRules } from './stricterRules';

/** What a comparison of our check with the engines came to. */
export type Outcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; by: Layer }
  /** Refused by us alone, by rules that are listed. */
  | { kind: 'stricter'; rules: string[] }
  | Disagreement;

export interface Disagreement {
  kind: 'disagreement';
  /** What each side says. */
  sentences: string[];
  /** The engines said nothing, after a long time. */
  stuck: boolean;
}

export const UNEXPLAINED = 'unexplained';

/** An outcome in a word or two, to be counted. */
export function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'accepted':
      return 'accepted by both';
    case 'refused':
      return `refused by both, below by ${outcome.by}`;
    case 'stricter':
      return `stricter: ${[...new Set(outcome.rules)].sort().join(', ')}`;
    default:
      return UNEXPLAINED;
  }
}

/** The problems for which our check refuses a set. */
export function errorsOf(set: ParameterSet): Problem[] {
  return checkParameters(set).filter(({ severity }) => severity === 'error');
}

export function compare(set: ParameterSet, verdict: Verdict): Outcome {
  const errors = errorsOf(set);
  const disagreement = (...theirs: string[]): Outcome => ({
    kind: 'disagreement',
    stuck: verdict.kind === 'stuck',
    sentences: [
      ...(errors.length
        ? errors.map(
            ({ rule, message }) => `checkParameters: ${rule}: ${message}`,
          )
        : ['checkParameters: accepted']),
      ...theirs,
    ],
  });
  if (verdict.kind === 'stuck') {
    return disagreement(
      `engines: neither accepted nor refused: ${verdict.words}`,
    );
  }
  if (verdict.kind === 'refused') {
    return errors.length
      ? { kind: 'refused', by: verdict.by }
      : disagreement(`${verdict.by}: ${verdict.words}`);
  }
  if (errors.length) {
    const rules = errors.map(({ rule }) => rule);
    const isListed = (rule: string) =>
      stricterRules.some(
        listed => listed.rule === rule && listed.applies(verdict.applied),
      );
    return rules.every(isListed)
      ? { kind: 'stricter', rules }
      : disagreement('engines: accepted');
  }
  const differences = differencesOf(verdict);
  return differences.length
    ? disagreement(...differences)
    : { kind: 'accepted' };
}

/** Where the engines made something else of a set than dynamodb-common says. */
function differencesOf({
  applied,
  table,
  aws,
}: Extract<Verdict, { kind: 'accepted' }>): string[] {
  const { tableReplicas, ...spec } = table.spec!;
  const { labels = {}, annotations = {} } = table.metadata!;
  const annotationsOfAck = Object.entries(annotations).filter(([name]) =>
    name.startsWith('services.k8s.aws/'),
  );
  const pairs: [string, unknown, unknown][] = [
    ['the Table spec', spec, toTableSpec(applied)],
    // no replicas, at every second generation
    ['its replicas', tableReplicas ?? [], []],
    [
      'its annotations',
      Object.fromEntries(annotationsOfAck),
      tableAnnotations(applied),
    ],
    ['its labels', { ...labels, ...tableLabels(applied) }, labels],
    ['DescribeTable', aws && describedAs(aws), aws && expectedFrom(applied)],
  ];
  return pairs.flatMap(([what, theirs, expected]) =>
    isDeepStrictEqual(plain(theirs), plain(expected))
      ? []
      : [
          `engines: ${what} is ${JSON.stringify(theirs)}, not ${JSON.stringify(
            expected,
          )}`,
        ],
  );
}

/** Without prototypes and without what is undefined, as JSON has it. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Key, indexes, attributes and billing of a table in AWS; the order of attributes and of indexes has no meaning. */
function describedAs(table: TableDescription) {
  const capacity = (
    throughput: TableDescription['ProvisionedThroughput'] = {},
  ) =>
    throughput.ReadCapacityUnits
      ? [throughput.ReadCapacityUnits, throughput.WriteCapacityUnits]
      : undefined;
  const key = (elements: TableDescription['KeySchema'] = []) =>
    elements.map(element => [element.AttributeName, element.KeyType]);
  return {
    name: table.TableName,
    status: table.TableStatus,
    region: table.TableArn?.split(':')[3],
    attributes: Object.fromEntries(
      (table.AttributeDefinitions ?? []).map(definition => [
        `"${definition.AttributeName}"`,
        definition.AttributeType,
      ]),
    ),
    key: key(table.KeySchema),
    billingMode: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
    capacity: capacity(table.ProvisionedThroughput),
    indexes: Object.fromEntries(
      [
        ...(table.GlobalSecondaryIndexes ?? []).map(index => ({
          ...index,
          capacity: capacity(index.ProvisionedThroughput),
        })),
        ...(table.LocalSecondaryIndexes ?? []),
      ].map(index => [
        index.IndexName,
        {
          key: key(index.KeySchema),
          projection: index.Projection?.ProjectionType,
          attributes: [...(index.Projection?.NonKeyAttributes ?? [])].sort(),
          capacity: 'capacity' in index ? index.capacity : undefined,
        },
      ]),
    ),
  };
}

function expectedFrom(
  set: DynamoDBTableParameters,
): ReturnType<typeof describedAs> {
  return describedAs({
    TableName: set.tableName,
    TableStatus: 'ACTIVE',
    TableArn: `arn:aws:dynamodb:${set.region}`,
    AttributeDefinitions: set.attributeDefinitions.map(definition => ({
      AttributeName: definition.attributeName,
      AttributeType: definition.attributeType,
    })),
    KeySchema: keyOf(set.keySchema),
    BillingModeSummary: { BillingMode: set.billingMode ?? 'PAY_PER_REQUEST' },
    ProvisionedThroughput: capacityOf(set.provisionedThroughput),
    GlobalSecondaryIndexes: set.globalSecondaryIndexes?.map(index => ({
      ...indexOf(index),
      ProvisionedThroughput: capacityOf(index.provisionedThroughput),
    })),
    LocalSecondaryIndexes: set.localSecondaryIndexes?.map(indexOf),
  });
}

type Index = NonNullable<
  DynamoDBTableParameters['localSecondaryIndexes']
>[number];

function indexOf({ indexName, keySchema, projection }: Index) {
  return {
    IndexName: indexName,
    KeySchema: keyOf(keySchema),
    Projection: {
      ProjectionType: projection.projectionType,
      NonKeyAttributes: projection.nonKeyAttributes,
    },
  };
}

function keyOf(elements: Index['keySchema']) {
  return elements.map(element => ({
    AttributeName: element.attributeName,
    KeyType: element.keyType,
  }));
}

function capacityOf(
  throughput: DynamoDBTableParameters['provisionedThroughput'],
) {
  return (
    throughput && {
      ReadCapacityUnits: throughput.readCapacityUnits,
      WriteCapacityUnits: throughput.writeCapacityUnits,
    }
  );
}
