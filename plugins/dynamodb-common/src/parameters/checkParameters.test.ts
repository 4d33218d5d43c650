import {
  attributes,
  everything,
  globalIndex,
  key,
  minimal,
  policyOf,
} from '../__testUtils__/parameters';
import { recordedStates } from '../fixtures';
import { checkParameters } from './checkParameters';
import type { DynamoDBTableParameters } from './types';

/** The problems of the smallest table with these changes, as `pointer rule`. */
function problemsWith(changes: Record<string, unknown>): string[] {
  return checkParameters({ ...minimal, ...changes }).map(
    ({ pointer, rule }) => `${pointer} ${rule}`,
  );
}

function messagesWith(changes: Record<string, unknown>): string[] {
  return checkParameters({ ...minimal, ...changes }).map(
    ({ message }) => message,
  );
}

const twoKeys = {
  attributeDefinitions: attributes('userId:S day:N'),
  keySchema: key('HASH userId, RANGE day'),
};

function localIndex(indexName: string, keyText: string) {
  return {
    indexName,
    keySchema: key(keyText),
    projection: { projectionType: 'ALL' },
  };
}

describe('checkParameters', () => {
  it('accepts the smallest table and one that uses every parameter', () => {
    expect(checkParameters(minimal)).toEqual([]);
    expect(checkParameters(everything)).toEqual([]);
  });

  it.each([
    'documented-basic',
    'documented-with-gsi',
    'documented-provisioned',
  ] as const)('accepts what the engines accepted: %s', name => {
    const [component] =
      recordedStates[name].application?.spec?.components ?? [];
    expect(checkParameters(component.properties)).toEqual([]);
  });

  it('refuses the bare N of the documented production example, and advises on AES256', () => {
    const [component] =
      recordedStates['documented-production'].application?.spec?.components ??
      [];
    expect(checkParameters(component.properties)).toEqual([
      {
        pointer: '/attributeDefinitions/2/attributeType',
        rule: 'type',
        severity: 'error',
        message:
          'attributeDefinitions[2].attributeType is false, but must be one of S, N, B. YAML reads a bare N as false: write "N" with quotes.',
      },
      expect.objectContaining({
        pointer: '/sseType',
        rule: 'sse-aws-owned-key',
        severity: 'warning',
      }),
    ]);
  });

  it('finds all problems at once', () => {
    expect(
      problemsWith({
        tableName: 'a b',
        attributeDefinitions: attributes('other:S'),
        billingMode: 'PROVISIONED',
        ttlEnabled: true,
        colour: 'red',
      }),
    ).toEqual([
      '/tableName pattern',
      '/colour unknown-parameter',
      '/keySchema/0/attributeName key-attribute-undefined',
      '/attributeDefinitions/0 attribute-unused',
      '/provisionedThroughput provisioned-throughput',
      '/ttlAttributeName ttl-attribute',
    ]);
  });

  it.each([undefined, null, 'text', 3, [minimal]])(
    'refuses %j, which is no object',
    value => {
      expect(checkParameters(value)).toEqual([
        expect.objectContaining({
          pointer: '',
          rule: 'type',
          message: expect.stringMatching(
            /^DynamoDB table must be an object, not /,
          ),
        }),
      ]);
    },
  );

  it('names each required parameter that is missing', () => {
    expect(checkParameters({}).map(({ pointer }) => pointer)).toEqual([
      '/tableName',
      '/region',
      '/attributeDefinitions',
      '/keySchema',
    ]);
  });

  it('suggests the name that was probably meant', () => {
    expect(messagesWith({ billingmode: 'PROVISIONED' })).toEqual([
      'billingmode is not a parameter. Did you mean billingMode?',
    ]);
    expect(messagesWith({ billingMode: 'provisioned' })).toEqual([
      'billingMode must be one of PAY_PER_REQUEST, PROVISIONED, not "provisioned". Did you mean PROVISIONED?',
    ]);
  });

  describe('names', () => {
    it.each([
      ['abc', []],
      ['ab', ['/tableName length']],
      ['A_z.9-x', []],
      ['a'.repeat(255), []],
      ['a'.repeat(256), ['/tableName length']],
      ['a/b', ['/tableName pattern']],
      ['täble', ['/tableName pattern']],
      ['abc\n', ['/tableName pattern']],
    ])('table name %j', (tableName, expected) => {
      expect(problemsWith({ tableName })).toEqual(expected);
    });

    it.each([
      ['us-gov-east-1', []],
      ['us-east', ['/region pattern']],
      ['US-EAST-1', ['/region pattern']],
      ['../us-east-1', ['/region pattern']],
    ])('region %j', (region, expected) => {
      expect(problemsWith({ region })).toEqual(expected);
    });

    it('takes an attribute name of 255 characters in any alphabet, and no more', () => {
      const named = (attributeName: string) => ({
        attributeDefinitions: [{ attributeName, attributeType: 'S' }],
        keySchema: [{ attributeName, keyType: 'HASH' }],
      });
      expect(problemsWith(named('Ü'.repeat(255)))).toEqual([]);
      expect(problemsWith(named('Ü'.repeat(256)))).toEqual([
        '/attributeDefinitions/0/attributeName length',
        '/keySchema/0/attributeName length',
      ]);
      expect(problemsWith(named('a\u2028b'))).toEqual([
        '/attributeDefinitions/0/attributeName pattern',
        '/keySchema/0/attributeName pattern',
      ]);
    });
  });

  describe('keys', () => {
    it('takes a partition key and a sort key in this order', () => {
      expect(problemsWith(twoKeys)).toEqual([]);
      expect(
        problemsWith({ ...twoKeys, keySchema: key('RANGE day, HASH userId') }),
      ).toEqual(['/keySchema key-order']);
      expect(
        problemsWith({ ...twoKeys, keySchema: key('HASH userId, HASH day') }),
      ).toEqual(['/keySchema key-order']);
    });

    it('takes 60 definitions and no more', () => {
      const withDefinitions = (count: number) => {
        const names = Array.from({ length: count - 1 }, (_, i) => `a${i}`);
        return {
          attributeDefinitions: attributes(
            ['userId', ...names].map(name => `${name}:S`).join(' '),
          ),
          globalSecondaryIndexes: Array.from(
            { length: Math.ceil(names.length / 4) },
            (_, i) =>
              globalIndex(
                `index-${i}`,
                names
                  .slice(4 * i, 4 * i + 4)
                  .map(name => `HASH ${name}`)
                  .join(', '),
              ),
          ),
        };
      };
      expect(problemsWith(withDefinitions(60))).toEqual([]);
      expect(problemsWith(withDefinitions(61))).toEqual([
        '/attributeDefinitions max-items',
      ]);
      expect(problemsWith({ attributeDefinitions: [] })).toEqual([
        '/attributeDefinitions min-items',
      ]);
    });

    it('wants at least one key attribute', () => {
      expect(problemsWith({ keySchema: [] })).toEqual(['/keySchema min-items']);
    });

    it('refuses a third key attribute', () => {
      expect(
        problemsWith({
          attributeDefinitions: attributes('a:S b:S c:S'),
          keySchema: key('HASH a, RANGE b, RANGE c'),
        }),
      ).toEqual(['/keySchema max-items']);
    });

    it('refuses the same attribute twice', () => {
      expect(
        problemsWith({ keySchema: key('HASH userId, RANGE userId') }),
      ).toEqual(['/keySchema/1/attributeName key-attribute-twice']);
      expect(
        problemsWith({ attributeDefinitions: attributes('userId:S userId:N') }),
      ).toEqual([
        '/attributeDefinitions/1/attributeName attribute-defined-twice',
      ]);
    });

    it('wants each key attribute of an index defined, and says where', () => {
      expect(
        messagesWith({
          globalSecondaryIndexes: [globalIndex('email-index', 'HASH email')],
        }),
      ).toEqual([
        "Attribute 'email' is used in the key of index email-index but is not in attributeDefinitions: add it there with its type (S, N or B).",
      ]);
    });

    it('refuses a definition that no key uses', () => {
      expect(
        problemsWith({ attributeDefinitions: attributes('userId:S age:N') }),
      ).toEqual(['/attributeDefinitions/1 attribute-unused']);
    });
  });

  describe('indexes', () => {
    const indexes = (count: number) => ({
      globalSecondaryIndexes: Array.from({ length: count }, (_, index) =>
        globalIndex(`index-${index}`, 'HASH userId'),
      ),
    });

    it('takes 20 global indexes and no more', () => {
      expect(problemsWith(indexes(20))).toEqual([]);
      expect(problemsWith(indexes(21))).toEqual([
        '/globalSecondaryIndexes max-items',
      ]);
    });

    it('takes four partition keys and four sort keys in a global index', () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
      const withKeys = (keyText: string) => ({
        attributeDefinitions: attributes(
          ['userId', ...names].map(name => `${name}:S`).join(' '),
        ),
        globalSecondaryIndexes: [globalIndex('many-keys', keyText)],
      });
      expect(
        problemsWith(
          withKeys(
            'HASH a, HASH b, HASH c, HASH d, RANGE e, RANGE f, RANGE g, RANGE h',
          ),
        ),
      ).toEqual([]);
      expect(
        problemsWith(
          withKeys(
            'HASH a, HASH b, HASH c, HASH d, HASH e, RANGE f, RANGE g, RANGE h',
          ),
        ),
      ).toEqual(['/globalSecondaryIndexes/0/keySchema key-order']);
      expect(
        problemsWith(
          withKeys(
            'HASH a, HASH b, HASH c, RANGE d, RANGE e, RANGE f, RANGE g, RANGE h',
          ),
        ),
      ).toEqual(['/globalSecondaryIndexes/0/keySchema key-order']);
      expect(
        problemsWith(
          withKeys(
            'HASH userId, HASH a, HASH b, HASH c, RANGE d, RANGE e, RANGE f, RANGE g, RANGE h',
          ),
        ),
      ).toEqual(['/globalSecondaryIndexes/0/keySchema max-items']);
      expect(
        problemsWith(
          withKeys(
            'HASH a, RANGE b, HASH c, HASH d, RANGE e, RANGE f, RANGE g, RANGE h',
          ),
        ),
      ).toEqual(['/globalSecondaryIndexes/0/keySchema key-order']);
    });

    it('takes five local indexes with the table’s partition key, and no more', () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const withLocals = (count: number) => ({
        attributeDefinitions: attributes(
          ['userId', 'day', ...names.slice(0, count)]
            .map(name => `${name}:S`)
            .join(' '),
        ),
        keySchema: twoKeys.keySchema,
        localSecondaryIndexes: names
          .slice(0, count)
          .map(name => localIndex(`by-${name}`, `HASH userId, RANGE ${name}`)),
      });
      expect(problemsWith(withLocals(5))).toEqual([]);
      expect(problemsWith(withLocals(6))).toContain(
        '/localSecondaryIndexes max-items',
      );
    });

    it('refuses a local index without a sort key, with another partition key, or with the table’s own sort key', () => {
      expect(
        problemsWith({
          attributeDefinitions: attributes('userId:S day:N'),
          localSecondaryIndexes: [
            localIndex('by-day', 'HASH userId, RANGE day'),
          ],
        }),
      ).toEqual(['/localSecondaryIndexes local-index-key']);
      expect(
        problemsWith({
          attributeDefinitions: attributes('userId:S day:N email:S'),
          keySchema: twoKeys.keySchema,
          localSecondaryIndexes: [
            localIndex('by-day', 'HASH email, RANGE day'),
          ],
        }),
      ).toEqual([
        '/localSecondaryIndexes/0/keySchema/0/attributeName local-index-key',
        '/localSecondaryIndexes/0/keySchema/1/attributeName local-index-key',
      ]);
    });

    it.each([
      ['ab', ['/globalSecondaryIndexes/0/indexName length']],
      ['abc', []],
      ['a'.repeat(255), []],
      ['a'.repeat(256), ['/globalSecondaryIndexes/0/indexName length']],
      ['by email', ['/globalSecondaryIndexes/0/indexName pattern']],
    ])('index name %j', (indexName, expected) => {
      expect(
        problemsWith({
          globalSecondaryIndexes: [globalIndex(indexName, 'HASH userId')],
        }),
      ).toEqual(expected);
    });

    it('wants two key attributes in a local index', () => {
      const withKey = (keyText: string) => ({
        attributeDefinitions: attributes('userId:S day:N total:N email:S'),
        keySchema: twoKeys.keySchema,
        globalSecondaryIndexes: [
          globalIndex('others', 'HASH total, RANGE email'),
        ],
        localSecondaryIndexes: [localIndex('by-total', keyText)],
      });
      const at = '/localSecondaryIndexes/0/keySchema';
      expect(problemsWith(withKey('HASH userId, RANGE total'))).toEqual([]);
      expect(problemsWith(withKey('HASH userId'))).toContain(`${at} min-items`);
      expect(
        problemsWith(withKey('HASH userId, RANGE total, RANGE email')),
      ).toContain(`${at} max-items`);
    });

    it('refuses an index name that a global and a local index share', () => {
      expect(
        problemsWith({
          attributeDefinitions: attributes('userId:S day:N total:N'),
          keySchema: twoKeys.keySchema,
          globalSecondaryIndexes: [globalIndex('by-total', 'HASH total')],
          localSecondaryIndexes: [
            localIndex('by-total', 'HASH userId, RANGE total'),
          ],
        }),
      ).toEqual(['/localSecondaryIndexes/0/indexName index-name-twice']);
    });

    const including = (...counts: number[]) => ({
      globalSecondaryIndexes: counts.map((count, index) => ({
        ...globalIndex(`index-${index}`, 'HASH userId'),
        projection: {
          projectionType: 'INCLUDE',
          nonKeyAttributes: Array.from(
            { length: count },
            (_, attribute) => `attribute-${attribute}`,
          ),
        },
      })),
    });

    it('takes 1 to 20 included attributes an index and 100 together', () => {
      expect(problemsWith(including(1))).toEqual([]);
      expect(problemsWith(including(0))).toEqual([
        '/globalSecondaryIndexes/0/projection/nonKeyAttributes min-items',
      ]);
      expect(problemsWith(including(21))).toEqual([
        '/globalSecondaryIndexes/0/projection/nonKeyAttributes max-items',
      ]);
      expect(problemsWith(including(20, 20, 20, 20, 20))).toEqual([]);
      expect(problemsWith(including(20, 20, 20, 20, 20, 1))).toEqual([
        ' too-many-projected-attributes',
      ]);
    });

    it('wants included attributes with INCLUDE, and only then', () => {
      const projecting = (projection: object) => ({
        globalSecondaryIndexes: [
          { ...globalIndex('email-index', 'HASH userId'), projection },
        ],
      });
      const at = '/globalSecondaryIndexes/0/projection/nonKeyAttributes';
      expect(problemsWith(projecting({ projectionType: 'INCLUDE' }))).toEqual([
        `${at} projection-attributes`,
      ]);
      expect(
        problemsWith(
          projecting({ projectionType: 'ALL', nonKeyAttributes: ['a'] }),
        ),
      ).toEqual([`${at} projection-attributes`]);
    });
  });

  describe('capacity', () => {
    const capacity = { readCapacityUnits: 1, writeCapacityUnits: 1 };

    it('is needed with PROVISIONED, for the table and for each global index', () => {
      const provisioned: Partial<DynamoDBTableParameters> = {
        billingMode: 'PROVISIONED',
        provisionedThroughput: capacity,
      };
      expect(problemsWith(provisioned)).toEqual([]);
      expect(problemsWith({ billingMode: 'PROVISIONED' })).toEqual([
        '/provisionedThroughput provisioned-throughput',
      ]);
      expect(
        problemsWith({
          ...provisioned,
          globalSecondaryIndexes: [globalIndex('email-index', 'HASH userId')],
        }),
      ).toEqual([
        '/globalSecondaryIndexes/0/provisionedThroughput provisioned-throughput-of-index',
      ]);
    });

    it('is refused on demand, which is the default', () => {
      expect(problemsWith({ provisionedThroughput: capacity })).toEqual([
        '/provisionedThroughput provisioned-throughput',
      ]);
      expect(
        problemsWith({
          billingMode: 'PAY_PER_REQUEST',
          globalSecondaryIndexes: [
            {
              ...globalIndex('email-index', 'HASH userId'),
              provisionedThroughput: capacity,
            },
          ],
        }),
      ).toEqual([
        '/globalSecondaryIndexes/0/provisionedThroughput provisioned-throughput-of-index',
      ]);
    });

    it.each([
      [0, ['/provisionedThroughput/readCapacityUnits minimum']],
      [1.5, ['/provisionedThroughput/readCapacityUnits type']],
      ['5', ['/provisionedThroughput/readCapacityUnits type']],
      [Number.MAX_SAFE_INTEGER, []],
      [1e21, ['/provisionedThroughput/readCapacityUnits maximum']],
    ])('of %j units', (readCapacityUnits, expected) => {
      expect(
        problemsWith({
          billingMode: 'PROVISIONED',
          provisionedThroughput: { ...capacity, readCapacityUnits },
        }),
      ).toEqual(expected);
    });
  });

  it('wants a stream view with a stream, and only then', () => {
    expect(
      problemsWith({ streamEnabled: true, streamViewType: 'KEYS_ONLY' }),
    ).toEqual([]);
    expect(problemsWith({ streamEnabled: true })).toEqual([
      '/streamViewType stream-view',
    ]);
    expect(problemsWith({ streamViewType: 'KEYS_ONLY' })).toEqual([
      '/streamViewType stream-view',
    ]);
  });

  it('wants an expiry attribute with time to live, and only then', () => {
    expect(
      problemsWith({ ttlEnabled: true, ttlAttributeName: 'expiresAt' }),
    ).toEqual([]);
    expect(problemsWith({ ttlEnabled: true })).toEqual([
      '/ttlAttributeName ttl-attribute',
    ]);
    expect(problemsWith({ ttlAttributeName: 'expiresAt' })).toEqual([
      '/ttlAttributeName ttl-attribute',
    ]);
  });

  it('takes an expiry attribute of 255 characters and no more', () => {
    const named = (length: number) => ({
      ttlEnabled: true,
      ttlAttributeName: 'e'.repeat(length),
    });
    expect(problemsWith(named(255))).toEqual([]);
    expect(problemsWith(named(256))).toEqual(['/ttlAttributeName length']);
    expect(problemsWith(named(0))).toContain('/ttlAttributeName length');
  });

  it('refuses an expiry attribute that is defined as text', () => {
    expect(
      problemsWith({ ttlEnabled: true, ttlAttributeName: 'userId' }),
    ).toEqual(['/ttlAttributeName ttl-attribute-type']);
    expect(
      problemsWith({ ...twoKeys, ttlEnabled: true, ttlAttributeName: 'day' }),
    ).toEqual([]);
  });

  describe('encryption', () => {
    const kmsMasterKeyID = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';

    it('takes a key ARN of the same region with KMS, which is the default type', () => {
      expect(problemsWith({ sseEnabled: true, kmsMasterKeyID })).toEqual([]);
      expect(
        problemsWith({ sseEnabled: true, sseType: 'KMS', kmsMasterKeyID }),
      ).toEqual([]);
      expect(problemsWith({ sseEnabled: true })).toEqual([]);
    });

    it.each([
      '1234abcd',
      'alias/my-key',
      'arn:aws:kms:us-east-1:111122223333:alias/my-key',
      'alias/aws/dynamodb',
    ])('refuses the key %s, which is not a key ARN, and says why', id => {
      expect(problemsWith({ sseEnabled: true, kmsMasterKeyID: id })).toEqual([
        '/kmsMasterKeyID pattern',
      ]);
      expect(messagesWith({ sseEnabled: true, kmsMasterKeyID: id })).toEqual([
        `kmsMasterKeyID "${id}" is not allowed: use the full ARN of a KMS key, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab. AWS answers an alias or a bare key id with that ARN, so ACK would see a difference for ever; for the AWS managed key leave the parameter out.`,
      ]);
    });

    it('refuses a key of another region', () => {
      expect(
        messagesWith({ region: 'eu-west-1', sseEnabled: true, kmsMasterKeyID }),
      ).toEqual([
        'kmsMasterKeyID is a key in us-east-1, but the table is in eu-west-1: use a key of eu-west-1.',
      ]);
    });

    it('refuses a key or a type while encryption is off, and a key with AES256', () => {
      expect(problemsWith({ kmsMasterKeyID })).toEqual([
        '/kmsMasterKeyID kms-key-without-kms',
      ]);
      expect(problemsWith({ sseEnabled: false, sseType: 'KMS' })).toEqual([
        '/sseType sse-type-without-sse',
      ]);
      expect(
        problemsWith({ sseEnabled: true, sseType: 'AES256', kmsMasterKeyID }),
      ).toEqual([
        '/sseType sse-aws-owned-key',
        '/kmsMasterKeyID kms-key-without-kms',
      ]);
    });
  });

  describe('tags', () => {
    const tags = (...keys: string[]) => ({
      tags: keys.map(tagKey => ({ key: tagKey, value: '' })),
    });

    it('takes 46 and no more, since the controller adds its own', () => {
      const many = Array.from({ length: 47 }, (_, index) => `tag-${index}`);
      expect(problemsWith(tags(...many.slice(1)))).toEqual([]);
      expect(problemsWith(tags(...many))).toEqual(['/tags max-items']);
      expect(messagesWith(tags(...many))).toEqual([
        expect.stringMatching(
          /^tags has 47 entries: give at most 46\. .*because AWS takes 50 and ACK and kro add up to four of their own\.$/,
        ),
      ]);
    });

    it.each([
      ['Cost centre: 4+5=9 @home/x_y.z', []],
      ['Größe', []],
      ['a'.repeat(128), []],
      ['a'.repeat(129), ['/tags/0/key length']],
      ['', ['/tags/0/key length']],
      ['a&b', ['/tags/0/key pattern']],
      ['aws:team', ['/tags/0/key tag-key-reserved']],
      ['AWS:team', ['/tags/0/key tag-key-reserved']],
      ['services.k8s.aws/namespace', ['/tags/0/key tag-key-reserved']],
      ['awesome', []],
    ])('key %j', (tagKey, expected) => {
      expect(problemsWith(tags(tagKey))).toEqual(expected);
    });

    it('refuses a key twice, but tells upper from lower case', () => {
      expect(problemsWith(tags('team', 'Team'))).toEqual([]);
      expect(problemsWith(tags('team', 'team'))).toEqual([
        '/tags/1/key tag-key-twice',
      ]);
    });

    it('takes a value of 256 characters and no more', () => {
      const valued = (value: string) => ({ tags: [{ key: 'team', value }] });
      expect(problemsWith(valued('v'.repeat(256)))).toEqual([]);
      expect(problemsWith(valued('v'.repeat(257)))).toEqual([
        '/tags/0/value length',
      ]);
    });
  });

  it.each([
    ['name', 253],
    ['namespace', 63],
  ])(
    'takes a %s of a connection Secret of %i characters and no more',
    (field, most) => {
      const withSecret = (length: number) => ({
        writeConnectionSecretToRef: { name: 'a', [field]: 'a'.repeat(length) },
      });
      expect(problemsWith(withSecret(most))).toEqual([]);
      expect(problemsWith(withSecret(most + 1))).toEqual([
        `/writeConnectionSecretToRef/${field} length`,
      ]);
    },
  );

  it('takes an account selection that can be the value of a label', () => {
    const named = (length: number) => ({
      providerConfigRef: { name: 'a'.repeat(length) },
    });
    expect(problemsWith(named(63))).toEqual([]);
    expect(problemsWith(named(64))).toEqual(['/providerConfigRef/name length']);
    expect(problemsWith(named(0))).toContain('/providerConfigRef/name length');
  });

  describe('a table that outlives its manifest', () => {
    it.each([
      [{ adoptionPolicy: 'adopt' }, []],
      [{ adoptionPolicy: 'adopt-or-create' }, []],
      [{ adoptionPolicy: 'create' }, ['/adoptionPolicy enum']],
      [{ deletionPolicy: 'retain' }, []],
      [{ deletionPolicy: 'delete' }, []],
      [{ deletionPolicy: 'Retain' }, ['/deletionPolicy enum']],
      [{ deletionPolicy: 'retain', deletionProtectionEnabled: true }, []],
      [{ deletionPolicy: 'delete', deletionProtectionEnabled: false }, []],
      [{ deletionProtectionEnabled: true }, []],
    ])('with %j', (changes, expected) => {
      expect(problemsWith(changes)).toEqual(expected);
    });

    it('warns that protection wins over deletionPolicy delete', () => {
      expect(
        checkParameters({
          ...minimal,
          deletionProtectionEnabled: true,
          deletionPolicy: 'delete',
        }),
      ).toEqual([
        {
          pointer: '/deletionPolicy',
          rule: 'deletion-policy-protected',
          severity: 'warning',
          message:
            'deletionPolicy is delete but deletionProtectionEnabled is true: protection wins, so the table stays in AWS when it is removed here. Remove deletionPolicy, or switch protection off before the table is removed.',
        },
      ]);
    });
  });

  describe('a limit on demand', () => {
    const limitOf = (read?: number, write?: number) => ({
      maxReadRequestUnits: read,
      maxWriteRequestUnits: write,
    });
    const withIndex = (onDemandThroughput: object) => ({
      attributeDefinitions: attributes('userId:S email:S'),
      globalSecondaryIndexes: [
        { ...globalIndex('by-email', 'HASH email'), onDemandThroughput },
      ],
    });

    it.each([
      [limitOf(1, 1), []],
      [limitOf(1), []],
      [limitOf(undefined, 1), []],
      [limitOf(-1, -1), []],
      [limitOf(5, -1), []],
      [limitOf(0), ['/maxReadRequestUnits on-demand-limit-value']],
      [
        limitOf(0, 0),
        [
          '/maxReadRequestUnits on-demand-limit-value',
          '/maxWriteRequestUnits on-demand-limit-value',
        ],
      ],
      [limitOf(5, -2), ['/maxWriteRequestUnits minimum']],
      [limitOf(1.5), ['/maxReadRequestUnits type']],
      [{}, [' on-demand-limit-value']],
    ])('with %j, of the table and of an index', (limit, expected) => {
      const at = (pointer: string) => expected.map(end => `${pointer}${end}`);
      expect(problemsWith({ onDemandThroughput: limit })).toEqual(
        at('/onDemandThroughput'),
      );
      expect(problemsWith(withIndex(limit))).toEqual(
        at('/globalSecondaryIndexes/0/onDemandThroughput'),
      );
    });

    it('goes with PAY_PER_REQUEST only', () => {
      const provisionedThroughput = {
        readCapacityUnits: 1,
        writeCapacityUnits: 1,
      };
      const { globalSecondaryIndexes, ...rest } = withIndex(limitOf(1));
      const limited = {
        ...rest,
        onDemandThroughput: limitOf(1),
        globalSecondaryIndexes: [
          { ...globalSecondaryIndexes[0], provisionedThroughput },
        ],
      };
      expect(
        messagesWith({
          ...limited,
          billingMode: 'PROVISIONED',
          provisionedThroughput,
        }),
      ).toEqual([
        'The table has an onDemandThroughput, which billingMode PROVISIONED does not allow: remove it, or use PAY_PER_REQUEST.',
        'Index by-email has an onDemandThroughput, which billingMode PROVISIONED does not allow: remove it, or use PAY_PER_REQUEST.',
      ]);
    });

    it('says what is wrong and what to do', () => {
      expect(
        messagesWith({ onDemandThroughput: limitOf(0), ...withIndex({}) }),
      ).toEqual([
        'The table has maxReadRequestUnits 0, but a limit is at least 1: give another number, or -1 for no limit.',
        'Index by-email has an onDemandThroughput without a limit: give maxReadRequestUnits or maxWriteRequestUnits, or remove it.',
      ]);
    });
  });

  describe('a resource policy', () => {
    const arn = 'arn:aws:dynamodb:us-east-1:111122223333:table/users-prod';
    const ofBytes = (bytes: number) => {
      const policy = policyOf(arn).replace('Readers', 'Größe');
      return policy.padEnd(policy.length + bytes - Buffer.byteLength(policy));
    };

    it.each([
      arn,
      `${arn}/index/*`,
      `${arn}/index/by-email`,
      [arn, `${arn}/index/*`],
      arn.replace('aws', 'aws-cn'),
    ])('may be about this table and its indexes: %j', resource => {
      expect(problemsWith({ resourcePolicy: policyOf(resource) })).toEqual([]);
    });

    it('may have one statement without a list', () => {
      const resourcePolicy = JSON.stringify({ Statement: { Resource: arn } });
      expect(problemsWith({ resourcePolicy })).toEqual([]);
    });

    it.each(['', 'Version: 2012-10-17', '[]', '"text"', 'null', '{'])(
      'is a JSON object, unlike %j',
      resourcePolicy => {
        expect(problemsWith({ resourcePolicy })).toEqual([
          '/resourcePolicy resource-policy-json',
        ]);
      },
    );

    it('has at most 20 kB in UTF-8, white space included', () => {
      expect(problemsWith({ resourcePolicy: ofBytes(20_480) })).toEqual([]);
      expect(messagesWith({ resourcePolicy: ofBytes(20_481) })).toEqual([
        'resourcePolicy has 20481 bytes, but AWS takes at most 20480 (20 kB), white space included: shorten it.',
      ]);
      const wide = ofBytes(20_480).replace('Grö', '😀名前'.repeat(3));
      expect(messagesWith({ resourcePolicy: wide })).toEqual([
        expect.stringContaining(`has ${Buffer.byteLength(wide)} bytes`),
      ]);
    });

    it.each([
      arn.replace('users-prod', 'users'),
      arn.replace('users-prod', 'users-prod2'),
      arn.replace('us-east-1', 'eu-west-1'),
      `${arn}/stream/*`,
      `${arn}*`,
      '*',
    ])('names both where it is about something else: %s', resource => {
      expect(
        messagesWith({ resourcePolicy: policyOf([arn, resource]) }),
      ).toEqual([
        `Statement 1 of resourcePolicy is about "${resource}", but the table is users-prod in us-east-1: use arn:aws:dynamodb:us-east-1:ACCOUNT:table/users-prod, or its indexes with /index/* behind it.`,
      ]);
    });

    it.each(['users.prod', 'a+b'])(
      'takes no dot of a name for any character: %s',
      tableName => {
        const resourcePolicy = policyOf(
          `arn:aws:dynamodb:us-east-1:111122223333:table/users-prod`,
        );
        expect(
          checkParameters({ ...minimal, tableName, resourcePolicy }).length,
        ).toBeGreaterThan(0);
      },
    );

    it.each([
      ['{}', 'resourcePolicy has no Statement'],
      ['{"Statement": []}', 'resourcePolicy has no Statement'],
      ['{"Statement": [{}]}', 'Statement 1 of resourcePolicy has no Resource'],
      ['{"Statement": "a"}', 'Statement 1 of resourcePolicy has no Resource'],
      ['{"Statement": null}', 'Statement 1 of resourcePolicy has no Resource'],
      [
        '{"Statement": [{"Resource": 1}]}',
        'Statement 1 of resourcePolicy is about 1, but',
      ],
    ])('says what is missing: %s', (resourcePolicy, message) => {
      expect(messagesWith({ resourcePolicy })).toEqual([
        expect.stringContaining(message),
      ]);
    });
  });

  it('says of replicas that they are not supported', () => {
    expect(
      checkParameters({ ...minimal, tableReplicas: [{ regionName: 'a' }] }),
    ).toEqual([
      {
        pointer: '/tableReplicas',
        rule: 'unknown-parameter',
        severity: 'error',
        message:
          'tableReplicas is not supported: replicas in other regions cannot be ordered here. Remove it, and order a table of its own in each region.',
      },
    ]);
  });

  it('refuses names that Kubernetes would refuse', () => {
    expect(
      problemsWith({
        providerConfigRef: { name: '../prod' },
        writeConnectionSecretToRef: { name: 'A', namespace: 'a/b' },
      }),
    ).toEqual([
      '/providerConfigRef/name pattern',
      '/writeConnectionSecretToRef/name pattern',
      '/writeConnectionSecretToRef/namespace pattern',
    ]);
  });
});
