import { manifestLink } from './manifestLink';

function linkOf(annotations?: Record<string, string>) {
  return manifestLink({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'users', annotations },
  });
}

const FILE = 'https://github.com/platform/gitops/blob/HEAD/a/users/app.yaml';
const FOLDER = 'https://github.com/platform/gitops/tree/HEAD/a/users/';

describe('manifestLink', () => {
  it('is the file, else its folder', () => {
    const source = { 'backstage.io/source-location': `url:${FOLDER}` };
    expect(linkOf({ 'backstage.io/view-url': FILE, ...source })).toBe(FILE);
    expect(linkOf(source)).toBe(FOLDER);
  });

  it.each([
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@github.com/a/b/blob/HEAD/c',
    '/relative',
    '',
  ])('does not lead to %j', address => {
    expect(linkOf({ 'backstage.io/view-url': address })).toBeUndefined();
    expect(
      linkOf({ 'backstage.io/source-location': `url:${address}` }),
    ).toBeUndefined();
  });

  it('is missing where the entity does not tell', () => {
    expect(linkOf()).toBeUndefined();
    expect(
      linkOf({ 'backstage.io/source-location': 'dir:/srv/gitops' }),
    ).toBeUndefined();
  });
});
