import { ConfigReader } from '@backstage/config';
import { checkParameters } from '../parameters/checkParameters';
import { minimal } from '../__testUtils__/parameters';
import { describePreset } from './presets';
import { readOrderPolicy } from './readOrderPolicy';

type JsonObject = NonNullable<ConstructorParameters<typeof ConfigReader>[0]>;
type JsonValue = NonNullable<JsonObject[string]>;

const read = (dynamodb: JsonValue) =>
  readOrderPolicy(new ConfigReader({ dynamodb }));

/** The sentences of the refusal. */
function refusal(dynamodb: JsonValue): string[] {
  try {
    read(dynamodb);
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    return String((error as Error).message)
      .split('\n')
      .slice(1);
  }
  return [];
}

const preset = (parameters: JsonObject) => ({
  presets: [{ name: 'mine', parameters }],
});

describe('readOrderPolicy', () => {
  it.each([
    undefined,
    new ConfigReader({}),
    new ConfigReader({ dynamodb: null }),
  ])('allows everything but a repository without its section', config => {
    expect(readOrderPolicy(config)).toEqual({
      regions: [],
      namespaces: [],
      connectionSecretNamespaces: [],
      clusters: [],
      repositories: [],
      mandatoryTags: [],
      presets: [
        expect.objectContaining({ name: 'development' }),
        expect.objectContaining({ name: 'production' }),
      ],
    });
  });

  it('reads every setting', () => {
    expect(
      read({
        regions: ['us-east-1', { name: 'eu-west-1', title: 'Ireland' }],
        namespaces: ['team-a'],
        connectionSecretNamespaces: ['shared'],
        clusters: ['prod', 'staging'],
        repositories: [
          { repoUrl: 'github.com?owner=platform&repo=gitops' },
          {
            repoUrl: 'gitlab.example:8443?owner=a/b&repo=c',
            title: 'Tables',
          },
        ],
        name: { pattern: '^[a-z]+$', description: 'lower-case letters' },
        tableName: { pattern: '\\p{Ll}+' },
        tags: {
          mandatory: [
            { key: 'team', description: 'who pays' },
            { key: 'stage', values: ['dev', 'prod'] },
          ],
        },
        presets: [
          {
            name: 'audit',
            title: 'Audit log',
            description: 'Kept.',
            parameters: {
              deletionPolicy: 'retain',
              tags: [{ key: 'stage', value: 'prod' }],
            },
          },
        ],
      }),
    ).toEqual({
      regions: [
        { name: 'us-east-1', title: 'us-east-1' },
        { name: 'eu-west-1', title: 'Ireland' },
      ],
      namespaces: ['team-a'],
      connectionSecretNamespaces: ['shared'],
      clusters: ['prod', 'staging'],
      repositories: [
        {
          repoUrl: 'github.com?owner=platform&repo=gitops',
          title: 'platform/gitops',
        },
        { repoUrl: 'gitlab.example:8443?owner=a/b&repo=c', title: 'Tables' },
      ],
      name: { pattern: '^[a-z]+$', description: 'lower-case letters' },
      tableName: { pattern: '\\p{Ll}+' },
      mandatoryTags: [
        { key: 'team', description: 'who pays' },
        { key: 'stage', values: ['dev', 'prod'] },
      ],
      presets: [
        expect.objectContaining({ name: 'development' }),
        expect.objectContaining({ name: 'production' }),
        {
          name: 'audit',
          title: 'Audit log',
          description: 'Kept.',
          parameters: {
            deletionPolicy: 'retain',
            tags: [{ key: 'stage', value: 'prod' }],
          },
        },
      ],
    });
  });

  it('lets a preset take the place of ours', () => {
    const { presets } = read({
      presets: [{ name: 'development', parameters: { ttlEnabled: false } }],
    });
    expect(presets.map(({ name, title }) => `${name}: ${title}`)).toEqual([
      'development: development',
      'production: Production',
    ]);
    expect(presets[0].parameters).toEqual({ ttlEnabled: false });
  });

  it.each<[string, JsonValue, string]>([
    [
      'a section that is none',
      'us-east-1',
      'dynamodb must be an object, not "us-east-1".',
    ],
    ['a list for a section', [], 'dynamodb must be an object, not [].'],
    [
      'a setting that does not exist',
      { region: ['us-east-1'] },
      'dynamodb.region is not a setting. Did you mean regions?',
    ],
    [
      'a region by a wrong name',
      { regions: ['us-east-1', 'virginia'] },
      'dynamodb.regions[1] "virginia" is not allowed: use an AWS region such as us-east-1.',
    ],
    [
      'a region by a wrong name, with a title',
      { regions: [{ name: 'virginia', title: 'Virginia' }] },
      'dynamodb.regions[0].name "virginia" is not allowed: use an AWS region such as us-east-1.',
    ],
    [
      'a region without a name',
      { regions: [{ title: 'Virginia' }] },
      'dynamodb.regions[0].name is missing. Where the data is kept, for example us-east-1. Cannot be changed later.',
    ],
    [
      'a region that is a number',
      { regions: [7] },
      'dynamodb.regions[0] must be an object, not 7.',
    ],
    [
      'a region that is listed twice',
      { regions: ['us-east-1', { name: 'us-east-1', title: 'Virginia' }] },
      'dynamodb.regions[1] "us-east-1" is listed twice: remove one of them.',
    ],
    [
      'a region that is not in a list',
      { regions: 'us-east-1' },
      'dynamodb.regions must be a list, not "us-east-1".',
    ],
    [
      'a namespace that Kubernetes does not take',
      { namespaces: ['Team_A'] },
      `dynamodb.namespaces[0] "Team_A" is not allowed: use lower-case letters, digits and '-', beginning and ending with a letter or digit.`,
    ],
    [
      'a namespace that is too long',
      { namespaces: ['a'.repeat(63), 'b'.repeat(64)] },
      `dynamodb.namespaces[1] "${'b'.repeat(
        64,
      )}" has 64 characters: use at least 1 and at most 63.`,
    ],
    [
      'a namespace that is listed twice',
      { namespaces: ['a', 'b', 'a'] },
      'dynamodb.namespaces[2] "a" is listed twice: remove one of them.',
    ],
    [
      'a cluster without a name',
      { clusters: [''] },
      'dynamodb.clusters[0] "" has 0 characters: use at least 1 and at most 253.',
    ],
    [
      'a cluster that is listed twice',
      { clusters: ['a', 'a'] },
      'dynamodb.clusters[1] "a" is listed twice: remove one of them.',
    ],
    [
      'a repository by its address for browsers',
      { repositories: [{ repoUrl: 'https://github.com/platform/gitops' }] },
      'dynamodb.repositories[0].repoUrl "https://github.com/platform/gitops" is not the address of a repository: write it as host?owner=OWNER&repo=REPOSITORY.',
    ],
    [
      'a repository without an owner',
      { repositories: [{ repoUrl: 'github.com?repo=gitops' }] },
      'dynamodb.repositories[0].repoUrl "github.com?repo=gitops" is not the address of a repository: write it as host?owner=OWNER&repo=REPOSITORY.',
    ],
    [
      'a repository that is listed twice in two forms',
      {
        repositories: [
          { repoUrl: 'github.com?owner=o&repo=r' },
          { repoUrl: 'GitHub.com?repo=r&owner=o' },
        ],
      },
      'dynamodb.repositories[1].repoUrl "GitHub.com?repo=r&owner=o" is listed twice: remove one of them.',
    ],
    [
      'a mandatory tag that AWS keeps for itself',
      { tags: { mandatory: [{ key: 'aws:team' }] } },
      `dynamodb.tags.mandatory[0].key: Tag 'aws:team' begins with 'aws:', which AWS keeps for itself: use another key.`,
    ],
    [
      'a mandatory tag that is listed twice',
      { tags: { mandatory: [{ key: 'team' }, { key: 'team' }] } },
      `dynamodb.tags.mandatory[1].key: Tag 'team' is given twice: remove one of them.`,
    ],
    [
      'a mandatory tag with a sign that AWS does not take',
      { tags: { mandatory: [{ key: 'team', values: ['a', 'b,c'] }] } },
      `dynamodb.tags.mandatory[0].values[1] "b,c" is not allowed: use letters, digits, spaces and '+', '-', '=', '.', '_', ':', '/', '@'.`,
    ],
    [
      'a mandatory tag without a value that is allowed',
      { tags: { mandatory: [{ key: 'team', values: [] }] } },
      'dynamodb.tags.mandatory[0].values has 0 entries: give at least 1.',
    ],
    [
      'a value that is listed twice',
      { tags: { mandatory: [{ key: 'team', values: ['a', 'a'] }] } },
      'dynamodb.tags.mandatory[0].values[1] "a" is listed twice: remove one of them.',
    ],
    [
      'two presets of one name',
      {
        presets: [
          { name: 'a', parameters: {} },
          { name: 'a', parameters: {} },
        ],
      },
      'dynamodb.presets[1].name "a" is listed twice: remove one of them.',
    ],
    [
      'a preset that sets what belongs to each table',
      preset({ tableName: 'users' }),
      'dynamodb.presets[0].parameters.tableName belongs to each table: a preset can set ',
    ],
    [
      'a preset with a slip of the pen',
      preset({ deletionPolicies: 'retain' }),
      'dynamodb.presets[0].parameters.deletionPolicies is not a parameter. Did you mean deletionPolicy?',
    ],
    [
      'a preset with a value that does not exist',
      preset({ deletionPolicy: 'keep' }),
      'dynamodb.presets[0].parameters.deletionPolicy must be one of delete, retain, not "keep".',
    ],
    [
      'a preset that no table could have',
      preset({ streamEnabled: true }),
      'dynamodb.presets[0].parameters.streamViewType is missing, which streamEnabled needs: give KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.',
    ],
    [
      'a preset without the capacity that it needs',
      preset({ billingMode: 'PROVISIONED' }),
      'dynamodb.presets[0].parameters.provisionedThroughput: The table has no provisionedThroughput, which billingMode PROVISIONED needs: give readCapacityUnits and writeCapacityUnits, or use PAY_PER_REQUEST.',
    ],
    [
      'a preset with a key that has no region',
      preset({
        sseEnabled: true,
        kmsMasterKeyID: 'arn:aws:kms::111122223333:key/1',
      }),
      'dynamodb.presets[0].parameters.kmsMasterKeyID "arn:aws:kms::111122223333:key/1" is not allowed: use the full ARN',
    ],
    [
      'a preset with a tag that the mandatory ones do not allow',
      {
        tags: { mandatory: [{ key: 'stage', values: ['dev'] }] },
        ...preset({ tags: [{ key: 'stage', value: 'prod' }] }),
      },
      'dynamodb.presets[0].parameters.tags[0].value "prod" is not one that "stage" may have: give "dev".',
    ],
  ])('refuses %s', (_, dynamodb, sentence) => {
    expect(refusal(dynamodb)).toEqual([
      expect.stringContaining(`- ${sentence}`),
    ]);
  });

  it.each(['name', 'tableName'])(
    'refuses a pattern for %s that is no regular expression',
    setting => {
      for (const pattern of ['[', 'a)|(b', '\\j']) {
        expect(refusal({ [setting]: { pattern } })).toEqual([
          expect.stringContaining(
            `- dynamodb.${setting}.pattern ${JSON.stringify(
              pattern,
            )} is not a regular expression: `,
          ),
        ]);
      }
    },
  );

  it('takes presets that fit a table, whatever its region', () => {
    const kmsMasterKeyID =
      'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    expect(
      refusal(preset({ sseEnabled: true, sseType: 'KMS', kmsMasterKeyID })),
    ).toEqual([]);
    expect(
      refusal(preset({ ttlEnabled: true, ttlAttributeName: 'id' })),
    ).toEqual([]);
    expect(
      refusal(
        preset({
          billingMode: 'PROVISIONED',
          provisionedThroughput: {
            readCapacityUnits: 1,
            writeCapacityUnits: 1,
          },
        }),
      ),
    ).toEqual([]);
  });

  it('lists everything that is wrong at once', () => {
    expect(
      refusal({
        regions: ['virginia'],
        namespaces: ['Team'],
        repositories: [{ repoUrl: 'github.com' }],
        name: { pattern: '(' },
        presets: [{ name: 'mine', parameters: { region: 'us-east-1' } }],
      }).map(sentence => sentence.split(' ')[1]),
    ).toEqual([
      'dynamodb.namespaces[0]',
      'dynamodb.regions[0]',
      'dynamodb.repositories[0].repoUrl',
      'dynamodb.name.pattern',
      'dynamodb.presets[0].parameters.region',
    ]);
  });
});

describe('the built-in presets', () => {
  const { presets } = readOrderPolicy();

  it.each(presets)('make a table without problems: $name', ({ parameters }) => {
    expect(checkParameters({ ...minimal, ...parameters })).toEqual([]);
  });

  it('set the same parameters, so that one replaces the other', () => {
    const [development, production] = presets.map(({ parameters }) =>
      Object.keys(parameters),
    );
    expect(development).toEqual(production);
  });

  it('are told in a few words for each choice', () => {
    expect(presets.map(describePreset)).toEqual([
      [
        'on demand',
        'point-in-time recovery off',
        'encrypted with a key that AWS owns',
        'deletion protection off',
        'when removed here: deleted with its data',
      ],
      [
        'on demand',
        'point-in-time recovery on',
        'encrypted with the AWS managed key (aws/dynamodb)',
        'deletion protection on',
        'when removed here: stays in AWS with its data',
      ],
    ]);
  });
});

describe('describePreset', () => {
  it('tells every choice that a preset can make', () => {
    expect(
      describePreset({
        name: 'mine',
        title: 'Mine',
        parameters: {
          billingMode: 'PROVISIONED',
          provisionedThroughput: {
            readCapacityUnits: 10,
            writeCapacityUnits: 5,
          },
          streamEnabled: true,
          streamViewType: 'NEW_AND_OLD_IMAGES',
          sseEnabled: true,
          kmsMasterKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          ttlEnabled: true,
          ttlAttributeName: 'expiresAt',
          tableClass: 'STANDARD_INFREQUENT_ACCESS',
          contributorInsightsEnabled: true,
          tags: [{ key: 'stage', value: 'prod' }],
        },
      }),
    ).toEqual([
      'provisioned: 10 read and 5 write capacity units',
      'stream: item before and after',
      'encrypted with a key of your account, arn:aws:kms:eu-west-1:111122223333:key/1',
      'time to live: by attribute expiresAt',
      'table class: Standard-Infrequent Access',
      'tag stage = prod',
      'contributor insights on',
    ]);
  });

  it.each([{}, { billingMode: 'PAY_PER_REQUEST' as const }])(
    'tells a limit once, with or without the billing mode that it goes with: %j',
    billing => {
      expect(
        describePreset({
          name: 'mine',
          title: 'Mine',
          parameters: {
            ...billing,
            onDemandThroughput: {
              maxReadRequestUnits: 40,
              maxWriteRequestUnits: 20,
            },
          },
        }),
      ).toEqual([
        'on demand, at most 40 read and 20 write request units a second',
      ]);
    },
  );

  it('tells what a preset switches off', () => {
    expect(
      describePreset({
        name: 'mine',
        title: 'Mine',
        parameters: {
          streamEnabled: false,
          ttlEnabled: false,
          tableClass: 'STANDARD',
        },
      }),
    ).toEqual(['stream: off', 'time to live: off', 'table class: Standard']);
  });
});
