import { readOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { checkRepositories } from './checkRepositories';

function check(...hosts: string[]) {
  const config = mockServices.rootConfig({
    data: {
      integrations: { gitea: [{ host: 'gitea.example.test' }] },
      dynamodb: {
        repositories: hosts.map(host => ({
          repoUrl: `${host}?owner=platform&repo=gitops`,
        })),
      },
    },
  });
  checkRepositories(
    readOrderPolicy(config),
    ScmIntegrations.fromConfig(config),
  );
}

describe('checkRepositories', () => {
  it('takes repositories on GitHub and GitLab, and none', () => {
    expect(() => check()).not.toThrow();
    expect(() => check('github.com', 'gitlab.com')).not.toThrow();
  });

  it('names each repository that cannot be reached, and why', () => {
    expect(() =>
      check('github.com', 'unknown.example.test', 'gitea.example.test'),
    ).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          /^dynamodb\.repositories\[1\]\.repoUrl: .*unknown.*\ndynamodb\.repositories\[2\]\.repoUrl: .*type gitea/,
        ),
      }),
    );
  });
});
