import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { manifestSource } from './manifestSource';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [
          {
            host: 'ghe.example.com',
            apiBaseUrl: 'https://ghe.example.com/api/v3',
          },
          {
            host: '127.0.0.1:3300',
            apiBaseUrl: 'http://127.0.0.1:3300/api/v3',
          },
          { host: 'raw.example.com', rawBaseUrl: 'http://raw.example.com/raw' },
        ],
        gitlab: [
          {
            host: 'gitlab.example.com',
            apiBaseUrl: 'https://gitlab.example.com/code/api/v4',
            baseUrl: 'https://gitlab.example.com/code',
          },
        ],
        gitea: [{ host: 'gitea.example.com' }],
      },
    },
  }),
);
const path = 'default/users/application.yaml';
const sourceOf = (repoUrl: string) =>
  manifestSource({ repoUrl, path, integrations });

describe('manifestSource', () => {
  it('gives the addresses of a file on GitHub', () => {
    const repoUrl = 'github.com?owner=platform&repo=gitops';
    expect(sourceOf(repoUrl)).toEqual({
      repoUrl,
      manifestUrl:
        'https://github.com/platform/gitops/blob/HEAD/default/users/application.yaml',
      viewUrl:
        'https://github.com/platform/gitops/blob/HEAD/default/users/application.yaml',
      editUrl:
        'https://github.com/platform/gitops/edit/HEAD/default/users/application.yaml',
      sourceLocation:
        'url:https://github.com/platform/gitops/tree/HEAD/default/users/',
    });
  });

  it.each([
    ['ghe.example.com', 'https://ghe.example.com/o/r/blob/HEAD/'],
    ['127.0.0.1:3300', 'http://127.0.0.1:3300/o/r/blob/HEAD/'],
    ['raw.example.com', 'http://raw.example.com/o/r/blob/HEAD/'],
    ['gitlab.com', 'https://gitlab.com/o/r/-/blob/HEAD/'],
    ['gitlab.example.com', 'https://gitlab.example.com/code/o/r/-/blob/HEAD/'],
  ])('takes scheme and place of %s from its integration', (host, expected) => {
    expect(sourceOf(`${host}?owner=o&repo=r`).manifestUrl).toBe(
      `${expected}${path}`,
    );
  });

  it('gives the edit page and the directory of a file on GitLab', () => {
    const source = sourceOf('gitlab.com?owner=group/subgroup&repo=gitops');
    expect(source.editUrl).toBe(
      `https://gitlab.com/group/subgroup/gitops/-/edit/HEAD/${path}`,
    );
    expect(source.sourceLocation).toBe(
      'url:https://gitlab.com/group/subgroup/gitops/-/blob/HEAD/default/users/',
    );
  });

  it('gives the address on a branch', () => {
    const repoUrl = 'github.com?owner=platform&repo=gitops';
    const branch = 'dynamodb/default/users';
    expect(
      manifestSource({ repoUrl, path, branch, integrations }).manifestUrl,
    ).toBe(
      `https://github.com/platform/gitops/blob/dynamodb/default/users/${path}`,
    );
  });

  it('encodes the names of owner and repository', () => {
    expect(sourceOf('github.com?owner=a%3Fb&repo=c%23d').manifestUrl).toBe(
      `https://github.com/a%3Fb/c%23d/blob/HEAD/${path}`,
    );
  });

  it.each([
    ['unknown.example.com?owner=o&repo=r', 'No matching integration'],
    ['github.com?owner=o', 'missing repo'],
    ['github.com?repo=r', 'missing owner'],
    ['gitlab.com?project=7&repo=r', 'names no owner'],
    ['gitea.example.com?owner=o&repo=r', 'type gitea'],
    ['github.com?owner=o&repo=..', 'is not the address of a repository'],
    ['gitlab.com?owner=o/../p&repo=r', 'is not the address of a repository'],
  ])('refuses %s', (repoUrl, message) => {
    expect(() => sourceOf(repoUrl)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
