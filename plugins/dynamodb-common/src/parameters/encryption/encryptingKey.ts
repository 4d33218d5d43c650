import type { PartialParameters } from '../PartialParameters';

/**
 * Which key encrypts: AWS's own (nothing to pay), the AWS managed KMS key
 * `aws/dynamodb`, or a KMS key of the account.
 *
 * @alpha
 */
export type EncryptionKey = 'aws-owned' | 'aws-managed' | 'customer-managed';

/** The key that encrypts a table of these parameters. */
export function encryptingKey({
  sseEnabled,
  sseType = 'KMS',
  kmsMasterKeyID,
}: PartialParameters): EncryptionKey {
  if (!sseEnabled || sseType === 'AES256') {
    return 'aws-owned';
  }
  return kmsMasterKeyID === undefined ? 'aws-managed' : 'customer-managed';
}
