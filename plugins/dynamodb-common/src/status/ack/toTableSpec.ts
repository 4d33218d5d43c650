import type {
  DynamoDBTableParameters,
  OnDemandThroughput,
} from '../../parameters/types';

/** Only real limits: AWS does not show that there is none. */
function limitOf(
  limit: OnDemandThroughput = {},
): { onDemandThroughput: OnDemandThroughput } | undefined {
  const limits = Object.entries(limit).filter(([, units]) => units > 0);
  return limits.length > 0
    ? { onDemandThroughput: Object.fromEntries(limits) }
    : undefined;
}

/**
 * The spec of the ACK Table that the cluster's definitions make of the
 * parameters when the table is created.
 *
 * What is off is left out, but for encryption, which ACK needs to have, and
 * for settings that ACK takes as `false`. Empty lists are left out, since AWS
 * refuses them, and limits of -1. What ACK has no field for is in {@link tableAnnotations} and
 * {@link tableLabels}. An empty `tableReplicas` comes and goes beside it, which
 * only makes ACK reconcile again. Later changes may add blocks for a while, to switch a
 * stream or time to live off or to lift a limit, and say DISABLE of contributor insights from then on.
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
    resourcePolicy,
    contributorInsightsEnabled = false,
  } = parameters;
  const isOnDemand = billingMode === 'PAY_PER_REQUEST';
  return {
    tableName: parameters.tableName,
    billingMode,
    attributeDefinitions: parameters.attributeDefinitions,
    keySchema: parameters.keySchema,
    ...(billingMode === 'PROVISIONED' && { provisionedThroughput }),
    ...(isOnDemand && limitOf(parameters.onDemandThroughput)),
    ...(globalSecondaryIndexes.length > 0 && {
      globalSecondaryIndexes: globalSecondaryIndexes.map(
        ({ onDemandThroughput, ...index }) => ({
          ...index,
          ...(isOnDemand && limitOf(onDemandThroughput)),
        }),
      ),
    }),
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
    ...(resourcePolicy && { resourcePolicy }),
    ...(contributorInsightsEnabled && { contributorInsights: 'ENABLE' }),
  };
}
