import {
  describeOrder,
  readOrderPolicy,
  renderApplication,
  renderCatalogInfo,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createRenderTableAction } from './renderTable';

const parameters = {
  tableName: 'users-prod',
  region: 'us-east-1',
  attributeDefinitions: [
    { attributeName: 'userId', attributeType: 'S' as const },
    { attributeName: 'createdAt', attributeType: 'N' as const },
  ],
  keySchema: [
    { attributeName: 'userId', keyType: 'HASH' as const },
    { attributeName: 'createdAt', keyType: 'RANGE' as const },
  ],
};
const input = {
  name: 'users',
  namespace: 'shop',
  owner: 'group:default/team-a',
  repoUrl: '127.0.0.1:3300?owner=platform&repo=gitops',
  parameters,
};
const { repoUrl, ...order } = input;
const manifestUrl =
  'http://127.0.0.1:3300/platform/gitops/blob/HEAD/shop/users/application.yaml';
const catalogInfoUrl = manifestUrl.replace('application', 'catalog-info');
const catalogInfo = renderCatalogInfo(order, {
  manifestUrl,
  editUrl: manifestUrl.replace('/blob/', '/edit/'),
  sourceLocation:
    'url:http://127.0.0.1:3300/platform/gitops/tree/HEAD/shop/users/',
});
const config = mockServices.rootConfig({
  data: {
    integrations: {
      github: [
        {
          host: '127.0.0.1:3300',
          apiBaseUrl: 'http://127.0.0.1:3300/api/v3',
        },
      ],
    },
    dynamodb: {
      repositories: [{ repoUrl }],
      connectionSecretNamespaces: ['web'],
      namespaces: ['default', 'shop'],
      clusters: ['production'],
      regions: ['us-east-1', 'eu-west-1'],
      name: { pattern: '(?!internal).*', description: 'public' },
      tableName: { pattern: '.*-(dev|prod)' },
    },
  },
});

describe('dynamodb:table:render', () => {
  const workspace = createMockDirectory();
  const logger = mockServices.logger.mock();
  const urlReader = mockServices.urlReader.mock();
  const action = createRenderTableAction({
    policy: readOrderPolicy(config),
    baseUrl: 'https://backstage.example.test/',
    integrations: ScmIntegrations.fromConfig(config),
    urlReader,
  });

  function contextOf(given: object) {
    return createMockActionContext<typeof input>({
      input: given as typeof input,
      workspacePath: workspace.path,
      logger,
    });
  }
  /** The default branch holds these files, by their address. */
  function mergedAre(files: Record<string, string>) {
    urlReader.readUrl.mockImplementation(async url => {
      if (!(url in files)) throw new NotFoundError(url);
      return { buffer: async () => Buffer.from(files[url]) };
    });
  }
  /** The sentence that refuses an order; nothing is written. */
  async function messageOf(given: object): Promise<string> {
    const error = await action.handler(contextOf(given)).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'InputError' });
    expect(workspace.content()).toEqual({});
    return (error as Error).message;
  }

  beforeEach(() => {
    jest.clearAllMocks();
    workspace.clear();
    mergedAre({});
  });

  it('writes what the renderers give, in a directory of its own', async () => {
    await action.handler(contextOf(input));

    expect(workspace.content()).toEqual({
      'dynamodb-tables': {
        shop: {
          users: {
            'application.yaml': renderApplication(order),
            'catalog-info.yaml': catalogInfo,
          },
        },
      },
    });
  });

  it('gives the pull request its branch, words and files', async () => {
    const ctx = contextOf(input);
    await action.handler(ctx);

    expect(Object.fromEntries(jest.mocked(ctx.output).mock.calls)).toEqual({
      ...describeOrder(order, {
        entity: 'https://backstage.example.test/catalog/shop/resource/users',
      }),
      unchanged: false,
      branch: 'dynamodb/shop/users',
      directory: 'dynamodb-tables',
      applicationPath: 'shop/users/application.yaml',
      catalogInfoPath: 'shop/users/catalog-info.yaml',
      application: renderApplication(order),
      manifestUrl,
      branchManifestUrl: manifestUrl.replace('HEAD', 'dynamodb/shop/users'),
      entityRef: 'resource:shop/users',
      repoUrl,
    });
  });

  it('takes the namespace default when none is given', async () => {
    const { namespace, ...withoutNamespace } = input;
    const ctx = contextOf(withoutNamespace);
    await action.handler(ctx);
    expect(ctx.output).toHaveBeenCalledWith(
      'applicationPath',
      'default/users/application.yaml',
    );
  });

  it('writes the same without fields and with fields that a form left empty', async () => {
    const ctx = contextOf({
      ...input,
      system: '',
      parameters: {
        ...parameters,
        kmsMasterKeyID: '',
        globalSecondaryIndexes: [],
        provisionedThroughput: {},
        writeConnectionSecretToRef: { name: '', namespace: undefined },
      },
    });
    await action.handler(ctx);
    expect(ctx.output).toHaveBeenCalledWith(
      'application',
      renderApplication(order),
    );
  });

  it('logs advice and writes', async () => {
    await action.handler(
      contextOf({
        ...input,
        parameters: {
          ...parameters,
          writeConnectionSecretToRef: { name: 'users-table', namespace: 'web' },
        },
      }),
    );
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('into namespace web'),
    );
    expect(workspace.content()).toHaveProperty('dynamodb-tables');
  });

  it('names the entity that the catalog will find', async () => {
    const ctx = contextOf(input);
    await action.handler(ctx);
    const { kind, metadata } = parse(renderCatalogInfo(order));
    expect(ctx.output).toHaveBeenCalledWith(
      'entityRef',
      `${kind.toLowerCase()}:${metadata.namespace ?? 'default'}/${
        metadata.name
      }`,
    );
  });

  describe('refuses, and writes nothing:', () => {
    it.each([
      [
        'a name in upper case',
        { ...input, name: 'Users' },
        /^- name "Users" is not allowed: use lower-case letters/m,
      ],
      [
        'a name that is too long',
        { ...input, name: 'u'.repeat(57) },
        /^- name .* has 57 characters: use .*at most 56/m,
      ],
      [
        'a namespace that leaves the repository',
        { ...input, namespace: '../other' },
        /^- namespace "\.\.\/other" is not allowed: use lower-case letters/m,
      ],
      [
        'a key attribute without a type',
        {
          ...input,
          parameters: {
            ...parameters,
            attributeDefinitions: [
              { attributeName: 'userId', attributeType: 'S' },
            ],
          },
        },
        /^- Attribute 'createdAt' .* is not in attributeDefinitions: add it/m,
      ],
      [
        'PROVISIONED without throughput',
        { ...input, parameters: { ...parameters, billingMode: 'PROVISIONED' } },
        /^- .* has no provisionedThroughput, .* give readCapacityUnits/m,
      ],
      [
        'an unknown parameter',
        { ...input, parameters: { ...parameters, tableNmae: 'users' } },
        /^- tableNmae is not a parameter\. Did you mean tableName\?/m,
      ],
      [
        'no parameters',
        { ...input, parameters: {} },
        /^- keySchema is missing/m,
      ],
      ['no owner', { ...input, owner: '' }, /^- owner is missing\. Give /m],
    ])('%s', async (_, given, expected) => {
      expect(await messageOf(given)).toMatch(expected);
      expect(urlReader.readUrl).not.toHaveBeenCalled();
    });

    it.each([
      [
        'a repository that is not listed',
        { ...input, repoUrl: '127.0.0.1:3300?owner=platform&repo=other' },
        /^- repoUrl .*repo=other.* use .*repo=gitops/m,
      ],
      [
        'a namespace that is not allowed',
        { ...input, namespace: 'kube-system' },
        /^- namespace "kube-system" .* use default or shop/m,
      ],
      [
        'a cluster that is not allowed',
        { ...input, cluster: 'test' },
        /^- cluster "test" .* use production/m,
      ],
      [
        'a name that the platform team does not want',
        { ...input, name: 'internal-users' },
        /^- name "internal-users" .* must be public/m,
      ],
      [
        'a table name that the platform team does not want',
        { ...input, parameters: { ...parameters, tableName: 'users' } },
        /^- tableName "users" .* must be text that matches/m,
      ],
      [
        'a region that is not allowed',
        { ...input, parameters: { ...parameters, region: 'us-west-2' } },
        /^- region "us-west-2" .* use us-east-1/m,
      ],
      [
        'a Secret in a namespace of others',
        {
          ...input,
          parameters: {
            ...parameters,
            writeConnectionSecretToRef: { name: 'db', namespace: 'victim' },
          },
        },
        /^- writeConnectionSecretToRef\.namespace "victim" .* leave it out, or use web/m,
      ],
    ])('%s', async (_, given, expected) => {
      expect(await messageOf(given)).toMatch(expected);
      expect(urlReader.readUrl).not.toHaveBeenCalled();
    });

    it('all that is wrong at once, by the engines and by the platform team', async () => {
      const message = await messageOf({
        ...input,
        name: 'Users',
        namespace: '..',
        repoUrl: 'nowhere?owner=o&repo=r',
        parameters: {
          ...parameters,
          region: 'us-west-2',
          billingMode: 'PROVISIONED',
          colour: 1,
        },
      });
      expect(message).toMatch(/^Nothing was written: the order has \d things/);
      for (const expected of [
        /^- name "Users" is not allowed/m,
        /^- namespace ".." is not allowed/m,
        /^- repoUrl "nowhere/m,
        /^- region "us-west-2"/m,
        /^- .* has no provisionedThroughput/m,
        /^- colour is not a parameter/m,
      ]) {
        expect(message).toMatch(expected);
      }
    });
  });

  describe('when the name is on the default branch already', () => {
    const application = renderApplication(order);

    it('with the same text: writes nothing, and says that nothing changes', async () => {
      mergedAre({ [manifestUrl]: application, [catalogInfoUrl]: catalogInfo });
      const ctx = contextOf(input);
      const info = jest.spyOn(ctx.logger, 'info');
      await action.handler(ctx);

      expect(workspace.content()).toEqual({});
      expect(ctx.output).toHaveBeenCalledWith('unchanged', true);
      expect(ctx.output).toHaveBeenCalledWith('manifestUrl', manifestUrl);
      expect(info).toHaveBeenCalledWith(
        `Nothing to change: ${manifestUrl} holds this order already. Nothing was written.`,
      );
    });

    it('with another manifest: refuses with the repair', async () => {
      mergedAre({
        [manifestUrl]: `${application}# by hand\n`,
        [catalogInfoUrl]: catalogInfo,
      });
      expect(await messageOf(input)).toBe(
        `name: shop/users is ordered already in ${manifestUrl}. Choose another name, or change the existing table in its manifest.`,
      );
    });

    it.each([
      ['another', 'kind: Resource'],
      ['no', undefined],
    ])('with %s catalog entity: refuses with the repair', async (_, text) => {
      mergedAre({
        [manifestUrl]: application,
        ...(text && { [catalogInfoUrl]: text }),
      });
      expect(await messageOf(input)).toBe(
        `name: shop/users is ordered already in ${manifestUrl}. Choose another name, or change the catalog entity of the existing table in ${catalogInfoUrl}.`,
      );
    });
  });

  it('says that the forge could not be asked, and why', async () => {
    urlReader.readUrl.mockRejectedValue(new Error('connect ECONNREFUSED'));

    await expect(action.handler(contextOf(input))).rejects.toThrow(
      /127\.0\.0\.1:3300 could not be asked .*connect ECONNREFUSED/,
    );
    expect(workspace.content()).toEqual({});
  });

  it('stops asking a forge when the task is cancelled', async () => {
    const task = new AbortController();
    urlReader.readUrl.mockImplementation(
      (_url, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () =>
            reject(new Error('aborted')),
          );
        }),
    );
    const running = action.handler({
      ...contextOf(input),
      signal: task.signal,
    });
    task.abort();
    await expect(running).rejects.toThrow(/could not be asked .*aborted/);
  });

  describe('dry run', () => {
    const dryRun = () =>
      action.handler({ ...contextOf(input), isDryRun: true });

    it('writes the manifests', async () => {
      await dryRun();
      expect(workspace.content()).toHaveProperty('dynamodb-tables');
      expect(logger.warn).not.toHaveBeenCalled();
    });

    it('refuses a second order of the same name', async () => {
      mergedAre({ [manifestUrl]: 'kind: Application' });
      await expect(dryRun()).rejects.toThrow('is ordered already');
    });

    it('warns when the forge does not answer', async () => {
      urlReader.readUrl.mockRejectedValue(new Error('connect ECONNREFUSED'));
      await dryRun();
      expect(workspace.content()).toHaveProperty('dynamodb-tables');
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('could not be asked'),
      );
    });
  });
});
