import { isBranchName, isFilePath, isRepositoryName, isSha } from './names';

describe('names', () => {
  it.each(['main', 'dynamodb/payments-orders', 'a.b', 'x@y', 'é'])(
    '%j is a branch name',
    name => {
      expect(isBranchName(name)).toBe(true);
    },
  );

  it.each([
    ...[
      '',
      '-x',
      '/x',
      'x/',
      'a//b',
      '.x',
      'a/.b',
      'a..b',
      'x.',
      'x.lock',
      'x.lock/y',
      '@',
      'a@{b',
      'HEAD',
    ],
    ...[
      'a b',
      'a~b',
      'a^b',
      'a:b',
      'a?b',
      'a*b',
      'a[b',
      'a\\b',
      'a\nb',
      'a\0b',
      'a'.repeat(40),
      'b'.repeat(241),
    ],
  ])('%j is no branch name', name => {
    expect(isBranchName(name)).toBe(false);
  });

  it.each(['a', 'a/b.yaml', '.github/x', 'a b', 'gitty/.gitignore', '-x'])(
    '%j is a path',
    path => {
      expect(isFilePath(path)).toBe(true);
    },
  );

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/../b',
    './a',
    '.git',
    'a/.Git/b',
    'a\\b',
    'a\0b',
  ])('%j is no path', path => {
    expect(isFilePath(path)).toBe(false);
  });

  it('knows a full sha from an abbreviation', () => {
    expect(isSha('0123456789abcdef0123456789abcdef01234567')).toBe(true);
    expect(isSha('0123456')).toBe(false);
    expect(isSha('0123456789ABCDEF0123456789ABCDEF01234567')).toBe(false);
  });

  it.each(['a', 'my-repo.x_1'])('%j names a repository', name =>
    expect(isRepositoryName(name)).toBe(true),
  );
  it.each(['', '..', '.x', '-x', 'a/b', 'a b', 'x.git', 'a..b'])(
    '%j names none',
    name => expect(isRepositoryName(name)).toBe(false),
  );
});
