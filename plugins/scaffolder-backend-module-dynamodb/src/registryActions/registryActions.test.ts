import {
  checkOrder,
  checkParameters,
  describeOrder,
  dynamoDBTableParametersSchema,
  readOrderPolicy,
  renderApplication,
  renderCatalogInfo,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  recommend,
  checkOrderPolicy,
  summarizeOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { registerPreviewTable, registerValidateTable } from '.';

const repoUrl = 'github.com?owner=platform&repo=gitops';
const config = mockServices.rootConfig({
  data: {
    dynamodb: {
      repositories: [{ repoUrl }],
      namespaces: ['shop'],
      clusters: ['production', 'test'],
      tableName: { pattern: '.*-(dev|prod)' },
      tags: { mandatory: [{ key: 'Team' }] },
      connectionSecretNamespaces: ['web'],
    },
  },
});
const policy = readOrderPolicy(config);
const integrations = ScmIntegrations.fromConfig(config);
const baseUrl = 'https://backstage.example.test';

const order = {
  name: 'users',
  namespace: 'shop',
  cluster: 'production',
  owner: 'group:default/team-a',
  parameters: {
    tableName: 'users-prod',
    region: 'us-east-1',
    attributeDefinitions: [
      { attributeName: 'userId', attributeType: 'S' as const },
    ],
    keySchema: [{ attributeName: 'userId', keyType: 'HASH' as const }],
    tags: [{ key: 'Team', value: 'a' }],
  },
};
const badParameters = {
  ...order.parameters,
  tableName: 'users',
  region: 'US East',
  billingMode: 'PROVISIONED',
  colour: 1,
  tags: [],
};

describe('the registry actions', () => {
  const registry = actionsRegistryServiceMock();
  registerValidateTable(registry, { policy });
  registerPreviewTable(registry, { policy, baseUrl, integrations });

  async function invoke(name: string, input: object) {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input: JSON.parse(JSON.stringify(input)),
    });
    return output;
  }
  const validate = (input: object) => invoke('validate-dynamodb-table', input);
  const preview = (input: object) => invoke('preview-dynamodb-table', input);

  it('only read, and say so', async () => {
    const { actions } = await registry.list();
    expect(
      actions.map(({ name, attributes }) => ({ name, attributes })),
    ).toEqual(
      ['validate-dynamodb-table', 'preview-dynamodb-table'].map(name => ({
        name,
        attributes: { readOnly: true, idempotent: true, destructive: false },
      })),
    );
  });

  it('document every parameter with its type, limits and meaning, and every field of an order', async () => {
    const { actions } = await registry.list();
    for (const { schema } of actions) {
      const { parameters, manifest, ...fields } = schema.input
        .properties as Record<
        string,
        { description: string; anyOf: unknown[] }
      >;
      expect(Object.keys(fields).sort()).toEqual([
        'cluster',
        'description',
        'name',
        'namespace',
        'owner',
        'repoUrl',
        'system',
      ]);
      for (const { description } of Object.values(fields)) {
        expect(description).toMatch(/\w/);
      }

      const [documented, anything] = parameters.anyOf;
      expect(anything).toMatchObject({ type: 'object' });
      const { properties, required } = dynamoDBTableParametersSchema;
      expect(documented).toMatchObject({ type: 'object', required });
      const { properties: shown } = documented as typeof schema.input;
      expect(Object.keys(shown!)).toEqual(Object.keys(properties!));
      for (const [name, { type, description }] of Object.entries(properties!)) {
        expect(shown![name]).toMatchObject({
          type,
          description: expect.stringContaining(description!),
        });
      }
      expect(shown!.tableName).toMatchObject({
        minLength: 3,
        maxLength: 255,
        pattern: properties!.tableName.pattern,
      });
      expect(shown!.billingMode).toMatchObject({
        enum: properties!.billingMode.enum,
        description: expect.stringContaining('Left out: PAY_PER_REQUEST.'),
      });
      expect(shown!.tags).toMatchObject({ maxItems: 46 });
    }
  });

  it('run their examples', async () => {
    const { actions } = await registry.list();
    const examples = actions.flatMap(action =>
      (action.examples ?? []).map(({ input }) => ({ action, input })),
    );
    expect(examples).toHaveLength(2);
    const lenient = actionsRegistryServiceMock();
    registerValidateTable(lenient, { policy: readOrderPolicy() });
    registerPreviewTable(lenient, { policy: readOrderPolicy(), integrations });
    for (const { action, input } of examples) {
      await expect(
        lenient.invoke({ id: `test:${action.name}`, input }),
      ).resolves.toBeDefined();
    }
  });

  it.each([
    ['validate', validate],
    ['preview', preview],
  ])('%s refuses a field that no order has', async (_, call) => {
    await expect(call({ ...order, tableNmae: 'users' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('tableNmae'),
    });
  });

  describe('validate', () => {
    it('accepts a good order, with advice', async () => {
      const output = await validate({ ...order, repoUrl });
      expect(output).toEqual({
        valid: true,
        problems: [],
        advice: recommend(order.parameters, policy).map(advice => ({
          ...advice,
          pointer: `/parameters${advice.pointer}`,
        })),
      });
      expect(output).toHaveProperty(['advice', 0, 'sentence']);
    });

    it('tells every problem of an order, of the engines and of the platform team', async () => {
      const bad = {
        ...order,
        name: 'Users',
        namespace: 'other',
        repoUrl: 'github.com?owner=o&repo=r',
        parameters: badParameters,
      };
      const { repoUrl: place, ...badOrder } = bad;
      const cleaned = { ...badParameters, tags: undefined };
      const problems = [
        ...checkOrder({ ...badOrder, parameters: cleaned }),
        ...checkOrderPolicy({ ...bad, parameters: cleaned }, policy),
      ];
      expect(problems.length).toBeGreaterThanOrEqual(7);
      expect(await validate(bad)).toMatchObject({ valid: false, problems });
    });

    it('checks the parameters alone, and nothing that is left out', async () => {
      expect(await validate({ parameters: order.parameters })).toMatchObject({
        valid: true,
        problems: [],
      });
      const { tableName, ...withoutName } = order.parameters;
      expect(await validate({ parameters: withoutName })).toMatchObject({
        valid: false,
        problems: checkParameters(withoutName).map(problem => ({
          ...problem,
          pointer: `/parameters${problem.pointer}`,
        })),
      });
    });

    it('checks what is given, also when it is empty', async () => {
      const { parameters } = order;
      expect(await validate({ name: '', parameters })).toMatchObject({
        valid: false,
        problems: [{ pointer: '/name', rule: 'required' }],
      });
    });

    it('gives a warning, which stops nothing', async () => {
      expect(
        await validate({
          ...order,
          parameters: {
            ...order.parameters,
            writeConnectionSecretToRef: { name: 'users', namespace: 'web' },
          },
        }),
      ).toMatchObject({
        valid: true,
        problems: [{ severity: 'warning', rule: 'secret-in-other-namespace' }],
      });
    });
  });

  describe('validate, of a manifest', () => {
    const application = renderApplication(order);
    const unkept = application.replace(/^ {2}policies:[^]*$/m, '');

    it('accepts one that we would write', async () => {
      expect(await validate({ manifest: application })).toEqual({
        valid: true,
        problems: [],
        advice: [],
      });
    });

    it('warns of one whose table KubeVela does not keep, with the YAML to add', async () => {
      const output = await validate({ manifest: unkept });
      expect(output).toMatchObject({
        valid: true,
        problems: [
          {
            pointer: '/manifest/spec/policies',
            rule: 'keeps-tables',
            severity: 'warning',
            message: expect.stringContaining('keepLegacyResource: true'),
          },
        ],
      });
    });

    it('checks it by what the platform team allows too', async () => {
      const manifest = application.replace('users-prod', 'users');
      expect(await validate({ manifest })).toMatchObject({
        valid: false,
        problems: [
          {
            pointer: '/manifest/spec/components/0/properties/tableName',
            rule: 'table-name-pattern',
          },
        ],
      });
    });

    it('asks for something to check', async () => {
      await expect(validate({ name: 'users' })).rejects.toThrow(
        'give parameters, or manifest',
      );
    });
  });

  it('refuses a Secret in a namespace that is not listed', async () => {
    const output = await validate({
      ...order,
      parameters: {
        ...order.parameters,
        writeConnectionSecretToRef: { name: 'users', namespace: 'victim' },
      },
    });
    expect(output).toMatchObject({ valid: false });
    expect(output).toHaveProperty(
      'problems',
      expect.arrayContaining([
        expect.objectContaining({ rule: 'secret-namespace-allowed' }),
      ]),
    );
  });

  describe('preview', () => {
    const files = {
      applicationPath: 'shop/users/application.yaml',
      application: renderApplication(order),
      catalogInfoPath: 'shop/users/catalog-info.yaml',
    };
    const words = {
      ...describeOrder(order, {
        entity: `${baseUrl}/catalog/shop/resource/users`,
      }),
      summary: summarizeOrder(order),
    };

    it('shows the files and the words', async () => {
      const manifestUrl =
        'https://github.com/platform/gitops/blob/HEAD/shop/users/application.yaml';
      expect(await preview({ ...order, repoUrl })).toEqual({
        ...files,
        ...words,
        catalogInfo: renderCatalogInfo(order, {
          manifestUrl,
          editUrl: manifestUrl.replace('/blob/', '/edit/'),
          sourceLocation:
            'url:https://github.com/platform/gitops/tree/HEAD/shop/users/',
        }),
      });
    });

    it('needs no repository', async () => {
      expect(await preview(order)).toEqual({
        ...files,
        ...words,
        catalogInfo: renderCatalogInfo(order),
      });
    });

    it('refuses a bad order with every sentence', async () => {
      const bad = { ...order, name: 'Users', parameters: badParameters };
      const error = await preview(bad).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ name: 'InputError' });
      const cleaned = {
        ...bad,
        parameters: { ...badParameters, tags: undefined },
      };
      const messages = [
        ...checkOrder(cleaned),
        ...checkOrderPolicy({ ...cleaned, repoUrl }, policy),
      ].map(({ message }) => `- ${message}`);
      expect((error as Error).message.split('\n').slice(1)).toEqual(messages);
    });
  });
});
