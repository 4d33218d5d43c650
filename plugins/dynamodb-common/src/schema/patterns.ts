/**
 * A regular expression (with the `u` flag) and what it means, so that a problem
 * can be told in words.
 */
export interface Pattern {
  pattern: string;
  words: string;
}

// One entry for each kind of name. The limits of AWS are from the DynamoDB API
// reference (CreateTable, Tag) and "Naming rules"; those of Kubernetes are RFC 1123
// names and label values.
export const patterns = {
  tableName: {
    pattern: '^[a-zA-Z0-9_.-]+$',
    words: "letters, digits, '_', '.' and '-' only",
  },
  region: {
    pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$',
    words: 'an AWS region such as us-east-1',
  },
  // DynamoDB takes any UTF-8. Control characters and line separators cannot be
  // kept in YAML by every reader, so they are refused.
  printable: {
    pattern: '^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFEFF]*$',
    words: 'one line without control characters',
  },
  // What a header of HTTP can carry: Backstage's Kubernetes client sends the cluster in one.
  ascii: {
    pattern: '^[ -~]*$',
    words: 'letters, digits and signs of ASCII',
  },
  kmsKeyArn: {
    pattern: '^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$',
    words:
      'the full ARN of a KMS key, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab. AWS answers an alias or a bare key id with that ARN, so ACK would see a difference for ever; for the AWS managed key leave the parameter out',
  },
  tagText: {
    pattern: '^[\\p{L}\\p{N}\\p{Zs}_.:/=+@-]*$',
    words: "letters, digits, spaces and '+', '-', '=', '.', '_', ':', '/', '@'",
  },
  dnsLabel: {
    pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
    words:
      "lower-case letters, digits and '-', beginning and ending with a letter or digit",
  },
  dnsSubdomain: {
    pattern:
      '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$',
    words:
      "lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit",
  },
  labelValue: {
    pattern: '^[a-zA-Z0-9]([a-zA-Z0-9_.-]*[a-zA-Z0-9])?$',
    words:
      "letters, digits, '-', '_' and '.', beginning and ending with a letter or digit",
  },
  permissionSet: {
    pattern: '^[a-zA-Z0-9_+=,.@-]+$',
    words: "letters, digits and '+', '=', ',', '.', '@', '-', '_'",
  },
} satisfies Record<string, Pattern>;

const wordsByPattern = new Map<string, string>(
  Object.values(patterns).map(({ pattern, words }) => [pattern, words]),
);

/** What a pattern means in words; the pattern itself when nobody named it. */
export function patternInWords(pattern: string): string {
  return wordsByPattern.get(pattern) ?? `text that matches ${pattern}`;
}
