import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import {
  checkOrder,
  checkParameters,
  renderApplication,
  renderCatalogInfo,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import request from 'supertest';
import { parse } from 'yaml';
import scaffolderModuleDynamoDB from '.';

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../templates/order-dynamodb-table/template.yaml'),
    'utf8',
  ),
);

const parameters: DynamoDBTableParameters = {
  tableName: 'users-prod',
  region: 'us-east-1',
  attributeDefinitions: [
    { attributeName: 'userId', attributeType: 'S' },
    { attributeName: 'createdAt', attributeType: 'N' },
    { attributeName: 'email', attributeType: 'S' },
  ],
  keySchema: [
    { attributeName: 'userId', keyType: 'HASH' },
    { attributeName: 'createdAt', keyType: 'RANGE' },
  ],
  billingMode: 'PAY_PER_REQUEST',
  globalSecondaryIndexes: [
    {
      indexName: 'by-email',
      keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
      projection: { projectionType: 'ALL' },
    },
  ],
};
const place = {
  name: 'users',
  namespace: 'default',
  owner: 'group:default/team-a',
};
const order = { ...place, parameters };

/** A GitHub API that holds files on the default branch of the GitOps repository. */
async function startForge() {
  const files = new Map<string, string>();
  const requests: string[] = [];
  const server: Server = createServer((req, res) => {
    requests.push(`${req.method} ${req.url}`);
    const [, path = ''] =
      /^\/api\/v3\/repos\/platform\/gitops\/contents\/(.*)\?ref=HEAD$/.exec(
        req.url ?? '',
      ) ?? [];
    const content = files.get(path);
    res.statusCode = content === undefined ? 404 : 200;
    res.end(content);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    files,
    requests,
    stop: () => new Promise(done => server.close(done)),
  };
}

// The backend's own in-memory database is never closed, which keeps the test process from ending.
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function startBackend(host: string, dynamodb: object) {
  return startTestBackend({
    features: [
      mockServices.database.factory({ knex: await databases.init('SQLITE_3') }),
      scaffolderPlugin,
      githubModule,
      scaffolderModuleDynamoDB,
      catalogServiceMock.factory({ entities: [template] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://backstage.example.test' },
          backend: {
            baseUrl: 'http://127.0.0.1',
            actions: { pluginSources: ['scaffolder'] },
          },
          integrations: {
            github: [
              { host, apiBaseUrl: `http://${host}/api/v3`, token: 'test' },
            ],
          },
          dynamodb,
        },
      }),
    ],
  });
}

describe('the scaffolder with the module', () => {
  let forge: Awaited<ReturnType<typeof startForge>>;
  let backend: TestBackend;
  let repoUrl: string;
  let values: object;

  beforeAll(async () => {
    forge = await startForge();
    repoUrl = `${forge.host}?owner=platform&repo=gitops`;
    values = { ...place, repoUrl, table: parameters };
    backend = await startBackend(forge.host, {
      repositories: [{ repoUrl }],
      regions: ['us-east-1', 'eu-west-1'],
      tags: { mandatory: [] },
    });
  });
  afterAll(async () => {
    await backend.stop();
    await forge.stop();
  });
  beforeEach(() => {
    forge.requests.length = 0;
    forge.files.clear();
    forge.files.set('default/taken/application.yaml', 'kind: Application');
  });

  function dryRun(given: object) {
    return request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .send({ template, values: given, secrets: {}, directoryContents: [] });
  }
  async function filesOf(given: object): Promise<Record<string, string>> {
    const { body, status } = await dryRun(given);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    const contents: { path: string; base64Content: string }[] =
      body.directoryContents;
    return Object.fromEntries(
      contents.map(({ path, base64Content }) => [
        path,
        Buffer.from(base64Content, 'base64').toString(),
      ]),
    );
  }
  /** Orders for real, and waits for the end. */
  async function runTask(given: object) {
    const { body: created } = await request(backend.server)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/order-dynamodb-table',
        values: given,
      })
      .expect(201);
    const address = `/api/scaffolder/v2/tasks/${created.id}`;
    const { text: log } = await request(backend.server)
      .get(`${address}/eventstream`)
      .expect(200);
    const { body: task } = await request(backend.server).get(address);
    return { log, task };
  }
  function invoke(action: string, input: object) {
    return request(backend.server)
      .post(
        `/api/scaffolder/.backstage/actions/v1/actions/scaffolder:${action}/invoke`,
      )
      .send(input);
  }

  /** The catalog entity that an order becomes in this forge. */
  function catalogInfoOf(given: typeof order & { description?: string }) {
    const repository = `http://${forge.host}/platform/gitops`;
    const directory = `${given.namespace}/${given.name}/`;
    return renderCatalogInfo(given, {
      manifestUrl: `${repository}/blob/HEAD/${directory}application.yaml`,
      editUrl: `${repository}/edit/HEAD/${directory}application.yaml`,
      sourceLocation: `url:${repository}/tree/HEAD/${directory}`,
    });
  }

  describe('order-dynamodb-table', () => {
    it('writes what the renderers give, byte for byte', async () => {
      expect(await filesOf(values)).toEqual({
        'dynamodb-tables/default/users/application.yaml':
          renderApplication(order),
        'dynamodb-tables/default/users/catalog-info.yaml': catalogInfoOf(order),
      });
    });

    it('links the pull request, the manifest and the page, and says what happens next', async () => {
      const { body } = await dryRun(values);
      expect(body.output.links).toEqual([
        {
          title: 'Pull request',
          // A dry run of publish:github:pull-request gives the repository instead.
          url: repoUrl,
        },
        {
          title: 'The manifest in it',
          url: `http://${forge.host}/platform/gitops/blob/dynamodb/default/users/default/users/application.yaml`,
        },
        {
          title: 'Its catalog page, a little after the merge',
          entityRef: 'resource:default/users',
        },
      ]);
      expect(body.output.text).toEqual([
        { title: 'What happens next', content: expect.any(String) },
      ]);
      const [{ content }] = body.output.text;
      expect(content).toContain('default/users/application.yaml');
      expect(content).toContain('resource:default/users');
      expect(content).toContain(`[pull request](${repoUrl})`);
    });

    it('ignores what a form of plain fields leaves empty', async () => {
      const files = await filesOf({
        ...values,
        system: '',
        description: '',
        cluster: '',
        table: {
          ...parameters,
          kmsMasterKeyID: '',
          localSecondaryIndexes: [],
          tags: [],
          providerConfigRef: {},
          writeConnectionSecretToRef: {},
        },
      });
      expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
        renderApplication(order),
      );
    });

    it('passes every parameter and every field', async () => {
      const all: Required<Omit<DynamoDBTableParameters, 'onDemandThroughput'>> =
        {
          ...parameters,
          billingMode: 'PROVISIONED',
          provisionedThroughput: {
            readCapacityUnits: 10,
            writeCapacityUnits: 5,
          },
          globalSecondaryIndexes: [
            {
              ...parameters.globalSecondaryIndexes![0],
              provisionedThroughput: {
                readCapacityUnits: 2,
                writeCapacityUnits: 1,
              },
            },
          ],
          localSecondaryIndexes: [
            {
              indexName: 'by-mail',
              keySchema: [
                { attributeName: 'userId', keyType: 'HASH' },
                { attributeName: 'email', keyType: 'RANGE' },
              ],
              projection: {
                projectionType: 'INCLUDE',
                nonKeyAttributes: ['a'],
              },
            },
          ],
          streamEnabled: true,
          streamViewType: 'NEW_AND_OLD_IMAGES',
          pointInTimeRecoveryEnabled: true,
          sseEnabled: true,
          sseType: 'KMS',
          kmsMasterKeyID: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
          deletionProtectionEnabled: true,
          ttlEnabled: true,
          ttlAttributeName: 'expiresAt',
          tableClass: 'STANDARD_INFREQUENT_ACCESS',
          tags: [{ key: 'Temporary', value: '' }],
          providerConfigRef: { name: 'production' },
          writeConnectionSecretToRef: {
            name: 'users-table',
            namespace: 'default',
          },
          adoptionPolicy: 'adopt-or-create',
          deletionPolicy: 'retain',
          resourcePolicy:
            '{"Statement": {"Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/users-prod"}}',
          contributorInsightsEnabled: true,
        };
      const described = {
        system: 'system:default/shop',
        description: 'Users',
        cluster: 'production',
      };
      const files = await filesOf({ ...values, ...described, table: all });
      expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
        renderApplication({ ...place, parameters: all }),
      );
      expect(files['dynamodb-tables/default/users/catalog-info.yaml']).toBe(
        catalogInfoOf({ ...place, ...described, parameters: all }),
      );
    });

    it('passes the limits of a table on demand and of its indexes', async () => {
      const onDemandThroughput = { maxReadRequestUnits: 40 };
      const limited: DynamoDBTableParameters = {
        ...parameters,
        globalSecondaryIndexes: [
          { ...parameters.globalSecondaryIndexes![0], onDemandThroughput },
        ],
        onDemandThroughput,
      };
      const files = await filesOf({ ...values, table: limited });
      expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
        renderApplication({ ...place, parameters: limited }),
      );
    });

    it.each(['123', 'true', 'null', '${{ secrets.token }}', `"'\\ <b> {{ }}`])(
      'keeps the text %s as it is',
      async text => {
        const odd = { ...parameters, ttlEnabled: true, ttlAttributeName: text };
        const files = await filesOf({
          ...values,
          description: text,
          table: odd,
        });
        expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
          renderApplication({ ...place, parameters: odd }),
        );
        expect(
          parse(files['dynamodb-tables/default/users/catalog-info.yaml'])
            .metadata.description,
        ).toBe(text);
      },
    );

    describe('agrees with the check of an order, by the form alone, on', () => {
      const names: [value: string, good: boolean][] = [
        ['a', true],
        ['a-1', true],
        ['123', true],
        ['Users', false],
        ['-users', false],
        ['users-', false],
        ['../other', false],
        ['users\n', false],
        [' users', false],
        ['users\u0000', false],
        ['ünsere', false],
      ];
      const texts: [value: string, good: boolean][] = [
        ['Users of the shop', true],
        ['👩‍👩‍👧 <b>`$', true],
        ['👍'.repeat(253), true],
        ['a\nb', false],
        ['a\u0007b', false],
        ['a\u2028b', false],
        ['\uFEFFa', false],
        ['\uD800', false],
      ];
      type Case = [field: string, value: string, good: boolean];
      const cases: Case[] = [
        ...names.map(([value, good]): Case => ['name', value, good]),
        ['name', 'u'.repeat(56), true],
        ['name', 'u'.repeat(57), false],
        ...names.map(([value, good]): Case => ['namespace', value, good]),
        ['namespace', 'n'.repeat(63), true],
        ['namespace', 'n'.repeat(64), false],
        ...texts.map(([value, good]): Case => ['description', value, good]),
        ['description', '👍'.repeat(500), true],
        ['description', '👍'.repeat(501), false],
        ...texts.map(([value, good]): Case => ['cluster', value, good]),
        ['cluster', 'c'.repeat(253), true],
        ['cluster', 'c'.repeat(254), false],
      ];
      it.each(
        cases.map(([field, value, good]) => ({
          field,
          value,
          good,
          start: JSON.stringify(value).slice(0, 24),
          length: [...value].length,
        })),
      )('$field $start of $length: $good', async ({ field, value, good }) => {
        const { body } = await dryRun({ ...values, [field]: value });
        const bySchema = (body.errors ?? []).map(
          (error: { property: string }) => error.property,
        );
        const byCheck = checkOrder({ ...order, [field]: value }).map(
          ({ pointer }) => pointer,
        );
        expect([...new Set(bySchema)]).toEqual(
          good ? [] : [`instance.${field}`],
        );
        expect([...new Set(byCheck)]).toEqual(good ? [] : [`/${field}`]);
      });
    });

    it.each([
      ['no name', { name: undefined }, 'instance'],
      ['no namespace', { namespace: undefined }, 'instance'],
      ['no owner', { owner: '' }, 'instance.owner'],
      ['no repository', { repoUrl: undefined }, 'instance'],
      ['no table', { table: undefined }, 'instance'],
      ['a table that is a list', { table: [] }, 'instance.table'],
      ['a name that is a number', { name: 7 }, 'instance.name'],
    ])('refuses %s by the form alone', async (_, given, property) => {
      const { body, status } = await dryRun({ ...values, ...given });
      expect(status).toBe(400);
      expect(body.errors).toContainEqual(expect.objectContaining({ property }));
    });

    it.each([
      ['an owner that is none', { owner: 'group:' }, 'owner "group:"'],
      ['a system that is none', { system: 'a:b:c' }, 'system "a:b:c"'],
      ['a second order of a name', { name: 'taken' }, 'Choose another name'],
      ['an empty repository', { repoUrl: '' }, 'repoUrl'],
      [
        'a repository that is not listed',
        { repoUrl: 'github.com?owner=platform&repo=gitops' },
        'repoUrl "github.com?owner=platform&repo=gitops" is not a repository that your platform team allows',
      ],
      [
        'a region that is not listed',
        { table: { ...parameters, region: 'us-west-2' } },
        'region "us-west-2" is not one that your platform team allows',
      ],
    ])('refuses %s by the action', async (_, given, sentence) => {
      const { body, status } = await dryRun({ ...values, ...given });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(sentence),
      });
      expect(body.directoryContents).toBeUndefined();
    });

    it('opens no pull request for an order that it refuses', async () => {
      const { log, task } = await runTask({ ...values, name: 'taken' });
      expect(log).toContain('default/taken is ordered already');
      expect(task.status).toBe('failed');
      expect(forge.requests).toEqual([
        'GET /api/v3/repos/platform/gitops/contents/default/taken/application.yaml?ref=HEAD',
      ]);
    });

    it('asks the forge for a pull request when there is something to change', async () => {
      await runTask(values);
      expect(forge.requests).toContainEqual(
        'GET /api/v3/repos/platform/gitops',
      );
    });

    it('opens no pull request when nothing changes, and says so', async () => {
      forge.files.set(
        'default/users/application.yaml',
        renderApplication(order),
      );
      forge.files.set('default/users/catalog-info.yaml', catalogInfoOf(order));

      const { log, task } = await runTask(values);

      expect(task.status).toBe('completed');
      expect(log).toContain('Nothing to change: ');
      expect(log).toContain('Skipping step pullRequest');
      expect(forge.requests).toEqual([
        'GET /api/v3/repos/platform/gitops/contents/default/users/application.yaml?ref=HEAD',
        'GET /api/v3/repos/platform/gitops/contents/default/users/catalog-info.yaml?ref=HEAD',
      ]);

      const manifestUrl = `http://${forge.host}/platform/gitops/blob/HEAD/default/users/application.yaml`;
      const { body } = await dryRun(values);
      expect(body.output).toEqual({
        links: [
          { title: 'The manifest', url: manifestUrl },
          { title: 'Its catalog page', entityRef: 'resource:default/users' },
        ],
        text: [
          {
            title: 'Nothing to change',
            content: expect.stringContaining(`(${manifestUrl})`),
          },
        ],
      });
    });
  });

  describe('bad parameters get the same answer everywhere:', () => {
    it.each<[string, object]>([
      ['none', {}],
      [
        'a key attribute without a type',
        {
          ...parameters,
          attributeDefinitions: parameters.attributeDefinitions.slice(1),
        },
      ],
      [
        'an attribute that no key uses',
        {
          ...parameters,
          attributeDefinitions: [
            ...parameters.attributeDefinitions,
            { attributeName: 'colour', attributeType: 'S' },
          ],
        },
      ],
      [
        'an index without capacity in a provisioned table',
        {
          ...parameters,
          billingMode: 'PROVISIONED',
          provisionedThroughput: {
            readCapacityUnits: 1,
            writeCapacityUnits: 1,
          },
        },
      ],
      [
        'capacity with on-demand',
        {
          ...parameters,
          provisionedThroughput: {
            readCapacityUnits: 1,
            writeCapacityUnits: 1,
          },
        },
      ],
      ['a stream without a view', { ...parameters, streamEnabled: true }],
      [
        'the N that YAML reads as false',
        {
          ...parameters,
          attributeDefinitions: [
            { attributeName: 'userId', attributeType: false },
          ],
        },
      ],
      ['a misspelled parameter', { ...parameters, tableNmae: 'users' }],
      ['a number for a name', { ...parameters, tableName: 7 }],
      ['a list for an object', { ...parameters, providerConfigRef: [1] }],
      ['null for a list', { ...parameters, tags: null }],
      [
        'everything at once',
        {
          ...parameters,
          tableName: 'a',
          deletionPolicy: 'keep',
          keySchema: 'userId',
          ttlEnabled: 'yes',
        },
      ],
    ])('%s', async (_, table) => {
      const messages = checkParameters(table).map(({ message }) => message);
      expect(messages.length).toBeGreaterThan(0);
      const answers = await Promise.all([
        dryRun({ ...values, table }),
        invoke('preview-dynamodb-table', {
          ...place,
          repoUrl,
          parameters: table,
        }),
      ]);
      for (const { body, status } of answers) {
        expect(status).toBe(400);
        expect(body.error.name).toBe('InputError');
        expect(body.error.message.split('\n').slice(1)).toEqual(
          messages.map(message => `- ${message}`),
        );
      }
      const { body } = await invoke('validate-dynamodb-table', {
        parameters: table,
      }).expect(200);
      expect(body.output.valid).toBe(false);
      expect(
        body.output.problems.map(({ message }: { message: string }) => message),
      ).toEqual(messages);
    });
  });

  it('lists the action with its examples', async () => {
    const { body } = await request(backend.server).get(
      '/api/scaffolder/v2/actions',
    );
    expect(body).toContainEqual(
      expect.objectContaining({
        id: 'dynamodb:table:render',
        examples: expect.arrayContaining([
          expect.objectContaining({ example: expect.any(String) }),
        ]),
      }),
    );
  });

  it('lists the registry actions, which only read', async () => {
    const { body } = await request(backend.server)
      .get('/api/scaffolder/.backstage/actions/v1/actions')
      .expect(200);
    const attributes = { readOnly: true, idempotent: true, destructive: false };
    for (const id of ['validate', 'preview']) {
      expect(body.actions).toContainEqual(
        expect.objectContaining({
          id: `scaffolder:${id}-dynamodb-table`,
          attributes,
        }),
      );
    }

    // As steps of other templates too.
    const { body: steps } = await request(backend.server).get(
      '/api/scaffolder/v2/actions',
    );
    expect(steps.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([
        'scaffolder:validate-dynamodb-table',
        'scaffolder:preview-dynamodb-table',
      ]),
    );
  });

  it('previews the files and the words that the order then has', async () => {
    const { body } = await invoke('preview-dynamodb-table', {
      ...order,
      repoUrl,
    }).expect(200);
    const files = await filesOf(values);
    const { applicationPath, application, catalogInfoPath, catalogInfo } =
      body.output;
    expect({
      [`dynamodb-tables/${applicationPath}`]: application,
      [`dynamodb-tables/${catalogInfoPath}`]: catalogInfo,
    }).toEqual(files);

    const { body: run } = await dryRun(values);
    const log: string = JSON.stringify(run.log);
    for (const words of [body.output.title, body.output.body]) {
      // The log quotes the inputs of a step, and is quoted itself here.
      const quoted = JSON.stringify(JSON.stringify(words)).slice(1, -1);
      expect(log).toContain(quoted);
    }
  });
});

describe('a wrong configuration stops the start:', () => {
  const repoUrl = 'git.example.test?owner=platform&repo=gitops';
  it.each([
    [
      'a region that is none',
      { repositories: [{ repoUrl }], regions: ['US East'] },
      'dynamodb.regions[0]',
    ],
    [
      'a repository on a host without an integration',
      {
        repositories: [
          { repoUrl },
          { repoUrl: 'elsewhere.example.test?owner=platform&repo=gitops' },
        ],
      },
      'dynamodb.repositories[1].repoUrl',
    ],
  ])('%s', async (_, dynamodb, key) => {
    await expect(startBackend('git.example.test', dynamodb)).rejects.toThrow(
      key,
    );
  });
});
