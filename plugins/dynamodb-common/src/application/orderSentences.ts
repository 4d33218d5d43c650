import { adviseOn } from '../parameters/advice';
import { parameterChanges } from '../parameters/parameterChanges';
import {
  capacityPhrase,
  encryptingKey,
  encryptionPhrase,
  expiryPhrase,
  indexPhrases,
  keyPhrase,
  named,
  policyPhrase,
  removalPhrase,
  type SomeParameters,
  streamPhrase,
  tagPhrases,
  unitsPhrase,
} from '../parameters/phrases';
import { joined, say, type Text } from '../parameters/text';
import type { DynamoDBTableParameters } from '../parameters/types';
import { whyItStays } from '../parameters/whyItStays';

/** What can go wrong, and of what kind it is. */
export interface Risk {
  kind: 'Data loss' | 'Existing table' | 'Stays in AWS' | 'Below best practice';
  sentence: Text;
}

function given(texts: (Text | undefined | false)[]): Text[] {
  return texts.flatMap(text => (text ? [text] : []));
}

/** The connection Secret and its namespace, as far as they are known. */
export function secretPhrase(
  { writeConnectionSecretToRef: secret }: SomeParameters,
  orderNamespace: string | undefined,
): Text | undefined {
  const namespace = secret?.namespace || orderNamespace;
  return secret?.name && namespace
    ? say`${`${namespace}/${secret.name}`}`
    : secret && named(secret.name);
}

/** What will be made, in sentences. */
export function whatWillBe(
  parameters: SomeParameters,
  namespace: string | undefined,
): Text[] {
  const { tableName, region, adoptionPolicy, providerConfigRef } = parameters;
  const stream = streamPhrase(parameters);
  const expiry = expiryPhrase(parameters);
  const secret = secretPhrase(parameters, namespace);
  const tags = tagPhrases(parameters);
  const others = policyPhrase(parameters);
  return given([
    region
      ? say`The table ${named(tableName)} in ${region}.`
      : say`The table ${named(tableName)}.`,
    adoptionPolicy === 'adopt' &&
      say`It has to be in AWS already, and is taken over.`,
    adoptionPolicy === 'adopt-or-create' &&
      say`If it is in AWS already, it is taken over.`,
    say`Its key: ${keyPhrase(parameters.keySchema, parameters)}.`,
    ...indexPhrases(parameters).map(index => say`Index ${index}.`),
    say`Its capacity: ${capacityPhrase(parameters)}.`,
    parameters.pointInTimeRecoveryEnabled &&
      say`Every second of the last 35 days can be restored.`,
    parameters.deletionProtectionEnabled && say`AWS refuses to delete it.`,
    say`When removed here: ${removalPhrase(parameters)}.`,
    say`Encrypted ${encryptionPhrase(parameters)}.`,
    expiry && say`Items are deleted some time after they expire, ${expiry}.`,
    stream && say`A stream publishes each change for 24 hours: ${stream}.`,
    parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS' &&
      say`Its table class: infrequent access.`,
    parameters.contributorInsightsEnabled &&
      say`CloudWatch shows which keys are used and throttled most.`,
    others && say`Others may use it ${others}.`,
    tags.length > 0 && say`Its tags: ${joined(tags, ', ')}.`,
    secret && say`Secret ${secret} gets its name, ARN, region and stream ARN.`,
    providerConfigRef &&
      say`The AWS role that ${named(providerConfigRef.name)} selects makes it.`,
  ]);
}

/** The words for each parameter that `parameterChanges` refuses to change. */
export const fixedPhrases: Partial<
  Record<keyof DynamoDBTableParameters, (parameters: SomeParameters) => Text>
> = {
  tableName: ({ tableName }) =>
    tableName ? say`the table name ${tableName}` : say`the table name`,
  region: ({ region }) =>
    region ? say`the region ${region}` : say`the region`,
  keySchema: parameters =>
    say`the ${keyPhrase(parameters.keySchema, parameters)}`,
  localSecondaryIndexes: ({ localSecondaryIndexes = [] }) =>
    localSecondaryIndexes.length > 0
      ? say`the local indexes ${joined(
          localSecondaryIndexes.map(({ indexName }) => named(indexName)),
          ', ',
        )}`
      : say`that it has no local index`,
  providerConfigRef: () => say`the AWS account`,
};

/** What can never be changed later: things, not sentences. */
export function whatIsFixed(parameters: SomeParameters): Text[] {
  const { globalSecondaryIndexes = [] } = parameters;
  const refused = Object.entries(fixedPhrases).filter(
    ([name]) =>
      parameterChanges[name as keyof DynamoDBTableParameters].effect ===
      'refused',
  );
  return given([
    ...refused.map(([, phrase]) => phrase(parameters)),
    // Their parameters take other changes.
    globalSecondaryIndexes.length > 0 &&
      say`the key and the projection of a global index, but for a new one of another name`,
    say`the types of attributes as long as a key uses them`,
  ]);
}

/** What is billed by the hour, used or not. */
export function hourlyCosts({
  billingMode,
  provisionedThroughput,
  globalSecondaryIndexes = [],
}: SomeParameters): Text[] {
  return billingMode === 'PROVISIONED'
    ? given([
        say`The table's ${unitsPhrase(
          provisionedThroughput,
        )} are billed by the hour, used or not.`,
        globalSecondaryIndexes.length > 0 &&
          say`So are the capacity units of each global index.`,
      ])
    : [];
}

/** What else is billed (Amazon DynamoDB pricing and AWS KMS pricing, without the prices). */
export function otherCosts(parameters: SomeParameters): Text[] {
  const { globalSecondaryIndexes = [], localSecondaryIndexes = [] } =
    parameters;
  const indexes = [...globalSecondaryIndexes, ...localSecondaryIndexes];
  const key = encryptingKey(parameters);
  return given([
    parameters.billingMode !== 'PROVISIONED' &&
      say`Each read and write is billed, and nothing while there are none.`,
    parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
      ? say`Storage is billed by size, cheaper in this table class, and requests are dearer.`
      : say`Storage is billed by size.`,
    indexes.length > 0 &&
      say`Each index is stored and written in addition to the table.`,
    parameters.pointInTimeRecoveryEnabled &&
      say`Backups for point-in-time recovery are billed by the size of the table.`,
    parameters.streamEnabled &&
      say`Reads of the stream are billed, but for those of AWS Lambda.`,
    parameters.contributorInsightsEnabled &&
      say`CloudWatch bills contributor insights by the requests that they look at.`,
    key === 'aws-managed' && say`KMS bills its calls.`,
    key === 'customer-managed' && say`KMS bills its calls, and the key.`,
  ]);
}

/** Whose table a removal deletes. */
function deletedTable({ adoptionPolicy }: SomeParameters): string {
  switch (adoptionPolicy) {
    case 'adopt':
      return 'a table that somebody else made, with its data';
    case 'adopt-or-create':
      return 'the table and its data, also when somebody else made it';
    default:
      return 'the table and its data';
  }
}

// What a sentence of its own says, among the risks, the costs or what is fixed.
const saidElsewhere = new Set([
  'deletion-protection',
  'point-in-time-recovery',
  'taken-over-table',
  'index-projection',
  'local-index',
]);

/** What can lose data or is below the documented practices, worst first. */
export function whatIsRisky(parameters: SomeParameters): Risk[] {
  const why = whyItStays(parameters);
  const risks: (Risk | false)[] = [
    !why && {
      kind: 'Data loss',
      sentence: [
        `deletionPolicy is delete, so removing the manifest deletes ${deletedTable(
          parameters,
        )}.`,
      ],
    },
    !parameters.pointInTimeRecoveryEnabled && {
      kind: 'Data loss',
      sentence: say`Point-in-time recovery is off, so items that are overwritten or deleted cannot be restored.`,
    },
    parameters.adoptionPolicy !== undefined && {
      kind: 'Existing table',
      sentence: say`A table of this name in AWS is changed to what is written here. As long as it has what is not written here, it is only read.`,
    },
    ...adviseOn(parameters)
      .filter(({ id }) => !saidElsewhere.has(id))
      .map(
        ({ sentence }): Risk => ({
          kind: 'Below best practice',
          sentence: [sentence],
        }),
      ),
    why !== undefined && {
      kind: 'Stays in AWS',
      sentence: [
        `Removing the manifest leaves the table and its data in AWS, where they go on costing, since ${why}.`,
      ],
    },
  ];
  return risks.flatMap(risk => risk || []);
}
