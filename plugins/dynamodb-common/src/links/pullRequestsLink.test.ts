import { pullRequestsLink } from './pullRequestsLink';

function linkOf(viewUrl: string, forge?: string) {
  return pullRequestsLink(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'users',
        annotations: { 'backstage.io/view-url': viewUrl },
      },
    },
    { application: 'users.v2', namespace: 'team-a' },
    () => forge,
  );
}

describe('pullRequestsLink', () => {
  it('lists the open pull requests of the branch on GitHub', () => {
    const link = new URL(
      linkOf(
        'https://git.example.com/platform/git%20ops/blob/HEAD/team-a/users/application.yaml',
        'github',
      )!,
    );
    expect(link.origin + link.pathname).toBe(
      'https://git.example.com/platform/git%20ops/pulls',
    );
    expect(link.searchParams.get('q')).toBe(
      'is:pr is:open head:dynamodb/team-a/users.v2',
    );
  });

  it('lists the open merge requests of the branch on GitLab, under a path and in groups', () => {
    const link = new URL(
      linkOf(
        'https://git.example.com/gitlab/platform/data/gitops/-/blob/HEAD/team-a/users/application.yaml',
        'gitlab',
      )!,
    );
    expect(link.origin + link.pathname).toBe(
      'https://git.example.com/gitlab/platform/data/gitops/-/merge_requests',
    );
    expect(Object.fromEntries(link.searchParams)).toEqual({
      state: 'opened',
      source_branch: 'dynamodb/team-a/users.v2',
    });
  });

  it.each([
    ['https://git.example.com/platform/gitops/blob/HEAD/a', undefined],
    ['https://git.example.com/platform/gitops/blob/HEAD/a', 'gerrit'],
    ['https://git.example.com/platform', 'github'],
    ['https://git.example.com/platform/gitops/blob/HEAD/a', 'gitlab'],
    [' javascript:alert(1)', 'github'],
  ])('knows none for %s on %s', (viewUrl, forge) => {
    expect(linkOf(viewUrl, forge)).toBeUndefined();
  });
});
