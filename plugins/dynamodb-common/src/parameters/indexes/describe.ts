import type { DeepPartial } from '../../schema/pick';
import { join, richText, type RichText } from '../../text/richText';
import { describeLimit } from '../capacity/describe';
import { labelText, orNotNamed } from '../describe';
import { describeKey } from '../keys/describe';
import type { PartialParameters } from '../PartialParameters';
import type { GlobalSecondaryIndex, LocalSecondaryIndex } from '../types';
import { projectionTypeLabels } from './labels';

/** `keys and chosen attributes: status, total` */
function describeProjection({
  projectionType = 'ALL',
  nonKeyAttributes = [],
}: NonNullable<DeepPartial<GlobalSecondaryIndex>['projection']>): RichText {
  const label = labelText(projectionTypeLabels[projectionType]);
  return projectionType === 'INCLUDE'
    ? richText`${label}: ${join(nonKeyAttributes.map(orNotNamed), ', ')}`
    : label;
}

/** `email-index, global: partition key email (string); all attributes` */
function describeIndex(
  kind: 'global' | 'local',
  index: DeepPartial<GlobalSecondaryIndex | LocalSecondaryIndex>,
  parameters: PartialParameters,
): RichText {
  const limit =
    'onDemandThroughput' in index && parameters.billingMode !== 'PROVISIONED'
      ? describeLimit(index.onDemandThroughput)
      : undefined;
  return [
    ...orNotNamed(index.indexName),
    `, ${kind}: `,
    ...describeKey(index.keySchema, parameters),
    '; ',
    ...describeProjection(index.projection ?? {}),
    ...(limit ? ['; ', ...limit] : []),
  ];
}

/** Each index, the global ones first. */
export function describeIndexes(parameters: PartialParameters): RichText[] {
  const { globalSecondaryIndexes = [], localSecondaryIndexes = [] } =
    parameters;
  return [
    ...globalSecondaryIndexes.map(index =>
      describeIndex('global', index, parameters),
    ),
    ...localSecondaryIndexes.map(index =>
      describeIndex('local', index, parameters),
    ),
  ];
}
