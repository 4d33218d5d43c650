import {
  byColour,
  HASH,
  KEY_A,
  KEY_B,
  OTHER_NAMESPACE,
  policyOf,
  RANGE,
  ROLE_NAME,
  S,
  secretOf,
  units,
  type Expectation,
} from './parameterCases';
import type { Parameters, Saying } from '../support/LiveTable';

/** How long a change takes: ACK looks at a table again 10 s after each of its calls. */
export type Takes = 'seconds' | '10 s' | '20 s' | '30 s';

export interface Refusal {
  by: 'KubeVela' | 'kro' | 'ACK' | 'AWS';
  where: Saying['where'];
  text: RegExp;
}

export type Outcome =
  | ({ kind: 'in place'; takes: Takes } & Expectation)
  /** The one edit is refused, these one after the other are not. */
  | {
      kind: 'needs steps';
      refusal: Refusal;
      /** What to do instead, in words. */
      instead: string;
      steps: (Expectation & { parameters: Parameters })[];
    }
  | { kind: 'refused'; refusal: Refusal }
  /** Of a removal. */
  | { kind: 'removed'; awsTable: 'goes' | 'stays' };

/** A change that a user can make, and what comes of it. */
export interface Transition {
  /** In the words of the document; unique. */
  change: string;
  from?: Parameters;
  /** What the user reads at the start, when the table does not become healthy. */
  startsWith?: RegExp;
  /** AWS has such a table before the Application comes. */
  existing?: boolean;
  /** Its attribute of time to live, when that is on. */
  existingTimeToLive?: string;
  /** An edit just before the change, which ACK is still busy with. */
  unfinished?: Parameters;
  to: Parameters | 'removal';
  outcome: Outcome;
  /** How long AWS takes for a change of time to live, in milliseconds. */
  ttlMs?: number;
  /** AWS says this to each call of the operation until the user has read it. */
  fault?: { op: string; code: string; message: string; says: RegExp };
  /** ACK is stopped when the change comes, and goes on later. */
  ackStopped?: boolean;
}

const inPlace = (
  takes: Takes,
  aws: Expectation['aws'],
  more: Expectation = {},
): Outcome => ({ kind: 'in place', takes, aws, ...more });

const byKro = (text: RegExp): Refusal => ({
  by: 'kro',
  where: 'workflow step',
  text,
});
const immutable = (field: string): Refusal =>
  byKro(new RegExp(`spec\\.${field}: Invalid value: .*field is immutable`));
const invalid = (field: string): Refusal =>
  byKro(new RegExp(`spec\\.${field}: Invalid value: .*validation failed`));

const STREAM: Parameters = { streamEnabled: true, streamViewType: 'NEW_IMAGE' };
const NO_STREAM: Parameters = {
  streamEnabled: undefined,
  streamViewType: undefined,
};
const OTHER_STREAM: Parameters = {
  streamEnabled: true,
  streamViewType: 'KEYS_ONLY',
};
const TTL: Parameters = { ttlEnabled: true, ttlAttributeName: 'expires' };
const NO_TTL: Parameters = {
  ttlEnabled: undefined,
  ttlAttributeName: undefined,
};
const OTHER_TTL: Parameters = { ttlEnabled: true, ttlAttributeName: 'gone-at' };
const PITR: Parameters = { pointInTimeRecoveryEnabled: true };
const PROTECTED: Parameters = { deletionProtectionEnabled: true };
const UNPROTECTED: Parameters = { deletionProtectionEnabled: false };
const KMS: Parameters = { sseEnabled: true, sseType: 'KMS' };
const NO_KMS: Parameters = {
  sseEnabled: undefined,
  sseType: undefined,
  kmsMasterKeyID: undefined,
};
const withKey = (kmsMasterKeyID: string | undefined): Parameters => ({
  ...KMS,
  kmsMasterKeyID,
});
const PROVISIONED: Parameters = {
  billingMode: 'PROVISIONED',
  provisionedThroughput: units(2, 2),
};
const ON_DEMAND: Parameters = {
  billingMode: 'PAY_PER_REQUEST',
  provisionedThroughput: undefined,
};
const tagged = (...pairs: [string, string][]): Parameters => ({
  tags: pairs.map(([key, value]) => ({ key, value })),
});

const bySize = { ...byColour, indexName: 'by-size', keySchema: [HASH('size')] };
const COLOUR: Parameters = {
  attributeDefinitions: [S('id'), S('colour')],
  globalSecondaryIndexes: [byColour],
};
const SIZE: Parameters = {
  attributeDefinitions: [S('id'), S('size')],
  globalSecondaryIndexes: [bySize],
};
const COLOUR_AND_SIZE: Parameters = {
  attributeDefinitions: [S('id'), S('colour'), S('size')],
  globalSecondaryIndexes: [byColour, bySize],
};
const NO_INDEX: Parameters = {
  attributeDefinitions: [S('id')],
  globalSecondaryIndexes: undefined,
};
const COLOUR_SEEN = {
  'by-colour': { key: 'colour HASH', projection: 'ALL' },
};
const SIZE_SEEN = { 'by-size': { key: 'size HASH', projection: 'ALL' } };

const PROVISIONED_COLOUR: Parameters = {
  ...COLOUR,
  ...PROVISIONED,
  globalSecondaryIndexes: [{ ...byColour, provisionedThroughput: units(1, 1) }],
};

const SORTED: Parameters = {
  attributeDefinitions: [S('id'), S('on')],
  keySchema: [HASH('id'), RANGE('on')],
};
const LOCAL: Parameters = {
  attributeDefinitions: [S('id'), S('on'), S('colour')],
  localSecondaryIndexes: [
    {
      indexName: 'local-colour',
      keySchema: [HASH('id'), RANGE('colour')],
      projection: { projectionType: 'ALL' },
    },
  ],
};

/** What a user reads when AWS has a table that the component does not own. */
export const ALREADY_THERE =
  /^AWS has a table of this name already, and this component does not own it: set adoptionPolicy to adopt-or-create to take it over, or use another tableName\. If another component manages it, remove that one first, with deletionPolicy retain$/;

const DENIED = {
  code: 'AccessDeniedException',
  message: 'the role may not do this',
  says: /AWS reported a problem and is asked again: AccessDeniedException: the role may not do this/,
};
const REFUSED = {
  code: 'ValidationException',
  message: 'this cannot be done now',
};

const streamRows: Transition[] = [
  {
    change: 'Stream on',
    to: STREAM,
    outcome: inPlace('10 s', { stream: 'NEW_IMAGE' }),
  },
  {
    change: 'Stream off',
    from: STREAM,
    to: NO_STREAM,
    outcome: inPlace('10 s', { stream: 'off' }),
  },
  {
    change: 'View type of a stream that is on',
    from: STREAM,
    to: OTHER_STREAM,
    outcome: {
      kind: 'needs steps',
      refusal: immutable('streamViewType'),
      instead: 'switch the stream off, then on with the other view type',
      steps: [
        { parameters: NO_STREAM, aws: { stream: 'off' } },
        { parameters: OTHER_STREAM, aws: { stream: 'KEYS_ONLY' } },
      ],
    },
  },
  {
    change: 'Stream on, and off again before it is on',
    unfinished: STREAM,
    to: NO_STREAM,
    outcome: inPlace('20 s', { stream: 'off' }),
  },
  {
    change: 'Stream off, and on with another view type before it is off',
    from: STREAM,
    unfinished: NO_STREAM,
    to: OTHER_STREAM,
    outcome: inPlace('20 s', { stream: 'KEYS_ONLY' }),
  },
  {
    change: 'Stream off, while ACK is down',
    from: STREAM,
    to: NO_STREAM,
    ackStopped: true,
    outcome: inPlace('10 s', { stream: 'off' }),
  },
  {
    change: 'Stream off, and on with another view type, while ACK is down',
    from: STREAM,
    unfinished: NO_STREAM,
    to: OTHER_STREAM,
    ackStopped: true,
    outcome: inPlace('20 s', { stream: 'KEYS_ONLY' }),
  },
  {
    change: 'Stream off, while AWS denies the call for some time',
    from: STREAM,
    to: NO_STREAM,
    fault: { op: 'UpdateTable', ...DENIED },
    outcome: inPlace('20 s', { stream: 'off' }),
  },
];

const timeToLiveRows: Transition[] = [
  {
    change: 'Time to live on',
    to: TTL,
    outcome: inPlace('10 s', { timeToLive: 'expires' }),
  },
  {
    change: 'Time to live off',
    from: TTL,
    to: NO_TTL,
    outcome: inPlace('10 s', { timeToLive: 'off' }),
  },
  {
    change: 'Attribute of time to live that is on',
    from: TTL,
    to: OTHER_TTL,
    outcome: {
      kind: 'needs steps',
      refusal: immutable('ttlAttributeName'),
      instead: 'switch time to live off, then on with the other attribute',
      steps: [
        { parameters: NO_TTL, aws: { timeToLive: 'off' } },
        { parameters: OTHER_TTL, aws: { timeToLive: 'gone-at' } },
      ],
    },
  },
  {
    change: 'Time to live on, and off again before it is on',
    unfinished: TTL,
    to: NO_TTL,
    outcome: inPlace('20 s', { timeToLive: 'off' }),
  },
  {
    change: 'Time to live off, and on with another attribute before it is off',
    from: TTL,
    unfinished: NO_TTL,
    to: OTHER_TTL,
    outcome: inPlace('20 s', { timeToLive: 'gone-at' }),
  },
  {
    change:
      'Time to live off, and on with another attribute, while ACK is down',
    from: TTL,
    unfinished: NO_TTL,
    to: OTHER_TTL,
    ackStopped: true,
    outcome: inPlace('20 s', { timeToLive: 'gone-at' }),
  },
  {
    change: 'Time to live off, while AWS takes long for it (DISABLING)',
    from: TTL,
    to: NO_TTL,
    ttlMs: 25_000,
    outcome: inPlace('30 s', { timeToLive: 'off' }),
  },
  {
    change: 'Time to live off, while ACK is down',
    from: TTL,
    to: NO_TTL,
    ackStopped: true,
    outcome: inPlace('10 s', { timeToLive: 'off' }),
  },
  {
    change: 'Time to live off, while AWS denies the call for some time',
    from: TTL,
    to: NO_TTL,
    fault: { op: 'UpdateTimeToLive', ...DENIED },
    outcome: inPlace('20 s', { timeToLive: 'off' }),
  },
  {
    change: 'Time to live off, which AWS refuses once',
    from: TTL,
    to: NO_TTL,
    fault: {
      op: 'UpdateTimeToLive',
      ...REFUSED,
      says: /AWS refused the table: ValidationException: this cannot be done now/,
    },
    outcome: {
      kind: 'needs steps',
      refusal: {
        by: 'AWS',
        where: 'service message',
        text: /AWS refused the table: ValidationException: this cannot be done now/,
      },
      instead: 'any edit, once AWS allows it: ACK then asks again',
      steps: [
        {
          parameters: tagged(['Again', 'yes']),
          aws: { timeToLive: 'off', tags: { Again: 'yes' } },
        },
      ],
    },
  },
];

const encryptionRows: Transition[] = [
  {
    change: 'Point-in-time recovery on',
    to: PITR,
    outcome: inPlace('10 s', { pointInTimeRecovery: 'ENABLED' }),
  },
  {
    change: 'Point-in-time recovery off',
    from: PITR,
    to: { pointInTimeRecoveryEnabled: undefined },
    outcome: inPlace('10 s', { pointInTimeRecovery: 'DISABLED' }),
  },
  {
    change: 'Encryption on, with the key that AWS manages',
    to: KMS,
    outcome: inPlace('10 s', { encryption: 'AWS managed key' }),
  },
  {
    change: 'Encryption on, with a key of the account',
    to: withKey(KEY_A),
    outcome: inPlace('10 s', { encryption: KEY_A }),
  },
  {
    change: 'Encryption from the key that AWS manages to a key of the account',
    from: KMS,
    to: withKey(KEY_A),
    outcome: inPlace('10 s', { encryption: KEY_A }),
  },
  {
    change: 'Encryption from one key of the account to another',
    from: withKey(KEY_A),
    to: withKey(KEY_B),
    outcome: inPlace('10 s', { encryption: KEY_B }),
  },
  {
    change: 'Encryption from a key of the account to the key that AWS manages',
    from: withKey(KEY_A),
    to: withKey(undefined),
    outcome: inPlace('20 s', { encryption: 'AWS managed key' }),
  },
  {
    change: 'Encryption off, with the key that AWS manages',
    from: KMS,
    to: NO_KMS,
    outcome: inPlace('10 s', { encryption: 'AWS owned key' }),
  },
  {
    change: 'Encryption off, with a key of the account',
    from: withKey(KEY_A),
    to: NO_KMS,
    outcome: inPlace('10 s', { encryption: 'AWS owned key' }),
  },
  {
    change:
      'Encryption with a key of the account off, and on without a key before it is off',
    from: withKey(KEY_A),
    unfinished: NO_KMS,
    to: KMS,
    outcome: inPlace('20 s', { encryption: 'AWS managed key' }),
  },
  {
    change:
      'Encryption with a key of the account off, and on without a key, while ACK is down',
    from: withKey(KEY_A),
    unfinished: NO_KMS,
    to: KMS,
    ackStopped: true,
    outcome: inPlace('20 s', { encryption: 'AWS managed key' }),
  },
  {
    change: 'Encryption type from KMS to AES256',
    from: KMS,
    to: { sseType: 'AES256' },
    outcome: inPlace('10 s', { encryption: 'AWS owned key' }),
  },
];

const capacityRows: Transition[] = [
  {
    change: 'Billing from on-demand to provisioned',
    to: PROVISIONED,
    outcome: inPlace('10 s', { billingMode: 'PROVISIONED', throughput: '2/2' }),
  },
  {
    change: 'Billing from provisioned to on-demand',
    from: PROVISIONED,
    to: ON_DEMAND,
    outcome: inPlace('10 s', { billingMode: 'PAY_PER_REQUEST' }),
  },
  {
    change: 'Billing from on-demand to provisioned, with an index',
    from: COLOUR,
    to: PROVISIONED_COLOUR,
    outcome: inPlace('20 s', {
      billingMode: 'PROVISIONED',
      throughput: '2/2',
      globalIndexes: {
        'by-colour': { ...COLOUR_SEEN['by-colour'], throughput: '1/1' },
      },
    }),
  },
  {
    change: 'Billing from provisioned to on-demand, with an index',
    from: PROVISIONED_COLOUR,
    to: { ...ON_DEMAND, ...COLOUR },
    outcome: inPlace('20 s', {
      billingMode: 'PAY_PER_REQUEST',
      globalIndexes: COLOUR_SEEN,
    }),
  },
  {
    change: 'Billing to provisioned, with a new index in the same edit',
    to: PROVISIONED_COLOUR,
    outcome: inPlace('20 s', {
      billingMode: 'PROVISIONED',
      throughput: '2/2',
      globalIndexes: {
        'by-colour': { ...COLOUR_SEEN['by-colour'], throughput: '1/1' },
      },
    }),
  },
  {
    change: 'Capacity up',
    from: PROVISIONED,
    to: { provisionedThroughput: units(20, 10) },
    outcome: inPlace('10 s', { throughput: '20/10' }),
  },
  {
    change: 'Capacity down',
    from: PROVISIONED,
    to: { provisionedThroughput: units(1, 1) },
    outcome: inPlace('10 s', { throughput: '1/1' }),
  },
  {
    change: 'Capacity, more often than AWS allows in a day',
    from: PROVISIONED,
    to: { provisionedThroughput: units(1, 1) },
    fault: {
      op: 'UpdateTable',
      code: 'LimitExceededException',
      message: 'Provisioned throughput decreases are limited',
      says: /AWS reported a problem and is asked again: .*Provisioned throughput decreases are limited/,
    },
    outcome: inPlace('20 s', { throughput: '1/1' }),
  },
  {
    change: 'Capacity, while an earlier change of it is being applied',
    from: PROVISIONED,
    unfinished: { provisionedThroughput: units(9, 9) },
    to: { provisionedThroughput: units(4, 3) },
    outcome: inPlace('20 s', { throughput: '4/3' }),
  },
];

const indexRows: Transition[] = [
  {
    change: 'Global index added',
    to: COLOUR,
    outcome: inPlace('10 s', { globalIndexes: COLOUR_SEEN }),
  },
  {
    change: 'Two global indexes added at once',
    to: COLOUR_AND_SIZE,
    outcome: inPlace('20 s', {
      globalIndexes: { ...COLOUR_SEEN, ...SIZE_SEEN },
    }),
  },
  {
    change: 'Global index removed',
    from: COLOUR,
    to: NO_INDEX,
    outcome: inPlace('10 s', { globalIndexes: {}, attributes: { id: 'S' } }),
  },
  {
    change: 'Global index replaced by another',
    from: COLOUR,
    to: SIZE,
    outcome: inPlace('20 s', { globalIndexes: SIZE_SEEN }),
  },
  {
    change: 'Global index added, and removed again before it is built',
    unfinished: COLOUR,
    to: NO_INDEX,
    outcome: inPlace('20 s', { globalIndexes: {} }),
  },
  {
    change: 'Capacity of a global index',
    from: PROVISIONED_COLOUR,
    to: {
      globalSecondaryIndexes: [
        { ...byColour, provisionedThroughput: units(7, 3) },
      ],
    },
    outcome: inPlace('10 s', {
      globalIndexes: {
        'by-colour': { ...COLOUR_SEEN['by-colour'], throughput: '7/3' },
      },
    }),
  },
  {
    change: 'Key of a global index',
    from: COLOUR,
    to: {
      globalSecondaryIndexes: [
        { ...byColour, keySchema: [HASH('colour'), RANGE('id')] },
      ],
    },
    outcome: {
      kind: 'needs steps',
      refusal: invalid('globalSecondaryIndexes'),
      instead: 'give the index with the other key a new name',
      steps: [
        {
          parameters: {
            globalSecondaryIndexes: [
              {
                ...byColour,
                indexName: 'by-colour-2',
                keySchema: [HASH('colour'), RANGE('id')],
              },
            ],
          },
          aws: {
            globalIndexes: {
              'by-colour-2': {
                key: 'colour HASH, id RANGE',
                projection: 'ALL',
              },
            },
          },
        },
      ],
    },
  },
  {
    change: 'Projection of a global index',
    from: COLOUR,
    to: {
      globalSecondaryIndexes: [
        { ...byColour, projection: { projectionType: 'KEYS_ONLY' } },
      ],
    },
    outcome: {
      kind: 'needs steps',
      refusal: invalid('globalSecondaryIndexes'),
      instead: 'give the index with the other projection a new name',
      steps: [
        {
          parameters: {
            globalSecondaryIndexes: [
              {
                ...byColour,
                indexName: 'by-colour-2',
                projection: { projectionType: 'KEYS_ONLY' },
              },
            ],
          },
          aws: {
            globalIndexes: {
              'by-colour-2': { key: 'colour HASH', projection: 'KEYS_ONLY' },
            },
          },
        },
      ],
    },
  },
  {
    change: 'The same indexes and attributes in another order',
    from: COLOUR_AND_SIZE,
    to: {
      attributeDefinitions: [S('size'), S('id'), S('colour')],
      globalSecondaryIndexes: [bySize, byColour],
    },
    outcome: inPlace('seconds', {
      globalIndexes: { ...COLOUR_SEEN, ...SIZE_SEEN },
    }),
  },
];

const bothLimits = {
  maxReadRequestUnits: 40,
  maxWriteRequestUnits: 20,
};
const LIMITED: Parameters = { onDemandThroughput: bothLimits };
const limitedIndex = (onDemandThroughput?: object): Parameters => ({
  attributeDefinitions: [S('id'), S('colour')],
  globalSecondaryIndexes: [{ ...byColour, onDemandThroughput }],
});
const limitedIndexSeen = (limit?: string) => ({
  globalIndexes: {
    'by-colour': { ...COLOUR_SEEN['by-colour'], limit },
  },
});
const limitRows: Transition[] = [
  {
    change: 'Limit on demand set',
    to: LIMITED,
    outcome: inPlace('10 s', { limit: 'at most 40/20' }),
  },
  {
    change: 'Limit on demand changed',
    from: LIMITED,
    to: {
      onDemandThroughput: { maxReadRequestUnits: 30, maxWriteRequestUnits: 50 },
    },
    outcome: inPlace('10 s', { limit: 'at most 30/50' }),
  },
  {
    change: 'Limit on demand left out',
    from: LIMITED,
    to: { onDemandThroughput: undefined },
    outcome: inPlace('20 s', { limit: undefined }),
  },
  {
    change: 'Limit on demand to -1',
    from: LIMITED,
    to: {
      onDemandThroughput: { maxReadRequestUnits: -1, maxWriteRequestUnits: -1 },
    },
    outcome: inPlace('20 s', { limit: undefined }),
  },
  {
    change: 'Limit on demand of reads alone left out',
    from: LIMITED,
    to: { onDemandThroughput: { maxWriteRequestUnits: 20 } },
    outcome: inPlace('20 s', { limit: 'at most any/20' }),
  },
  {
    change: 'Limit on demand left out, while ACK is down',
    from: LIMITED,
    unfinished: tagged(['Team', 'orders']),
    ackStopped: true,
    to: { onDemandThroughput: undefined },
    outcome: inPlace('20 s', { limit: undefined, tags: { Team: 'orders' } }),
  },
  {
    change: 'Limit on demand left out, stream on and index added',
    from: LIMITED,
    to: { onDemandThroughput: undefined, ...STREAM, ...COLOUR },
    outcome: inPlace('30 s', {
      limit: undefined,
      stream: 'NEW_IMAGE',
      globalIndexes: COLOUR_SEEN,
    }),
  },
  {
    change: 'Limit on demand left out and set again, just after another change',
    from: LIMITED,
    unfinished: { onDemandThroughput: undefined },
    to: LIMITED,
    outcome: inPlace('20 s', { limit: 'at most 40/20' }),
  },
  {
    change: 'Limit on demand and provisioned',
    from: LIMITED,
    to: { ...PROVISIONED, onDemandThroughput: undefined },
    outcome: inPlace('10 s', { billingMode: 'PROVISIONED', limit: undefined }),
  },
  {
    change: 'Provisioned to on demand with a limit',
    from: PROVISIONED,
    to: { ...ON_DEMAND, ...LIMITED },
    outcome: inPlace('20 s', {
      billingMode: 'PAY_PER_REQUEST',
      limit: 'at most 40/20',
    }),
  },
  {
    change: 'Limit of an index set',
    from: limitedIndex(),
    to: limitedIndex(bothLimits),
    outcome: inPlace('10 s', limitedIndexSeen('at most 40/20')),
  },
  {
    change: 'Limit of an index left out',
    from: limitedIndex(bothLimits),
    to: limitedIndex(),
    outcome: inPlace('20 s', limitedIndexSeen()),
  },
  {
    change: 'Limit of an index, of writes alone, to reads and writes',
    from: limitedIndex({ maxWriteRequestUnits: 10 }),
    to: limitedIndex(bothLimits),
    outcome: inPlace('30 s', limitedIndexSeen('at most 40/20')),
  },
  {
    change: 'Limit of an index, of reads and writes, to reads alone',
    from: limitedIndex(bothLimits),
    to: limitedIndex({ maxReadRequestUnits: 30 }),
    outcome: inPlace('20 s', limitedIndexSeen('at most 30/any')),
  },
  {
    change: 'Limits of two indexes left out, and another index added',
    from: {
      ...COLOUR_AND_SIZE,
      globalSecondaryIndexes: [
        { ...byColour, onDemandThroughput: bothLimits },
        { ...bySize, onDemandThroughput: { maxReadRequestUnits: 10 } },
      ],
    },
    to: {
      attributeDefinitions: [S('id'), S('colour'), S('size'), S('shape')],
      globalSecondaryIndexes: [
        byColour,
        bySize,
        { ...byColour, indexName: 'by-shape', keySchema: [HASH('shape')] },
      ],
    },
    outcome: inPlace('30 s', {
      globalIndexes: {
        ...COLOUR_SEEN,
        ...SIZE_SEEN,
        'by-shape': { key: 'shape HASH', projection: 'ALL' },
      },
    }),
  },
];

const accessRows: Transition[] = [
  {
    change: 'Resource policy set',
    from: { tableName: 'tra-policy-set' },
    to: { resourcePolicy: policyOf('tra-policy-set', 'Readers') },
    outcome: inPlace('seconds', {
      resourcePolicy: policyOf('tra-policy-set', 'Readers'),
    }),
  },
  {
    change: 'Resource policy changed, while ACK is down',
    from: {
      tableName: 'tra-policy-changed',
      resourcePolicy: policyOf('tra-policy-changed', 'Readers'),
    },
    unfinished: tagged(['Team', 'orders']),
    ackStopped: true,
    to: { resourcePolicy: policyOf('tra-policy-changed', 'Others') },
    outcome: inPlace('seconds', {
      resourcePolicy: policyOf('tra-policy-changed', 'Others'),
      tags: { Team: 'orders' },
    }),
  },
  {
    change: 'Resource policy left out, where ACK may take it away',
    from: {
      tableName: 'tra-policy-removed',
      resourcePolicy: policyOf('tra-policy-removed', 'Readers'),
    },
    to: { resourcePolicy: undefined },
    outcome: inPlace('seconds', { resourcePolicy: 'none' }),
  },
  {
    change: 'Resource policy left out, where ACK may not take it away at first',
    from: {
      tableName: 'tra-policy-denied',
      resourcePolicy: policyOf('tra-policy-denied', 'Readers'),
    },
    to: { resourcePolicy: undefined },
    fault: { op: 'DeleteResourcePolicy', ...DENIED },
    outcome: inPlace('20 s', { resourcePolicy: 'none' }),
  },
  {
    change: 'Contributor insights on',
    to: { contributorInsightsEnabled: true },
    outcome: inPlace('20 s', { contributorInsights: 'ENABLED' }),
  },
  {
    change: 'Contributor insights off',
    from: { contributorInsightsEnabled: true },
    to: { contributorInsightsEnabled: false },
    outcome: inPlace('20 s', { contributorInsights: 'DISABLED' }),
  },
  {
    change: 'Contributor insights left out, while ACK is down',
    from: { contributorInsightsEnabled: true },
    unfinished: tagged(['Team', 'orders']),
    ackStopped: true,
    to: { contributorInsightsEnabled: undefined },
    outcome: inPlace('20 s', {
      contributorInsights: 'DISABLED',
      tags: { Team: 'orders' },
    }),
  },
];

const settingRows: Transition[] = [
  {
    change: 'Tag added',
    from: tagged(['Team', 'orders']),
    to: tagged(['Team', 'orders'], ['Stage', 'test']),
    outcome: inPlace('seconds', { tags: { Team: 'orders', Stage: 'test' } }),
  },
  {
    change: 'Value of a tag',
    from: tagged(['Team', 'orders']),
    to: tagged(['Team', 'billing']),
    outcome: inPlace('seconds', { tags: { Team: 'billing' } }),
  },
  {
    change: 'Tag removed',
    from: tagged(['Team', 'orders'], ['Stage', 'test']),
    to: tagged(['Team', 'orders']),
    outcome: inPlace('seconds', { tags: { Team: 'orders' } }),
  },
  {
    change: 'All tags removed',
    from: tagged(['Team', 'orders']),
    to: { tags: undefined },
    outcome: inPlace('seconds', { tags: {} }),
  },
  {
    change: 'Table class to infrequent access',
    to: { tableClass: 'STANDARD_INFREQUENT_ACCESS' },
    outcome: inPlace('10 s', { tableClass: 'STANDARD_INFREQUENT_ACCESS' }),
  },
  {
    change: 'Table class to standard',
    from: { tableClass: 'STANDARD_INFREQUENT_ACCESS' },
    to: { tableClass: undefined },
    outcome: inPlace('10 s', { tableClass: 'STANDARD' }),
  },
  {
    change: 'Deletion protection on',
    to: PROTECTED,
    outcome: inPlace('10 s', { deletionProtection: true }),
  },
  {
    change: 'Deletion protection off',
    from: PROTECTED,
    to: UNPROTECTED,
    outcome: inPlace('10 s', { deletionProtection: false }),
  },
  {
    change: 'Connection Secret wanted',
    to: { writeConnectionSecretToRef: { name: 'tra-wanted' } },
    outcome: inPlace('seconds', undefined, {
      secrets: [secretOf('tra-wanted', 'default', false)],
    }),
  },
  {
    change: 'Connection Secret in another namespace',
    from: { writeConnectionSecretToRef: { name: 'tra-moved' } },
    to: {
      writeConnectionSecretToRef: {
        name: 'tra-moved',
        namespace: OTHER_NAMESPACE,
      },
    },
    outcome: inPlace('seconds', undefined, {
      secrets: [
        secretOf('tra-moved', OTHER_NAMESPACE, false),
        { name: 'tra-moved', namespace: 'default' },
      ],
    }),
  },
  {
    change: 'Connection Secret not wanted any more',
    from: { writeConnectionSecretToRef: { name: 'tra-unwanted' } },
    to: { writeConnectionSecretToRef: undefined },
    outcome: inPlace('seconds', undefined, {
      secrets: [{ name: 'tra-unwanted', namespace: 'default' }],
    }),
  },
  {
    change: 'Stream on, with a connection Secret',
    from: { writeConnectionSecretToRef: { name: 'tra-stream' } },
    to: STREAM,
    outcome: inPlace(
      '10 s',
      { stream: 'NEW_IMAGE' },
      { secrets: [secretOf('tra-stream', 'default', true)] },
    ),
  },
  {
    change: 'Deletion policy to retain, and then removal',
    to: { deletionPolicy: 'retain' },
    outcome: inPlace('seconds', undefined, { removed: 'the table stays' }),
  },
  {
    change: 'Deletion policy to delete, and then removal',
    from: { deletionPolicy: undefined },
    to: { deletionPolicy: 'delete' },
    outcome: inPlace('seconds', undefined, { removed: 'the table is gone' }),
  },
  {
    change: 'Deletion policy delete left out, and then removal',
    from: { deletionPolicy: 'delete' },
    to: { deletionPolicy: undefined },
    outcome: inPlace('seconds', undefined, { removed: 'the table stays' }),
  },
  {
    change: 'Adoption policy, for a table that AWS had already',
    existing: true,
    startsWith: ALREADY_THERE,
    to: {
      adoptionPolicy: 'adopt-or-create',
      ...tagged(['Adopted', 'yes']),
    },
    outcome: inPlace('10 s', { tags: { Adopted: 'yes' } }),
  },
  {
    change: 'Adoption policy alone, for a table that AWS had already',
    existing: true,
    startsWith: ALREADY_THERE,
    to: { adoptionPolicy: 'adopt-or-create' },
    outcome: inPlace('10 s', {}),
  },
  {
    change:
      'Adoption policy, for a table that AWS had already with time to live on, which the manifest does not have',
    existing: true,
    existingTimeToLive: 'expires',
    startsWith: ALREADY_THERE,
    to: { adoptionPolicy: 'adopt-or-create' },
    outcome: {
      kind: 'needs steps',
      refusal: {
        by: 'kro',
        where: 'service message',
        text: /^AWS has time to live by 'expires', which this manifest does not say, so the table is only read and not taken over/,
      },
      instead: 'take the table over with its time to live, then switch it off',
      steps: [
        { parameters: TTL, aws: { timeToLive: 'expires' } },
        { parameters: NO_TTL, aws: { timeToLive: 'off' } },
      ],
    },
  },
  {
    change: 'Adoption policy adopt, for a table that AWS had already',
    existing: true,
    startsWith: ALREADY_THERE,
    to: { adoptionPolicy: 'adopt', ...STREAM, ...tagged(['Adopted', 'yes']) },
    outcome: inPlace('20 s', { stream: 'NEW_IMAGE', tags: { Adopted: 'yes' } }),
  },
  {
    change:
      'Adoption policy from adopt to adopt-or-create, when AWS has no such table',
    from: { adoptionPolicy: 'adopt' },
    startsWith: /not taken over yet: .*adopt-or-create/,
    to: { adoptionPolicy: 'adopt-or-create' },
    outcome: inPlace('seconds', {}),
  },
];

const severalRows: Transition[] = [
  {
    change:
      'Stream, time to live, recovery, protection, class, tags and an index on at once',
    to: {
      ...STREAM,
      ...TTL,
      ...PITR,
      ...PROTECTED,
      ...COLOUR,
      tableClass: 'STANDARD_INFREQUENT_ACCESS',
      ...tagged(['Team', 'orders']),
    },
    outcome: inPlace('20 s', {
      stream: 'NEW_IMAGE',
      timeToLive: 'expires',
      pointInTimeRecovery: 'ENABLED',
      deletionProtection: true,
      globalIndexes: COLOUR_SEEN,
      tableClass: 'STANDARD_INFREQUENT_ACCESS',
      tags: { Team: 'orders' },
    }),
  },
  {
    change: 'Stream, time to live and encryption off in one edit',
    from: { ...STREAM, ...TTL, ...KMS },
    to: { ...NO_STREAM, ...NO_TTL, ...NO_KMS },
    outcome: inPlace('20 s', {
      stream: 'off',
      timeToLive: 'off',
      encryption: 'AWS owned key',
    }),
  },
  {
    change: 'Stream and time to live off, and protection on, in one edit',
    from: { ...STREAM, ...TTL },
    to: { ...NO_STREAM, ...NO_TTL, ...PROTECTED },
    outcome: inPlace('20 s', {
      stream: 'off',
      timeToLive: 'off',
      deletionProtection: true,
    }),
  },
  {
    change:
      'Stream, time to live and encryption off in one edit, while ACK is down',
    from: { ...STREAM, ...TTL, ...KMS },
    to: { ...NO_STREAM, ...NO_TTL, ...NO_KMS },
    ackStopped: true,
    outcome: inPlace('20 s', {
      stream: 'off',
      timeToLive: 'off',
      encryption: 'AWS owned key',
    }),
  },
  {
    change: 'Stream off and a new index in one edit',
    from: STREAM,
    to: { ...NO_STREAM, ...COLOUR },
    outcome: inPlace('20 s', { stream: 'off', globalIndexes: COLOUR_SEEN }),
  },
];

const refusedRows: Transition[] = [
  {
    change: 'Table name',
    to: { tableName: 'tra-renamed' },
    outcome: { kind: 'refused', refusal: immutable('tableName') },
  },
  {
    change: 'Region',
    to: { region: 'eu-west-1' },
    outcome: { kind: 'refused', refusal: immutable('region') },
  },
  {
    change: 'Partition key',
    to: { attributeDefinitions: [S('uid')], keySchema: [HASH('uid')] },
    outcome: { kind: 'refused', refusal: immutable('keySchema') },
  },
  {
    change: 'Sort key added',
    to: SORTED,
    outcome: { kind: 'refused', refusal: immutable('keySchema') },
  },
  {
    change: 'Type of a key attribute',
    to: {
      attributeDefinitions: [{ attributeName: 'id', attributeType: 'N' }],
    },
    outcome: { kind: 'refused', refusal: invalid('attributeDefinitions') },
  },
  {
    change: 'Local index added',
    from: SORTED,
    to: LOCAL,
    outcome: { kind: 'refused', refusal: immutable('localSecondaryIndexes') },
  },
  {
    change: 'Local index removed',
    from: { ...SORTED, ...LOCAL },
    to: { ...SORTED, localSecondaryIndexes: undefined },
    outcome: { kind: 'refused', refusal: immutable('localSecondaryIndexes') },
  },
  {
    change: 'Account selection added',
    to: { providerConfigRef: { name: ROLE_NAME } },
    outcome: { kind: 'refused', refusal: immutable('providerConfigRef') },
  },
];

const removalRows: Transition[] = [
  {
    change: 'Removal without a deletion policy',
    from: { deletionPolicy: undefined },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change: 'Removal with deletion policy delete',
    from: { deletionPolicy: 'delete' },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'goes' },
  },
  {
    change: 'Removal of a protected table',
    from: { ...PROTECTED, deletionPolicy: undefined },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change: 'Removal with deletion policy retain',
    from: { deletionPolicy: 'retain' },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change: 'Removal of a protected table with deletion policy delete',
    from: { ...PROTECTED, deletionPolicy: 'delete' },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change: 'Removal right after protection was switched off',
    from: PROTECTED,
    unfinished: UNPROTECTED,
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change: 'Removal right after protection was switched on',
    unfinished: PROTECTED,
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'stays' },
  },
  {
    change:
      'Removal with deletion policy delete while a change is being applied',
    from: { ...PROVISIONED, deletionPolicy: 'delete' },
    unfinished: { provisionedThroughput: units(9, 9) },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'goes' },
  },
  {
    change: 'Removal of a table with everything and deletion policy delete',
    from: {
      ...STREAM,
      ...TTL,
      ...PITR,
      ...KMS,
      ...COLOUR,
      deletionPolicy: 'delete',
    },
    to: 'removal',
    outcome: { kind: 'removed', awsTable: 'goes' },
  },
];

export const transitions: Transition[] = [
  ...streamRows,
  ...timeToLiveRows,
  ...encryptionRows,
  ...capacityRows,
  ...indexRows,
  ...limitRows,
  ...accessRows,
  ...settingRows,
  ...severalRows,
  ...refusedRows,
  ...removalRows,
];
