import type { Problem } from '../problems/Problem';
import { encryptingKey } from './phrases';
import { pickValidParameters } from './pickValidParameters';
import type { PartialParameters } from './pickValidParameters';
import { retentionReason } from './deletion/retentionReason';

/**
 * A documented practice that some parameters do not follow. They can be ordered
 * as they are.
 *
 * @public
 */
export interface Advice {
  /** JSON pointer into the parameters, to the choice that it concerns. */
  pointer: Problem['pointer'];
  /** Stable id of the practice, for example `point-in-time-recovery`. */
  id: string;
  /** What to do, short enough to stand beside the choice. */
  sentence: string;
  /** Why. */
  reason: string;
}

type Practice = (parameters: PartialParameters) => Advice[];

const deletionProtection: Practice = parameters =>
  parameters.deletionProtectionEnabled
    ? []
    : [
        {
          pointer: '/deletionProtectionEnabled',
          id: 'deletion-protection',
          sentence:
            'Deletion protection is off: switch it on for data that matters.',
          reason: retentionReason(parameters)
            ? 'Without it whoever may delete tables in AWS can delete this one.'
            : 'Without it the table and its data are deleted when it is removed here.',
        },
      ];

const recovery: Practice = parameters =>
  parameters.pointInTimeRecoveryEnabled
    ? []
    : [
        {
          pointer: '/pointInTimeRecoveryEnabled',
          id: 'point-in-time-recovery',
          sentence:
            'Point-in-time recovery is off: switch it on for data that matters.',
          reason: retentionReason(parameters)
            ? 'Without it items that were overwritten or deleted cannot be restored; with it every second of the last 35 days can.'
            : 'Without it neither items that were overwritten or deleted nor the table can be restored; with it every second of the last 35 days can, and AWS keeps a backup of the deleted table for 35 days.',
        },
      ];

const takenOver: Practice = parameters =>
  parameters.adoptionPolicy && !retentionReason(parameters)
    ? [
        {
          pointer: '/deletionPolicy',
          id: 'taken-over-table',
          sentence:
            'Let a table that is taken over stay in AWS: choose retain.',
          reason:
            'Removing the Application deletes a table that somebody else made, with its data.',
        },
      ]
    : [];

// With AES256 a warning of checkParameters says it already.
const encryption: Practice = parameters =>
  encryptingKey(parameters) === 'aws-owned' && !parameters.sseEnabled
    ? [
        {
          pointer: '/sseEnabled',
          id: 'encryption',
          sentence: 'Encrypt sensitive data with a KMS key.',
          reason:
            'Every table is encrypted, by default with a key that AWS owns. CloudTrail shows each use of the AWS managed KMS key; a key of your own you can withdraw too. KMS bills its calls.',
        },
      ]
    : [];

const tagged: Practice = ({ tags = [] }) =>
  tags.length > 0
    ? []
    : [
        {
          pointer: '/tags',
          id: 'tags',
          sentence:
            'There are no tags: give at least Environment, Application and Team.',
          reason: 'Cost reports tell tables apart by their tags.',
        },
      ];

const expiryName = /^(?:ttl|expir\w*|\w*expires?_?(?:at|on)?)$/i;

const timeToLive: Practice = ({
  ttlEnabled,
  attributeDefinitions = [],
  globalSecondaryIndexes = [],
  localSecondaryIndexes = [],
}) => {
  const numbers = attributeDefinitions
    .filter(({ attributeType }) => attributeType === 'N')
    .map(({ attributeName }) => attributeName);
  const copied = [...globalSecondaryIndexes, ...localSecondaryIndexes].flatMap(
    ({ projection }) => projection?.nonKeyAttributes ?? [],
  );
  return !ttlEnabled &&
    [...numbers, ...copied].some(name => expiryName.test(name ?? ''))
    ? [
        {
          pointer: '/ttlEnabled',
          id: 'time-to-live',
          sentence:
            'An attribute looks like an expiry time: time to live can delete items by it.',
          reason:
            'DynamoDB then deletes expired items by itself and bills no writes for it. The attribute has to hold seconds since 1970, as a number.',
        },
      ]
    : [];
};

const streamView: Practice = ({ streamEnabled, streamViewType }) =>
  streamEnabled && streamViewType && streamViewType !== 'NEW_AND_OLD_IMAGES'
    ? [
        {
          pointer: '/streamViewType',
          id: 'stream-view',
          sentence: 'Choose NEW_AND_OLD_IMAGES if in doubt.',
          reason:
            'Another view later means a new stream with another ARN, and all that read the old one have to follow.',
        },
      ]
    : [];

const capacity: Practice = ({ billingMode }) =>
  billingMode === 'PROVISIONED'
    ? [
        {
          pointer: '/billingMode',
          id: 'provisioned-capacity',
          sentence: 'Provisioned capacity suits a steady load only.',
          reason:
            'There is no auto scaling: capacity stays as it is written here, and AWS throttles requests beyond it.',
        },
      ]
    : [];

const indexProjection: Practice = ({ globalSecondaryIndexes = [] }) =>
  globalSecondaryIndexes.flatMap(({ projection }, position) =>
    projection?.projectionType === 'ALL'
      ? [
          {
            pointer: `/globalSecondaryIndexes/${position}/projection`,
            id: 'index-projection',
            sentence:
              'Copying all attributes costs the most storage and writes.',
            reason:
              'The index keeps every item that has its key a second time. With fewer attributes it is cheaper, but a query of the index reads nothing beyond them.',
          },
        ]
      : [],
  );

const localIndex: Practice = ({ localSecondaryIndexes = [] }) =>
  localSecondaryIndexes.length > 0
    ? [
        {
          pointer: '/localSecondaryIndexes',
          id: 'local-index',
          sentence:
            'A local index limits each partition key value to 10 GB, and stays as it is.',
          reason:
            'The limit counts the items of one partition key value and their copies in local indexes. A global index has no such limit, and can be added and removed later.',
        },
      ]
    : [];

// docs/best-practices.md, and the limits of secondary indexes in the DynamoDB
// developer guide.
const practices: Practice[] = [
  deletionProtection,
  recovery,
  takenOver,
  encryption,
  tagged,
  timeToLive,
  streamView,
  capacity,
  indexProjection,
  localIndex,
];

/**
 * Tells which documented practices some parameters do not follow.
 *
 * @param parameters - of any origin; what has the wrong type counts as left out
 * @param policy - where it demands tags, their absence is a problem and no advice
 * @returns advice, the loss of data first; `[]` when every practice is followed
 *
 * @public
 */
export function adviseOn(
  parameters: unknown,
  policy: { mandatoryTags: unknown[] } = { mandatoryTags: [] },
): Advice[] {
  const sound = pickValidParameters(parameters);
  return practices
    .filter(
      practice => practice !== tagged || policy.mandatoryTags.length === 0,
    )
    .flatMap(practice => practice(sound));
}
