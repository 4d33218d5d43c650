import type { Rule } from '../Rule';

// Stricter than the engines, which ignore it: encryption was probably wanted.
const typeWithoutEncryption: Rule = {
  id: 'sse-type-without-sse',
  sentence: 'sseType goes with sseEnabled.',
  reads: ['sseEnabled', 'sseType'],
  check({ sseEnabled = false, sseType }) {
    return sseEnabled || !sseType
      ? []
      : [
          {
            pointer: '/sseType',
            message: `sseType is ${sseType} but sseEnabled is not true: set sseEnabled to true, or remove sseType.`,
          },
        ];
  },
};

const awsOwnedKey: Rule = {
  id: 'sse-aws-owned-key',
  severity: 'warning',
  sentence:
    'sseType AES256 is the key that AWS owns, which encrypts every table anyway.',
  reads: ['sseEnabled', 'sseType'],
  check({ sseEnabled, sseType }) {
    return sseEnabled && sseType === 'AES256'
      ? [
          {
            pointer: '/sseType',
            message:
              'sseType AES256 is the key that AWS owns, which encrypts every table anyway: use KMS for a key of your account, or remove sseEnabled and sseType.',
          },
        ]
      : [];
  },
};

const keyNeedsKms: Rule = {
  id: 'kms-key-without-kms',
  sentence: 'kmsMasterKeyID goes with sseEnabled and KMS.',
  reads: ['sseEnabled', 'sseType', 'kmsMasterKeyID'],
  check({ sseEnabled = false, sseType = 'KMS', kmsMasterKeyID }) {
    return !kmsMasterKeyID || (sseEnabled && sseType === 'KMS')
      ? []
      : [
          {
            pointer: '/kmsMasterKeyID',
            message:
              'kmsMasterKeyID needs sseEnabled true and sseType KMS: set them, or remove kmsMasterKeyID.',
          },
        ];
  },
};

const keyRegion: Rule = {
  id: 'kms-key-region',
  sentence: 'The key of kmsMasterKeyID is in the region of the table.',
  reads: ['region', 'kmsMasterKeyID'],
  check({ region, kmsMasterKeyID }) {
    const keyIsIn = kmsMasterKeyID?.split(':')[3];
    return keyIsIn === undefined || keyIsIn === region
      ? []
      : [
          {
            pointer: '/kmsMasterKeyID',
            message: `kmsMasterKeyID is a key in ${keyIsIn}, but the table is in ${region}: use a key of ${region}.`,
          },
        ];
  },
};

/** Encryption at rest (CreateTable, SSESpecification). */
export const encryptionRules: Rule[] = [
  typeWithoutEncryption,
  awsOwnedKey,
  keyNeedsKms,
  keyRegion,
];
