import type { DynamoDBTableParameters } from '../types';
import type { EncryptionKey } from './encryptingKey';

/** The choice as people make it; the parameters say the same in several ways. */
export const encryptionKeyLabels = {
  'aws-owned': 'key that AWS owns',
  'aws-managed': 'AWS managed key (aws/dynamodb)',
  'customer-managed': 'key of your account',
} as const satisfies Record<EncryptionKey, string>;

export const sseTypeLabels = {
  AES256: encryptionKeyLabels['aws-owned'],
  KMS: 'KMS key',
} as const satisfies Record<
  NonNullable<DynamoDBTableParameters['sseType']>,
  string
>;
