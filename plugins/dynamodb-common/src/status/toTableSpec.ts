import type { DynamoDBTableParameters } from '../parameters/types';

/**
 * The spec of the ACK Table that the cluster's definitions make of the
 * parameters when the table is created.
 *
 * What is off is left out, but for encryption, which ACK needs to be told, and
 * for settings that ACK takes as `false`. Empty lists are left out, since AWS
 * refuses them. What ACK has no field for is in {@link tableAnnotations} and
 * {@link tableLabels}. An empty `tableReplicas` comes and goes beside it, which
 * means nothing but that ACK looks again. Later changes may add blocks for a while, to switch a
 * stream or time to live off.
 *
 * @public
 */
export function toTableSpec(
  parameters: DynamoDBTableParameters,
): Record<string, unknown> {
  const {
    billingMode = 'PAY_PER_REQUEST',
    provisionedThroughput,
    globalSecondaryIndexes = [],
    localSecondaryIndexes = [],
    streamEnabled = false,
    pointInTimeRecoveryEnabled = false,
    sseEnabled = false,
    sseType = 'KMS',
    kmsMasterKeyID,
    ttlEnabled = false,
    deletionProtectionEnabled = false,
    tableClass = 'STANDARD',
    tags = [],
  } = parameters;
  return {
    tableName: parameters.tableName,
    billingMode,
    attributeDefinitions: parameters.attributeDefinitions,
    keySchema: parameters.keySchema,
    ...(billingMode === 'PROVISIONED' && { provisionedThroughput }),
    ...(globalSecondaryIndexes.length > 0 && { globalSecondaryIndexes }),
    ...(localSecondaryIndexes.length > 0 && { localSecondaryIndexes }),
    ...(streamEnabled && {
      streamSpecification: {
        streamEnabled,
        streamViewType: parameters.streamViewType,
      },
    }),
    continuousBackups: { pointInTimeRecoveryEnabled },
    sseSpecification:
      sseEnabled && sseType === 'KMS'
        ? {
            enabled: true,
            sseType,
            ...(kmsMasterKeyID && { kmsMasterKeyID }),
          }
        : { enabled: false },
    ...(ttlEnabled && {
      timeToLive: {
        enabled: ttlEnabled,
        attributeName: parameters.ttlAttributeName,
      },
    }),
    deletionProtectionEnabled,
    tableClass,
    ...(tags.length > 0 && { tags }),
  };
}
