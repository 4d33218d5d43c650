import * as fc from 'fast-check';
import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { minimal } from '../__testUtils__/parameters';
import { checkOrderPolicy, checkParameterPolicy } from './checkPolicy';
import type { OrderPolicy } from './OrderPolicy';

const everythingAllowed: OrderPolicy = {
  regions: [],
  namespaces: [],
  connectionSecretNamespaces: [],
  clusters: [],
  repositories: [
    { repoUrl: 'github.com?owner=platform&repo=gitops', title: 'platform' },
  ],
  mandatoryTags: [],
  presets: [],
};

const order = {
  ...minimalOrder,
  repoUrl: 'github.com?owner=platform&repo=gitops',
};

/** The problems of an order that the policy decides on. */
function problems(policy: Partial<OrderPolicy>, changes: object = {}) {
  return checkOrderPolicy(
    { ...order, ...changes },
    { ...everythingAllowed, ...policy },
  ).map(({ pointer, rule, message }) => ({ pointer, rule, message }));
}

describe('checkOrderPolicy', () => {
  it('allows every order where the platform team demands nothing', () => {
    expect(problems({})).toEqual([]);
    expect(problems({}, fullOrder)).toEqual([]);
  });

  it('lets a region of the list pass, and names the list for another', () => {
    const regions = [
      { name: 'eu-west-1', title: 'Ireland' },
      { name: 'us-east-1', title: 'Virginia' },
    ];
    expect(problems({ regions })).toEqual([]);
    expect(
      problems(
        { regions },
        { parameters: { ...minimal, region: 'us-east-2' } },
      ),
    ).toEqual([
      {
        pointer: '/parameters/region',
        rule: 'region-allowed',
        message:
          'region "us-east-2" is not one that your platform team allows: use eu-west-1 or us-east-1. Did you mean us-east-1?',
      },
    ]);
  });

  it("lets a Secret into the order's own namespace and those of the list, and no other", () => {
    const secretIn = (namespace?: string) => ({
      parameters: {
        ...minimal,
        writeConnectionSecretToRef: { name: 'users', namespace },
      },
    });
    const own = order.namespace;
    const connectionSecretNamespaces = ['shared', 'web'];
    const refused = {
      pointer: '/parameters/writeConnectionSecretToRef/namespace',
      rule: 'secret-namespace-allowed',
    };
    expect(problems({}, secretIn())).toEqual([]);
    expect(problems({}, secretIn(''))).toEqual([]);
    expect(problems({}, secretIn(own))).toEqual([]);
    expect(problems({}, secretIn('victim'))).toEqual([
      {
        ...refused,
        message: `writeConnectionSecretToRef.namespace "victim" is neither the table's own namespace "${own}" nor one that your platform team allows for Secrets: leave it out.`,
      },
    ]);
    expect(problems({ connectionSecretNamespaces }, secretIn('web'))).toEqual(
      [],
    );
    expect(
      problems({ connectionSecretNamespaces }, secretIn('victim')),
    ).toEqual([
      {
        ...refused,
        message: expect.stringMatching(/leave it out, or use shared or web\.$/),
      },
    ]);
  });

  it('does not judge the namespace of a Secret while that of the order is not known', () => {
    expect(
      problems(
        {},
        {
          namespace: undefined,
          parameters: {
            ...minimal,
            writeConnectionSecretToRef: { name: 'users', namespace: 'web' },
          },
        },
      ),
    ).toEqual([]);
  });

  it('lets a namespace of the list pass, and no other', () => {
    expect(problems({ namespaces: ['team-b', 'team-a'] })).toEqual([]);
    expect(problems({ namespaces: ['kitchen'] })).toEqual([
      {
        pointer: '/namespace',
        rule: 'namespace-allowed',
        message:
          'namespace "team-a" is not one that your platform team allows: use kitchen.',
      },
    ]);
  });

  it('lets a cluster of the list pass, and no other', () => {
    const clusters = ['prod', 'staging'];
    expect(problems({ clusters }, { cluster: 'prod' })).toEqual([]);
    expect(problems({ clusters }, { cluster: 'production' })).toEqual([
      {
        pointer: '/cluster',
        rule: 'cluster-allowed',
        message:
          'cluster "production" is not one that your platform team allows: use prod or staging.',
      },
    ]);
  });

  it('needs a cluster where there are several, and none where there is one', () => {
    expect(problems({ clusters: ['prod'] })).toEqual([]);
    const missing = {
      pointer: '/cluster',
      rule: 'cluster-allowed',
      message: 'cluster is missing, and there are several: use a, b or c.',
    };
    expect(problems({ clusters: ['a', 'b', 'c'] })).toEqual([missing]);
    expect(problems({ clusters: ['a', 'b', 'c'] }, { cluster: '' })).toEqual([
      missing,
    ]);
  });

  it.each([
    ['github.com?owner=platform&repo=gitops', 'the text of the list'],
    ['github.com?repo=gitops&owner=platform', 'another order'],
    ['GitHub.com?owner=platform&repo=gitops', 'the host in upper case'],
    ['github.com?owner=%70latform&repo=gitops', 'an encoded letter'],
    ['github.com/?owner=platform/&repo=gitops', 'slashes around'],
  ])('takes %s for the same repository (%s)', repoUrl => {
    expect(problems({}, { repoUrl })).toEqual([]);
  });

  it.each([
    ['github.com?owner=platform&repo=other', 'another repository'],
    ['github.com?owner=Platform&repo=gitops', 'the owner in upper case'],
    ['github.com?owner=platform', 'no repository'],
    ['evil.example?owner=platform&repo=gitops', 'another host'],
    ['github.com:444?owner=platform&repo=gitops', 'another port'],
    ['evil.example/github.com?owner=platform&repo=gitops', 'host as path'],
    ['github.com@evil.example?owner=platform&repo=gitops', 'host as user'],
    ['evil.example#github.com?owner=platform&repo=gitops', 'a fragment'],
    [
      'github.com?owner=evil&owner=platform&repo=gitops',
      'an earlier owner, which is the one that counts',
    ],
    ['github.com?owner=platform&repo=gitops&project=7', 'a project besides'],
    ['https://github.com/platform/gitops', 'an address for browsers'],
    [' ', 'a blank'],
  ])('refuses %s (%s)', repoUrl => {
    expect(problems({}, { repoUrl })).toEqual([
      {
        pointer: '/repoUrl',
        rule: 'repository-allowed',
        message: `repoUrl "${repoUrl}" is not a repository that your platform team allows: use github.com?owner=platform&repo=gitops.`,
      },
    ]);
  });

  it('compares the project and the workspace of a repository too', () => {
    const repositories = [
      { repoUrl: 'bitbucket.org?workspace=w&project=p&repo=r', title: 'r' },
    ];
    const rulesFor = (repoUrl: string) =>
      problems({ repositories }, { repoUrl }).map(({ rule }) => rule);
    expect(rulesFor('bitbucket.org?project=p&workspace=w&repo=r')).toEqual([]);
    for (const other of [
      'bitbucket.org?workspace=w&project=q&repo=r',
      'bitbucket.org?workspace=v&project=p&repo=r',
      'bitbucket.org?workspace=w&repo=r',
    ]) {
      expect(rulesFor(other)).toEqual(['repository-allowed']);
    }
  });

  it('needs a repository', () => {
    expect(problems({}, { repoUrl: undefined })).toEqual([
      {
        pointer: '/repoUrl',
        rule: 'repository-allowed',
        message:
          'repoUrl is missing: use github.com?owner=platform&repo=gitops.',
      },
    ]);
  });

  it('says where repositories are listed when there is none', () => {
    const [problem, ...others] = problems({ repositories: [] });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      pointer: '/repoUrl',
      rule: 'repository-allowed',
    });
    expect(problem.message).toContain('under dynamodb.repositories');
  });

  it.each(['name', 'tableName'] as const)(
    'demands that the whole %s matches its pattern, and says it in its words',
    field => {
      const isName = field === 'name';
      const withName = (text: string) =>
        isName
          ? { name: text }
          : { parameters: { ...minimal, tableName: text } };
      const policy = {
        [field]: { pattern: 'a+|b{3}', description: 'many a or three b' },
      };
      expect(problems(policy, withName('aaaa'))).toEqual([]);
      expect(problems(policy, withName('bbb'))).toEqual([]);
      for (const text of ['aab', 'xaa', 'bbbb', 'a\n']) {
        expect(problems(policy, withName(text))).toEqual([
          {
            pointer: isName ? '/name' : '/parameters/tableName',
            rule: isName ? 'name-pattern' : 'table-name-pattern',
            message: `${field} ${JSON.stringify(
              text,
            )} is not a name that your platform team allows: it must be many a or three b.`,
          },
        ]);
      }
      expect(
        problems({ [field]: { pattern: 'a+' } }, withName('b'))[0].message,
      ).toMatch(/it must be text that matches a\+\.$/);
    },
  );

  it.each([
    undefined,
    null,
    7,
    'order',
    [],
    {},
    { parameters: null },
    { parameters: { tags: [null, 7, { key: 'team' }], region: 7 } },
  ])('can be asked about %j', value => {
    expect(() =>
      checkOrderPolicy(value, {
        ...everythingAllowed,
        regions: [{ name: 'us-east-1', title: 'Virginia' }],
        clusters: ['a', 'b'],
        mandatoryTags: [{ key: 'team', values: ['a'] }],
      }),
    ).not.toThrow();
  });

  it('can be asked about anything', () => {
    const property = fc.property(fc.anything(), value => {
      checkOrderPolicy(value, everythingAllowed);
      checkOrderPolicy(
        { parameters: value },
        { ...everythingAllowed, mandatoryTags: [{ key: 'team' }] },
      );
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe('checkParameterPolicy', () => {
  const policy = {
    ...everythingAllowed,
    mandatoryTags: [
      { key: 'team', description: 'who pays' },
      { key: 'stage', values: ['dev', 'prod'] },
    ],
  };
  const problemsWith = (tags: unknown) =>
    checkParameterPolicy({ ...minimal, tags }, policy);

  it('lets a table with the mandatory tags and others pass', () => {
    expect(
      problemsWith([
        { key: 'other', value: '' },
        { key: 'stage', value: 'prod' },
        { key: 'team', value: 'shop' },
      ]),
    ).toEqual([]);
  });

  it.each([undefined, [], [{ key: 'Team', value: 'a' }, { key: 'STAGE' }]])(
    'names every mandatory tag that is missing from %j',
    tags => {
      expect(problemsWith(tags)).toEqual([
        {
          pointer: '/tags',
          rule: 'mandatory-tag',
          severity: 'error',
          message:
            'tags have no "team", which your platform team wants on every table (who pays): add it with a value.',
        },
        {
          pointer: '/tags',
          rule: 'mandatory-tag',
          severity: 'error',
          message:
            'tags have no "stage", which your platform team wants on every table: add it with "dev" or "prod".',
        },
      ]);
    },
  );

  it('demands a value, one of the list where there is one', () => {
    expect(
      problemsWith([
        { key: 'team', value: '' },
        { key: 'stage', value: 'Prod' },
      ]).map(({ pointer, rule, message }) => ({ pointer, rule, message })),
    ).toEqual([
      {
        pointer: '/tags/0/value',
        rule: 'mandatory-tag-value',
        message:
          'tags[0].value "" is not one that "team" may have (who pays): give a value.',
      },
      {
        pointer: '/tags/1/value',
        rule: 'mandatory-tag-value',
        message:
          'tags[1].value "Prod" is not one that "stage" may have: give "dev" or "prod".',
      },
    ]);
  });

  it('leaves to checkParameters what has the wrong type', () => {
    expect(problemsWith('team')).toEqual([]);
    expect(problemsWith([{ key: 'team', value: 7 }, { key: 'stage' }])).toEqual(
      [],
    );
  });
});
