import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createRenderTableAction } from './renderTable';
import { examples } from './renderTable.examples';

describe('dynamodb:table:render examples', () => {
  const workspace = createMockDirectory();
  const config = mockServices.rootConfig({
    data: {
      dynamodb: {
        repositories: ['github.com', 'gitlab.com'].map(host => ({
          repoUrl: `${host}?owner=platform&repo=gitops`,
        })),
      },
    },
  });
  const action = createRenderTableAction({
    policy: readOrderPolicy(config),
    integrations: ScmIntegrations.fromConfig(config),
    urlReader: mockServices.urlReader.mock({
      readUrl: async url => {
        throw new NotFoundError(url);
      },
    }),
  });

  it.each(examples)('$description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    workspace.clear();
    const ctx = createMockActionContext({
      input: step.input,
      workspacePath: workspace.path,
    });

    await action.handler(ctx);

    const { name, namespace = 'default', parameters } = step.input;
    expect(workspace.content()).toEqual({
      'dynamodb-tables': {
        [namespace]: {
          [name]: {
            'application.yaml': expect.stringContaining('kind: Application'),
            'catalog-info.yaml': expect.stringContaining('kind: Resource'),
          },
        },
      },
    });
    expect(ctx.output).toHaveBeenCalledWith(
      'branch',
      `dynamodb/${namespace}/${name}`,
    );
    const [, application] = jest
      .mocked(ctx.output)
      .mock.calls.find(([output]) => output === 'application')!;
    expect(parse(application).spec.components[0].properties).toEqual(
      parameters,
    );
  });
});
