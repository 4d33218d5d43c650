import type { DynamoDBTableParameters } from './types';

/**
 * What becomes of a change to a parameter of a table that exists.
 *
 * @public
 */
export interface ParameterChangeRule {
  /**
   * - `in place`: the table takes the change as it is, or all of it but what
   *   `sentence` excepts.
   * - `in steps`: something else has to be switched off first.
   * - `refused`: never; the table keeps what it was made with.
   */
  effect: 'in place' | 'in steps' | 'refused';
  /** What can be changed and what cannot, with AWS's limits. */
  sentence: string;
  /** What to do instead of a change that is refused. */
  instead?: string;
}

const orderAnew = (parameter: string) =>
  `Set ${parameter} back in the manifest, or order a new table.`;

/**
 * For each parameter, whether it can be changed once the table exists. The
 * limits of AWS are from the DynamoDB developer guide ("Service, account, and
 * table quotas") and the API reference (UpdateTable, UpdateTimeToLive).
 *
 * @public
 */
export const parameterChanges: Record<
  keyof DynamoDBTableParameters,
  ParameterChangeRule
> = {
  tableName: {
    effect: 'refused',
    sentence: 'The name of a table cannot be changed.',
    instead: orderAnew('tableName'),
  },
  region: {
    effect: 'refused',
    sentence: 'A table cannot move to another region.',
    instead: orderAnew('region'),
  },
  attributeDefinitions: {
    effect: 'in place',
    sentence:
      'Definitions come and go with the global indexes that use them; the type of an attribute that stays cannot be changed.',
    instead: orderAnew('the attribute type'),
  },
  keySchema: {
    effect: 'refused',
    sentence: 'The primary key of a table cannot be changed.',
    instead: orderAnew('keySchema'),
  },
  billingMode: {
    effect: 'in place',
    sentence:
      'AWS takes a change to PAY_PER_REQUEST four times in 24 hours, one to PROVISIONED at any time.',
  },
  provisionedThroughput: {
    effect: 'in place',
    sentence:
      'AWS takes an increase at any time, a decrease four times a day and once an hour beyond that.',
  },
  globalSecondaryIndexes: {
    effect: 'in place',
    sentence:
      'Indexes can be added and removed and their capacity changed, one after the other; a new one takes long on a large table. The key and the projection of an index that exists cannot be changed.',
    instead:
      'Give the changed index a new name in the manifest: AWS builds it, and the old one goes.',
  },
  localSecondaryIndexes: {
    effect: 'refused',
    sentence:
      'Local indexes cannot be added, changed or removed once the table exists.',
    instead:
      'Set localSecondaryIndexes back in the manifest; use a global index, or order a new table.',
  },
  streamEnabled: {
    effect: 'in place',
    sentence:
      'A stream that is switched on again is a new one, with another ARN.',
  },
  streamViewType: {
    effect: 'in steps',
    sentence: 'The view of a stream that is on cannot be changed.',
    instead:
      'Switch the stream off in the manifest, and in a second change on with the other view.',
  },
  pointInTimeRecoveryEnabled: {
    effect: 'in place',
    sentence: 'Switched on again, it restores only to seconds after that.',
  },
  sseEnabled: {
    effect: 'in place',
    sentence: 'The table can be used while AWS encrypts it with the other key.',
  },
  sseType: {
    effect: 'in place',
    sentence: 'From KMS to AES256 is the same as switching sseEnabled off.',
  },
  kmsMasterKeyID: {
    effect: 'in place',
    sentence:
      'Another key is taken as it is; on the way from a key of the account to the AWS managed key, the key that AWS owns encrypts for a while.',
  },
  deletionProtectionEnabled: {
    effect: 'in place',
    sentence:
      'A table that is removed before AWS has switched its protection off stays in AWS.',
  },
  ttlEnabled: {
    effect: 'in place',
    sentence: 'AWS takes up to an hour, and one change in that time.',
  },
  ttlAttributeName: {
    effect: 'in steps',
    sentence:
      'The expiry attribute cannot be changed while time to live is on.',
    instead:
      'Switch time to live off in the manifest, and in a second change on with the other attribute.',
  },
  tableClass: {
    effect: 'in place',
    sentence: 'AWS takes two changes in 30 days.',
  },
  tags: {
    effect: 'in place',
    sentence: 'Tags can be added, changed and removed.',
  },
  providerConfigRef: {
    effect: 'refused',
    sentence:
      'The AWS account of a table cannot be changed: the table would be made again in the other one, empty.',
    instead: orderAnew('providerConfigRef'),
  },
  writeConnectionSecretToRef: {
    effect: 'in place',
    sentence:
      'The Secret is made, moved or removed; what reads it has to follow.',
  },
  adoptionPolicy: {
    effect: 'in place',
    sentence:
      'Set later, it takes over the table that the order failed on; for a table that is managed here already it means nothing.',
  },
  deletionPolicy: {
    effect: 'in place',
    sentence: 'What stands there when the table is removed counts.',
  },
  onDemandThroughput: {
    effect: 'in place',
    sentence:
      'Limits can be set, changed and left out again at any time; one that is left out is lifted in AWS.',
  },
  resourcePolicy: {
    effect: 'in place',
    sentence:
      'The policy can be set and changed at any time. Left out, it is taken away in AWS, which needs a permission that ACK has only where the platform team gave it.',
  },
  contributorInsightsEnabled: {
    effect: 'in place',
    sentence: 'Can be switched on and off at any time.',
  },
};
