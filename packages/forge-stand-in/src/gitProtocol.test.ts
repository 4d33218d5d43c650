import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git, TestForge } from './__testUtils__/TestForge';

describe('git over HTTP', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await TestForge.start();
  });
  afterEach(() => test.stop());

  const clone = async () => {
    await git(test.directory, 'clone', '--quiet', test.cloneUrl, 'clone');
    return join(test.directory, 'clone');
  };

  it('clones, pushes and fetches', async () => {
    const pushed: string[] = [];
    test.forge.onPush(({ branch }) => pushed.push(branch));
    const directory = await clone();
    await writeFile(join(directory, 'new.yaml'), 'new: true\n');
    await git(directory, 'add', '.');
    await git(directory, 'commit', '--quiet', '-m', 'Add a file');
    await git(directory, 'push', '--quiet', 'origin', 'main');

    expect(await test.fileOnMain('new.yaml')).toBe('new: true\n');
    expect(pushed).toEqual(['main']);

    await test.publish({
      files: { 'b.yaml': 'b: 1\n' },
      branchName: 'feature/b',
    });
    await git(directory, 'fetch', '--quiet', 'origin');
    expect(await git(directory, 'show', 'origin/feature/b:b.yaml')).toBe(
      'b: 1\n',
    );
    await git(directory, 'fetch', '--quiet', 'origin', 'pull/1/head');
  });

  it('takes a push of some megabytes', async () => {
    const directory = await clone();
    const noise = Array.from(
      { length: 400_000 },
      (_, index) => (index * 2654435761) % 4294967296,
    );
    await writeFile(join(directory, 'large.txt'), noise.join('\n'));
    await git(directory, 'add', '.');
    await git(directory, 'commit', '--quiet', '-m', 'Add a large file');
    await git(directory, 'push', '--quiet', 'origin', 'HEAD:large');

    expect(
      await git(
        test.forge.repositoryDirectory,
        'cat-file',
        '-s',
        'large:large.txt',
      ),
    ).toBe(`${noise.join('\n').length}\n`);
  });

  it('shows a push to the branch of an open pull request there', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
    const directory = await clone();
    await git(directory, 'switch', '--quiet', 'one');
    await writeFile(join(directory, 'a.yaml'), 'a: by hand\n');
    await git(directory, 'commit', '--quiet', '--all', '-m', 'By hand');
    await git(directory, 'push', '--quiet', 'origin', 'one');

    expect(await (await test.api('/pulls/1')).json()).toMatchObject({
      commits: 2,
      state: 'open',
    });
    expect((await test.page('/platform/tables/pull/1')).text).toContain(
      'by hand',
    );
  });

  it('calls a pull request merged when its commits arrive on main by a push', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
    const directory = await clone();
    await git(
      directory,
      'merge',
      '--quiet',
      '--no-ff',
      '--no-edit',
      'origin/one',
    );
    await git(directory, 'push', '--quiet', 'origin', 'main');

    expect(await (await test.api('/pulls/1')).json()).toMatchObject({
      merged: true,
      changed_files: 1,
    });
  });

  it('refuses to clone and to push without the token', async () => {
    const directory = await clone();
    for (const address of [
      `http://${test.host}/platform/tables.git`,
      `http://any:wrong@${test.host}/platform/tables.git`,
    ]) {
      await expect(
        git(test.directory, 'clone', address, 'other'),
      ).rejects.toThrow(/Authentication failed|could not read Username/);
      await expect(
        git(directory, 'push', address, 'HEAD:refs/heads/x'),
      ).rejects.toThrow(/Authentication failed|could not read Username/);
    }
  });

  it.each([
    '/platform/tables.git/HEAD',
    '/platform/tables.git/config',
    '/platform/tables.git/info/refs',
    '/platform/tables.git/info/refs?service=git-upload-archive',
    '/platform/other.git/info/refs?service=git-upload-pack',
    '/platform/..%2f..%2ftables.git/info/refs?service=git-upload-pack',
  ])('does not serve %s', async path => {
    const authorization = `Basic ${Buffer.from(
      'any:a-token-of-the-test',
    ).toString('base64')}`;
    const { status } = await test.raw('GET', path, {
      headers: { Authorization: authorization },
    });

    expect(status).toBe(404);
  });
});
