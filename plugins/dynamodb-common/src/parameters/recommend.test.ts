import * as fc from 'fast-check';
import { globalIndex, key, minimal } from '../__testUtils__/parameters';
import { builtInPresets } from '../policy/presets';
import { recommend } from './recommend';
import { checkParameters } from './checkParameters';
import type { DynamoDBTableParameters } from './types';

const good: DynamoDBTableParameters = {
  ...minimal,
  ...builtInPresets[1].parameters,
  tags: [{ key: 'Team', value: 'a' }],
};

const localIndex = {
  indexName: 'by-total',
  keySchema: key('HASH userId, RANGE total'),
  projection: { projectionType: 'KEYS_ONLY' as const },
};

const idsFor = (changes: Partial<DynamoDBTableParameters>) =>
  recommend({ ...good, ...changes }).map(({ pointer, id }) => [pointer, id]);

describe('recommend', () => {
  it('has nothing to say where every practice is followed', () => {
    expect(checkParameters(good)).toEqual([]);
    expect(recommend(good)).toEqual([]);
  });

  it('has nothing to say on provisioned capacity, indexes and streams that are well chosen', () => {
    expect(
      idsFor({
        streamEnabled: true,
        streamViewType: 'NEW_AND_OLD_IMAGES',
        ttlEnabled: true,
        ttlAttributeName: 'expiresAt',
        attributeDefinitions: [
          { attributeName: 'expiresAt', attributeType: 'N' },
        ],
        globalSecondaryIndexes: [
          {
            ...globalIndex('a', 'HASH a'),
            projection: { projectionType: 'KEYS_ONLY' },
          },
        ],
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<DynamoDBTableParameters>, string[][]]>([
    [
      'deletion protection that is off',
      { deletionProtectionEnabled: false },
      [['/deletionProtectionEnabled', 'deletion-protection']],
    ],
    [
      'deletion protection that was not chosen',
      { deletionProtectionEnabled: undefined },
      [['/deletionProtectionEnabled', 'deletion-protection']],
    ],
    [
      'recovery that is off',
      { pointInTimeRecoveryEnabled: false },
      [['/pointInTimeRecoveryEnabled', 'point-in-time-recovery']],
    ],
    [
      'a key that AWS owns',
      { sseEnabled: false },
      [['/sseEnabled', 'encryption']],
    ],
    // A warning of checkParameters speaks of it.
    ['the type AES256', { sseType: 'AES256' }, []],
    ['no tags', { tags: [] }, [['/tags', 'tags']]],
    ['tags that are not chosen', { tags: undefined }, [['/tags', 'tags']]],
    [
      'a stream with another view',
      { streamEnabled: true, streamViewType: 'KEYS_ONLY' },
      [['/streamViewType', 'stream-view']],
    ],
    ['a stream without a view yet', { streamEnabled: true }, []],
    [
      'provisioned capacity',
      { billingMode: 'PROVISIONED' },
      [['/billingMode', 'provisioned-capacity']],
    ],
    [
      'a second index that copies everything',
      {
        globalSecondaryIndexes: [
          {
            ...globalIndex('a', 'HASH a'),
            projection: { projectionType: 'KEYS_ONLY' },
          },
          globalIndex('b', 'HASH b'),
        ],
      },
      [['/globalSecondaryIndexes/1/projection', 'index-projection']],
    ],
    [
      'local indexes',
      { localSecondaryIndexes: [localIndex, localIndex] },
      [['/localSecondaryIndexes', 'local-index']],
    ],
    [
      'a table that is taken over and would go with its manifest',
      {
        adoptionPolicy: 'adopt',
        deletionProtectionEnabled: false,
        deletionPolicy: 'delete',
      },
      [
        ['/deletionProtectionEnabled', 'deletion-protection'],
        ['/deletionPolicy', 'taken-over-table'],
      ],
    ],
    ['a table that is taken over and stays', { adoptionPolicy: 'adopt' }, []],
    [
      'a number that looks like an expiry time',
      {
        attributeDefinitions: [
          { attributeName: 'expiresAt', attributeType: 'N' },
        ],
      },
      [['/ttlEnabled', 'time-to-live']],
    ],
    [
      'a text that looks like an expiry time, which DynamoDB does not take',
      {
        attributeDefinitions: [
          { attributeName: 'expiresAt', attributeType: 'S' },
        ],
      },
      [],
    ],
    [
      'a copied attribute that looks like an expiry time',
      {
        globalSecondaryIndexes: [
          {
            ...globalIndex('a', 'HASH a'),
            projection: {
              projectionType: 'INCLUDE',
              nonKeyAttributes: ['status', 'ttl'],
            },
          },
        ],
      },
      [['/ttlEnabled', 'time-to-live']],
    ],
  ])('on %s', (_, changes, advice) => {
    expect(idsFor(changes)).toEqual(advice);
  });

  it.each([
    'ttl',
    'TTL',
    'expiry',
    'expires',
    'expires_at',
    'expireAt',
    'tokenExpiresOn',
    'expirationTime',
  ])('takes a number %s for an expiry time', attributeName => {
    const [advice] = recommend({
      ...good,
      attributeDefinitions: [{ attributeName, attributeType: 'N' }],
    });
    expect(advice).toMatchObject({ id: 'time-to-live' });
  });

  it.each(['createdAt', 'total', 'title', 'bottle', 'inexpirable'])(
    'takes a number %s for no expiry time',
    attributeName => {
      expect(
        recommend({
          ...good,
          attributeDefinitions: [{ attributeName, attributeType: 'N' }],
        }),
      ).toEqual([]);
    },
  );

  it('says what a table without protection loses', () => {
    const reasonFor = (deletionPolicy: 'delete' | 'retain') =>
      recommend({
        ...good,
        deletionProtectionEnabled: false,
        deletionPolicy,
      })[0].reason;
    expect(reasonFor('delete')).toMatch(/deleted when it is removed here/);
    expect(reasonFor('retain')).toMatch(/in AWS can delete/);
  });

  it('says that a table which is deleted cannot be restored without backups', () => {
    const reasonFor = (deletionPolicy?: 'delete') =>
      recommend({
        ...good,
        deletionProtectionEnabled: false,
        pointInTimeRecoveryEnabled: false,
        deletionPolicy,
      }).find(({ id }) => id === 'point-in-time-recovery')?.reason;
    expect(reasonFor('delete')).toMatch(/nor the table can be restored/);
    expect(reasonFor()).not.toMatch(/the table/);
  });

  it('leaves tags to the policy where that demands some', () => {
    const idsWith = (mandatoryTags: unknown[]) =>
      recommend({ ...good, tags: [] }, { mandatoryTags }).map(({ id }) => id);
    expect(idsWith([])).toEqual(['tags']);
    expect(idsWith([{ key: 'team' }])).toEqual([]);
  });

  it('tells each in a short sentence with a reason', () => {
    const advice = recommend({
      adoptionPolicy: 'adopt',
      deletionPolicy: 'delete',
      attributeDefinitions: [{ attributeName: 'ttl', attributeType: 'N' }],
      billingMode: 'PROVISIONED',
      streamEnabled: true,
      streamViewType: 'KEYS_ONLY',
      globalSecondaryIndexes: [globalIndex('a', 'HASH a')],
      localSecondaryIndexes: [localIndex],
    });
    expect(new Set(advice.map(({ id }) => id)).size).toBe(10);
    for (const { sentence, reason } of advice) {
      expect(sentence).toMatch(/^\p{Lu}.{10,80}\.$/u);
      expect(reason).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each([
    undefined,
    null,
    'table',
    [],
    { globalSecondaryIndexes: [null, 7, { projection: null }] },
    { localSecondaryIndexes: {}, tags: 'a', attributeDefinitions: [{}] },
  ])('can be asked about %j', value => {
    expect(recommend(value).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['deletion-protection', 'tags']),
    );
  });

  it('points to the place of an index also after one that is none', () => {
    const advice = recommend({
      globalSecondaryIndexes: [null, globalIndex('a', 'HASH a')],
    });
    expect(advice.map(({ pointer }) => pointer)).toContain(
      '/globalSecondaryIndexes/1/projection',
    );
  });

  it('can be asked about anything', () => {
    const property = fc.property(
      fc.anything(),
      fc.anything(),
      (whole, part) => {
        recommend(whole);
        for (const name of Object.keys(good)) {
          recommend({ ...good, [name]: part });
        }
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });
});
