import {
  manifestPaths,
  pullRequestBranch,
  tableEntityRef,
} from './manifestPaths';

describe('the places of an order', () => {
  it('are a folder in the namespace’s folder, and one branch a table', () => {
    const order = { namespace: 'team-a', name: 'users' };
    expect(manifestPaths(order)).toEqual({
      directory: 'team-a/users',
      application: 'team-a/users/application.yaml',
      catalogInfo: 'team-a/users/catalog-info.yaml',
    });
    expect(pullRequestBranch(order)).toBe('dynamodb/team-a/users');
    expect(tableEntityRef(order)).toBe('resource:team-a/users');
  });

  it('differ for equal texts of namespace and name together', () => {
    const one = { namespace: 'a-b', name: 'c' };
    const other = { namespace: 'a', name: 'b-c' };
    expect(pullRequestBranch(one)).not.toBe(pullRequestBranch(other));
    expect(tableEntityRef(one)).not.toBe(tableEntityRef(other));
  });
});
