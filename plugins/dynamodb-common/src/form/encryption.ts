import {
  encryptingKey,
  type EncryptionKey,
} from '../parameters/encryption/encryptingKey';
import type { DynamoDBTableParameters } from '../parameters/types';
import type { TableFormState } from './TableFormState';

type Encryption = Pick<
  DynamoDBTableParameters,
  'sseEnabled' | 'sseType' | 'kmsMasterKeyID'
>;

/** The choice that parameters show. Where they contradict each other, encryption was wanted. */
export function readEncryption({
  sseEnabled,
  sseType,
  kmsMasterKeyID,
}: Encryption): EncryptionKey {
  if (kmsMasterKeyID !== undefined) {
    return 'customer-managed';
  }
  return sseType === 'KMS' || (sseEnabled && sseType !== 'AES256')
    ? 'aws-managed'
    : 'aws-owned';
}

/**
 * Writes the choice in the form that the source had, of several that mean the
 * same, so that reading and writing changes nothing. Where the source had
 * encryption on, `sseEnabled: false` says that it was switched off.
 */
export function writeEncryption({
  encryption,
  kmsMasterKeyID,
  source = {},
}: TableFormState): Encryption {
  const isAsInSource =
    encryptingKey(source) === encryption &&
    (encryption !== 'customer-managed' ||
      source.kmsMasterKeyID === kmsMasterKeyID);
  if (isAsInSource) {
    return {
      sseEnabled: source.sseEnabled,
      sseType: source.sseType,
      kmsMasterKeyID: source.kmsMasterKeyID,
    };
  }
  switch (encryption) {
    case 'customer-managed':
      return { sseEnabled: true, sseType: 'KMS', kmsMasterKeyID };
    case 'aws-managed':
      return { sseEnabled: true, sseType: 'KMS' };
    default:
      return source.sseEnabled ? { sseEnabled: false } : {};
  }
}
