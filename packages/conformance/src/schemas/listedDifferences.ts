import type { Facts } from './facts';

/** Facts about which another schema says something else than ours, for one reason. */
export interface ListedDifference {
  reason: string;
  /** What it says instead; `undefined` where it says nothing. */
  theirs?: unknown;
  facts: string[];
}

const attributeNames = [
  'attributeDefinitions[].attributeName',
  'keySchema[].attributeName',
  'globalSecondaryIndexes[].keySchema[].attributeName',
  'globalSecondaryIndexes[].projection.nonKeyAttributes[]',
  'localSecondaryIndexes[].keySchema[].attributeName',
  'localSecondaryIndexes[].projection.nonKeyAttributes[]',
  'ttlAttributeName',
];
const capacities = [
  'provisionedThroughput.readCapacityUnits',
  'provisionedThroughput.writeCapacityUnits',
  'globalSecondaryIndexes[].provisionedThroughput.readCapacityUnits',
  'globalSecondaryIndexes[].provisionedThroughput.writeCapacityUnits',
];
const limits = [
  'onDemandThroughput',
  'globalSecondaryIndexes[].onDemandThroughput',
];
const limitUnits = limits.flatMap(limit => [
  `${limit}.maxReadRequestUnits`,
  `${limit}.maxWriteRequestUnits`,
]);
const indexKeys = [
  'globalSecondaryIndexes[].keySchema',
  'localSecondaryIndexes[].keySchema',
];
const nonKeyAttributes = [
  'globalSecondaryIndexes[].projection.nonKeyAttributes',
  'localSecondaryIndexes[].projection.nonKeyAttributes',
];

/** `a x`, `a y` for fields that have several limits. */
function each(fields: string[], ...keywords: string[]): string[] {
  return fields.flatMap(field =>
    keywords.map(keyword => `${field} ${keyword}`),
  );
}

export const kubevelaDifferences: ListedDifference[] = [
  {
    reason:
      'Defaults stand in the template: a value that breaks `*default | type` in CUE is refused as an "empty disjunction", which nobody understands',
    facts: each(
      [
        ...['billingMode', 'deletionPolicy', 'deletionProtectionEnabled'],
        ...['pointInTimeRecoveryEnabled', 'sseEnabled', 'streamEnabled'],
        ...['tableClass', 'ttlEnabled', 'contributorInsightsEnabled'],
      ],
      'default',
    ),
  },
  {
    reason:
      'Counts are rules with sentences; list.MinItems would also keep KubeVela from making this schema',
    facts: [
      ...each(
        [
          'attributeDefinitions',
          'keySchema',
          ...indexKeys,
          ...nonKeyAttributes,
        ],
        'minItems',
        'maxItems',
      ),
      ...each(
        ['globalSecondaryIndexes', 'localSecondaryIndexes', 'tags'],
        'maxItems',
      ),
    ],
  },
  {
    reason: 'Capacity of at least 1 is a rule with a sentence',
    facts: each(capacities, 'minimum'),
  },
  {
    reason: 'A limit of at least 1, or -1, is a rule with a sentence',
    facts: each(limitUnits, 'minimum'),
  },
  {
    reason: 'Taken to be refused with a sentence of its own',
    theirs: 'array',
    facts: ['tableReplicas type'],
  },
  {
    reason: 'Taken to be refused with a sentence of its own',
    theirs: 'object',
    facts: ['tableReplicas[] type'],
  },
  {
    reason:
      'Also a boolean, because YAML 1.1 reads a bare N as false; a rule allows S, N, B and false',
    theirs: 'any',
    facts: ['attributeDefinitions[].attributeType type'],
  },
  {
    reason: 'A rule, because of the boolean',
    facts: ['attributeDefinitions[].attributeType enum'],
  },
  {
    reason:
      "The same characters in Go's notation; lone surrogates (Cs) do not reach KubeVela, since JSON in Go cannot hold them",
    theirs: '^[^\\p{Cc}\\p{Zl}\\p{Zp}\\x{FEFF}]*$',
    facts: each(attributeNames, 'pattern'),
  },
  {
    reason: 'A rule whose sentence says why aliases and ids are refused',
    facts: ['kmsMasterKeyID pattern'],
  },
  {
    reason: 'The length stands in the pattern',
    theirs: '^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$',
    facts: ['providerConfigRef.name pattern'],
  },
  {
    reason: 'The length stands in the pattern',
    theirs: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    facts: ['writeConnectionSecretToRef.namespace pattern'],
  },
  {
    reason: 'The pattern says it',
    facts: [
      ...each(
        ['providerConfigRef.name', 'writeConnectionSecretToRef.namespace'],
        'minLength',
        'maxLength',
      ),
      'writeConnectionSecretToRef.name minLength',
    ],
  },
];

export const kroDifferences: ListedDifference[] = [
  {
    reason:
      'The characters of a name are checked one layer above, by KubeVela; the definition has no other users',
    facts: [
      ...each(attributeNames, 'pattern'),
      ...each(
        [
          ...['tableName', 'region', 'kmsMasterKeyID'],
          'globalSecondaryIndexes[].indexName',
          'localSecondaryIndexes[].indexName',
          ...['tags[].key', 'tags[].value', 'providerConfigRef.name'],
          'writeConnectionSecretToRef.name',
          'writeConnectionSecretToRef.namespace',
        ],
        'pattern',
      ),
    ],
  },
  {
    reason: 'Lengths that KubeVela checks; Kubernetes checks those of a Secret',
    facts: [
      ...each(
        [
          'globalSecondaryIndexes[].projection.nonKeyAttributes[]',
          'localSecondaryIndexes[].projection.nonKeyAttributes[]',
          'ttlAttributeName',
          'writeConnectionSecretToRef.name',
          'writeConnectionSecretToRef.namespace',
        ],
        'minLength',
        'maxLength',
      ),
      ...each(nonKeyAttributes, 'minItems'),
    ],
  },
  {
    reason:
      'Kubernetes integers have 64 bits; ours end where JavaScript and CUE stop to be exact, and KubeVela checks that',
    facts: each([...capacities, ...limitUnits], 'maximum'),
  },
  {
    reason: 'An index, list or key that is added or removed is then a change',
    theirs: '[]',
    facts: each(
      ['globalSecondaryIndexes', 'localSecondaryIndexes', 'tags'],
      'default',
    ),
  },
  {
    reason:
      '"" stands for no key, no provider configuration and no resource policy',
    theirs: '',
    facts: [
      'kmsMasterKeyID default',
      'providerConfigRef.name default',
      'resourcePolicy default',
    ],
  },
  {
    reason:
      'The reference is always there, so that adding or removing it is refused as a change',
    theirs: '{}',
    facts: ['providerConfigRef default'],
  },
  {
    reason: '-1 stands for no limit, so that leaving one out is a change',
    theirs: -1,
    facts: each(limitUnits, 'default'),
  },
  {
    reason: 'A limit is always there, so that leaving it out is a change',
    theirs: '{}',
    facts: each(limits, 'default'),
  },
  {
    reason: 'Our limit is in bytes, of which a character has at least one',
    theirs: 20_480,
    facts: ['resourcePolicy maxLength'],
  },
  {
    reason: 'It has a default, ""',
    facts: each(['providerConfigRef.name'], 'required', 'minLength'),
  },
  {
    reason: "KubeVela fills in the Application's namespace",
    theirs: true,
    facts: ['writeConnectionSecretToRef.namespace required'],
  },
];

/** Where ACK has what we have elsewhere. */
export const ackPlaces: Record<string, string> = {
  'streamSpecification.streamEnabled': 'streamEnabled',
  'streamSpecification.streamViewType': 'streamViewType',
  'continuousBackups.pointInTimeRecoveryEnabled': 'pointInTimeRecoveryEnabled',
  'sseSpecification.enabled': 'sseEnabled',
  'sseSpecification.sseType': 'sseType',
  'sseSpecification.kmsMasterKeyID': 'kmsMasterKeyID',
  'timeToLive.enabled': 'ttlEnabled',
  'timeToLive.attributeName': 'ttlAttributeName',
  contributorInsights: 'contributorInsightsEnabled',
};

const fieldsOf = (index: string) =>
  each(
    [
      `${index}[].indexName`,
      `${index}[].keySchema`,
      `${index}[].keySchema[].attributeName`,
      `${index}[].keySchema[].keyType`,
      `${index}[].projection`,
      `${index}[].projection.projectionType`,
    ],
    'required',
  );

export const ackDifferences: ListedDifference[] = [
  {
    reason: 'Annotations of the Table, not fields of its spec',
    facts: [
      ...each(['region'], 'type', 'required'),
      ...each(['adoptionPolicy', 'deletionPolicy'], 'type'),
    ],
  },
  {
    reason: 'A label of the Table, which an IAMRoleSelector matches',
    facts: [
      'providerConfigRef type',
      ...each(['providerConfigRef.name'], 'type', 'required'),
    ],
  },
  {
    reason: 'kro makes the Secret, not ACK',
    facts: [
      'writeConnectionSecretToRef type',
      ...each(['writeConnectionSecretToRef.name'], 'type', 'required'),
      'writeConnectionSecretToRef.namespace type',
    ],
  },
  {
    reason: 'Inside its lists and objects ACK requires nothing; AWS does',
    facts: [
      ...each(
        [
          'attributeDefinitions[].attributeName',
          'attributeDefinitions[].attributeType',
          'keySchema[].attributeName',
          'keySchema[].keyType',
          ...capacities,
          ...['tags[].key', 'tags[].value'],
        ],
        'required',
      ),
      ...fieldsOf('globalSecondaryIndexes'),
      ...fieldsOf('localSecondaryIndexes'),
    ],
  },
  {
    reason: 'ACK takes the words of AWS, ENABLE and DISABLE',
    theirs: 'string',
    facts: ['contributorInsightsEnabled type'],
  },
  {
    reason: 'Only the object around what we have without one',
    theirs: 'object',
    facts: each(
      [
        ...['streamSpecification', 'continuousBackups', 'sseSpecification'],
        'timeToLive',
      ],
      'type',
    ),
  },
  notOffered('object', [
    'sseSpecification.kmsMasterKeyRef',
    'sseSpecification.kmsMasterKeyRef.from',
    'tableReplicas[]',
    'tableReplicas[].globalSecondaryIndexes[]',
    'tableReplicas[].globalSecondaryIndexes[].provisionedThroughputOverride',
    'tableReplicas[].provisionedThroughputOverride',
  ]),
  notOffered('integer', [
    'tableReplicas[].globalSecondaryIndexes[].provisionedThroughputOverride.readCapacityUnits',
    'tableReplicas[].provisionedThroughputOverride.readCapacityUnits',
  ]),
  notOffered('array', [
    'tableReplicas',
    'tableReplicas[].globalSecondaryIndexes',
  ]),
  notOffered('string', [
    'sseSpecification.kmsMasterKeyRef.from.name',
    'sseSpecification.kmsMasterKeyRef.from.namespace',
    'tableReplicas[].globalSecondaryIndexes[].indexName',
    'tableReplicas[].kmsMasterKeyID',
    'tableReplicas[].regionName',
    'tableReplicas[].tableClassOverride',
  ]),
];

function notOffered(type: string, fields: string[]): ListedDifference {
  return {
    reason: 'Beyond the documented parameters',
    theirs: type,
    facts: each(fields, 'type'),
  };
}

/** The facts of a list of differences, and what is said instead of ours. */
export function listed(differences: ListedDifference[]): Facts {
  return Object.fromEntries(
    differences.flatMap(({ facts, theirs }) =>
      facts.map(fact => [fact, theirs]),
    ),
  );
}
