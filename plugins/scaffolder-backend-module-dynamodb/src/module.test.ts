import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import {
  renderApplication,
  renderCatalogInfo,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
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
const values = { ...place, ...parameters };

/** A GitHub API that holds one file of the GitOps repository. */
async function startForge(path: string) {
  const requests: string[] = [];
  const server: Server = createServer((req, res) => {
    requests.push(`${req.method} ${req.url}`);
    res.statusCode =
      req.url === `/api/v3/repos/platform/gitops/contents/${path}?ref=HEAD`
        ? 200
        : 404;
    res.end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests,
    stop: () => new Promise(done => server.close(done)),
  };
}

describe('order-dynamodb-table', () => {
  let forge: Awaited<ReturnType<typeof startForge>>;
  let backend: TestBackend;

  beforeAll(async () => {
    forge = await startForge('default/taken/application.yaml');
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        githubModule,
        scaffolderModuleDynamoDB,
        catalogServiceMock.factory({ entities: [template] }),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://127.0.0.1' },
            integrations: {
              github: [
                {
                  host: forge.host,
                  apiBaseUrl: `http://${forge.host}/api/v3`,
                  token: 'test',
                },
              ],
            },
            scaffolder: {
              defaultEnvironment: {
                parameters: {
                  gitopsRepoUrl: `${forge.host}?owner=platform&repo=gitops`,
                },
              },
            },
          },
        }),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await forge.stop();
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

  it('writes what the renderers give, byte for byte', async () => {
    const repository = `http://${forge.host}/platform/gitops`;
    const manifest = 'HEAD/default/users/application.yaml';
    expect(await filesOf(values)).toEqual({
      'dynamodb-tables/default/users/application.yaml':
        renderApplication(order),
      'dynamodb-tables/default/users/catalog-info.yaml': renderCatalogInfo(
        order,
        {
          manifestUrl: `${repository}/blob/${manifest}`,
          editUrl: `${repository}/edit/${manifest}`,
          sourceLocation: `url:${repository}/tree/HEAD/default/users/`,
        },
      ),
    });
  });

  it('links the pull request and the manifest, and says what happens next', async () => {
    const { body } = await dryRun(values);
    expect(body.output.links).toEqual([
      {
        title: 'Pull request',
        // A dry run of publish:github:pull-request gives the repository instead.
        url: `${forge.host}?owner=platform&repo=gitops`,
      },
      {
        title: 'The manifest in it',
        url: `http://${forge.host}/platform/gitops/blob/dynamodb/default/users/default/users/application.yaml`,
      },
    ]);
    expect(body.output.text[0].content).toContain(
      'default/users/application.yaml',
    );
    expect(body.output.text[0].content).toContain('resource:default/users');
  });

  it('leaves out what the form hides, and fields left empty', async () => {
    const files = await filesOf({
      ...values,
      provisionedThroughput: { readCapacityUnits: 5, writeCapacityUnits: 5 },
      streamEnabled: false,
      streamViewType: 'KEYS_ONLY',
      sseType: 'KMS',
      ttlAttributeName: 'expiresAt',
      localSecondaryIndexes: [],
      tags: [],
      providerConfigRef: {},
      writeConnectionSecretToRef: {},
    });
    expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
      renderApplication({
        ...order,
        parameters: { ...parameters, streamEnabled: false },
      }),
    );
  });

  it('passes every parameter', async () => {
    const all: Required<DynamoDBTableParameters> = {
      ...parameters,
      billingMode: 'PROVISIONED',
      provisionedThroughput: { readCapacityUnits: 10, writeCapacityUnits: 5 },
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
          projection: { projectionType: 'INCLUDE', nonKeyAttributes: ['a'] },
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
      writeConnectionSecretToRef: { name: 'users-table', namespace: 'default' },
      adoptionPolicy: 'adopt-or-create',
      deletionPolicy: 'retain',
    };
    const described = { system: 'system:default/shop', description: 'Users' };
    const files = await filesOf({ ...place, ...described, ...all });
    expect(files['dynamodb-tables/default/users/application.yaml']).toBe(
      renderApplication({ ...place, ...described, parameters: all }),
    );
    expect(
      parse(files['dynamodb-tables/default/users/catalog-info.yaml']),
    ).toMatchObject({
      metadata: { description: 'Users' },
      spec: { owner: 'group:default/team-a', system: 'system:default/shop' },
    });
  });

  it.each([
    ['a name in upper case', { name: 'Users' }, 'instance.name'],
    ['a namespace with ../', { namespace: '../other' }, 'instance.namespace'],
    [
      'PROVISIONED without throughput',
      { billingMode: 'PROVISIONED' },
      'instance',
    ],
    ['a stream without a view', { streamEnabled: true }, 'instance'],
  ])('refuses %s by the form alone', async (_, given, property) => {
    const { body, status } = await dryRun({ ...values, ...given });
    expect(status).toBe(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ property }));
  });

  it.each([
    [
      'a key attribute without a type',
      { attributeDefinitions: parameters.attributeDefinitions.slice(1) },
      "Attribute 'userId'",
    ],
    [
      'an index without capacity in a provisioned table',
      {
        billingMode: 'PROVISIONED',
        provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
      },
      'by-email has no provisionedThroughput',
    ],
    ['an owner that is none', { owner: 'group:' }, 'owner "group:"'],
    ['a second order of a name', { name: 'taken' }, 'Choose another name'],
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
    forge.requests.length = 0;
    const { body: task } = await request(backend.server)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/order-dynamodb-table',
        values: { ...values, name: 'taken' },
      })
      .expect(201);

    const { text } = await request(backend.server)
      .get(`/api/scaffolder/v2/tasks/${task.id}/eventstream`)
      .expect(200);
    expect(text).toContain('default/taken is ordered already');
    const { body } = await request(backend.server).get(
      `/api/scaffolder/v2/tasks/${task.id}`,
    );
    expect(body.status).toBe('failed');
    expect(forge.requests).toEqual([
      'GET /api/v3/repos/platform/gitops/contents/default/taken/application.yaml?ref=HEAD',
    ]);
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
});
