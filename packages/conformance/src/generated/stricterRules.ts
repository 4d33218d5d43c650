import {
  checkParameters,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** A rule of checkParameters that refuses what the engines let pass, on purpose. */
export interface StricterRule {
  rule: string;
  /** When the engines let it pass; otherwise they refuse too. */
  applies(set: DynamoDBTableParameters): boolean;
  /** Why it is refused all the same, and where AWS or ACK says so. */
  reason: string;
}

/** What YAML 1.1 makes of an N without quotes is corrected by the definitions. */
function withQuotedN(set: DynamoDBTableParameters): DynamoDBTableParameters {
  return {
    ...set,
    attributeDefinitions: set.attributeDefinitions.map(definition => ({
      ...definition,
      attributeType:
        (definition.attributeType as unknown) === false
          ? 'N'
          : definition.attributeType,
    })),
  };
}

export const stricterRules: StricterRule[] = [
  {
    rule: 'stream-view',
    applies: set => !set.streamEnabled,
    reason:
      'the definitions leave a view without a stream out. In AWS (StreamSpecification) the view says what a stream holds, so a stream was probably wanted',
  },
  {
    rule: 'ttl-attribute',
    applies: set => !set.ttlEnabled,
    reason:
      'the definitions leave an attribute without time to live out. AWS (TimeToLiveSpecification) takes both together, so expiry was probably wanted',
  },
  {
    rule: 'sse-type-without-sse',
    applies: set => !set.sseEnabled,
    reason:
      'the definitions leave a type without encryption out. In AWS (SSESpecification) a disabled one always means the key that AWS owns, so encryption was probably wanted',
  },
  {
    rule: 'type',
    applies: set =>
      checkParameters(withQuotedN(set)).every(({ rule }) => rule !== 'type'),
    reason:
      'the definitions take false for the type N, since kubectl reads a bare N so and the documentation writes it. ACK and AWS know no such type, so Backstage asks for quotes',
  },
];
