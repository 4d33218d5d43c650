import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository, TreeChange } from './repository';

describe('the diff of two trees', () => {
  let directory: string;
  let repository: GitRepository;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forge-diff-'));
    repository = await GitRepository.open(directory);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  type Files = Record<string, string | { mode: string; content: string }>;
  const tree = async (files: Files) => {
    const changes: TreeChange[] = [];
    for (const [path, file] of Object.entries(files)) {
      const { mode, content } =
        typeof file === 'string' ? { mode: '100644', content: file } : file;
      changes.push({
        path,
        mode,
        sha: await repository.writeBlob(Buffer.from(content, 'latin1')),
      });
    }
    return repository.writeTree(undefined, changes);
  };
  const diff = async (before: Files, after: Files) =>
    repository.diff(await tree(before), await tree(after));

  it('numbers the lines of both sides', async () => {
    const [file] = await diff(
      { a: 'one\ntwo\nthree\n' },
      { a: 'one\n2\nthree\nfour' },
    );

    expect(file).toMatchObject({
      status: 'modified',
      additions: 2,
      deletions: 1,
      binary: false,
    });
    expect(file.lines).toEqual([
      { kind: 'hunk', text: '@@ -1,3 +1,4 @@' },
      { kind: 'context', before: 1, after: 1, text: 'one' },
      { kind: 'removed', before: 2, text: 'two' },
      { kind: 'added', after: 2, text: '2' },
      { kind: 'context', before: 3, after: 3, text: 'three' },
      { kind: 'added', after: 4, text: 'four' },
      { kind: 'note', text: 'No newline at end of file' },
    ]);
  });

  it('is not misled by content or names that look like a diff', async () => {
    const files = await diff(
      { 'a "b"\n--- c': 'x\n', z: 'diff --git a/x b/x\n@@ -1 +1 @@\n' },
      {
        'a "b"\n--- c': 'y\n',
        z: 'diff --git a/x b/x\n@@ -1 +1 @@\n--- a/z\r\ndiff --git q\n',
      },
    );

    expect(
      files.map(({ path, additions, deletions }) => ({
        path,
        additions,
        deletions,
      })),
    ).toEqual([
      { path: 'a "b"\n--- c', additions: 1, deletions: 1 },
      { path: 'z', additions: 2, deletions: 0 },
    ]);
  });

  it('knows renames, binary files, modes and a file that became a link', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `line ${index}`).join(
      '\n',
    );
    const files = await diff(
      { binary: 'a\0b', link: 'content\n', 'mode.sh': 'x\n', 'old.txt': long },
      {
        binary: 'a\0c',
        link: { mode: '120000', content: 'binary' },
        'mode.sh': { mode: '100755', content: 'x\n' },
        'new.txt': `${long}\nmore`,
      },
    );

    expect(files).toMatchObject([
      { path: 'binary', status: 'modified', binary: true },
      {
        path: 'link',
        status: 'modified',
        mode: '120000',
        additions: 1,
        deletions: 1,
      },
      { path: 'mode.sh', status: 'modified', mode: '100755', lines: [] },
      { path: 'new.txt', previousPath: 'old.txt', status: 'renamed' },
    ]);
  });

  it('is empty for the same tree', async () => {
    expect(await diff({ a: 'x' }, { a: 'x' })).toEqual([]);
  });
});
