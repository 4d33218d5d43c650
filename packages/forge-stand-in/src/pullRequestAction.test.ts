import { git, TestForge } from './__testUtils__/TestForge';

const ORDER = {
  files: {
    'payments/orders/application.yaml': 'kind: Application\n',
    'payments/orders/catalog-info.yaml': 'kind: Resource\n',
  },
  branchName: 'dynamodb/payments-orders',
  title: 'Order DynamoDB table orders (us-east-1)',
  description: 'Makes a table.',
};

describe('the unmodified publish:github:pull-request', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await TestForge.start();
  });
  afterEach(() => test.stop());

  it('opens a pull request with its files, title and description', async () => {
    const outputs = await test.publish(ORDER);

    expect(outputs).toEqual({
      remoteUrl: `${test.forge.url}/platform/tables/pull/1`,
      pullRequestNumber: 1,
      targetBranchName: 'main',
    });
    const pullRequest = await (await test.api('/pulls/1')).json();
    expect(pullRequest).toMatchObject({
      number: 1,
      state: 'open',
      merged: false,
      mergeable: true,
      title: ORDER.title,
      body: 'Makes a table.',
      commits: 1,
      changed_files: 2,
      additions: 2,
      deletions: 0,
      head: {
        ref: 'dynamodb/payments-orders',
        label: 'platform:dynamodb/payments-orders',
      },
      base: { ref: 'main' },
    });
    const files = await (await test.api('/pulls/1/files')).json();
    expect(files).toMatchObject([
      {
        filename: 'payments/orders/application.yaml',
        status: 'added',
        patch: '@@ -0,0 +1 @@\n+kind: Application\n',
      },
      { filename: 'payments/orders/catalog-info.yaml', status: 'added' },
    ]);
  });

  it('refuses a second pull request from the same branch, unless it is asked to update', async () => {
    await test.publish(ORDER);

    await expect(test.publish(ORDER)).rejects.toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({
          message: expect.stringContaining('already exists'),
        }),
      }),
    );
    expect(await (await test.api('/pulls?state=all')).json()).toHaveLength(1);
  });

  it('shows and merges the new content after an update', async () => {
    await test.publish(ORDER);
    const before = await (await test.api('/pulls/1')).json();
    const changed = {
      'payments/orders/application.yaml': 'kind: Application\nchanged: true\n',
    };

    const outputs = await test.publish({
      ...ORDER,
      files: changed,
      title: 'Now changed',
      update: true,
    });

    expect(outputs.pullRequestNumber).toBe(1);
    const after = await (await test.api('/pulls/1')).json();
    expect(after.head.sha).not.toBe(before.head.sha);
    expect(after.title).toBe('Now changed');
    expect(await (await test.api('/pulls/1/files')).json()).toMatchObject([
      { filename: 'payments/orders/application.yaml', additions: 2 },
    ]);
    expect((await test.page('/platform/tables/pull/1')).text).toContain(
      'changed: true',
    );

    const merge = await test.api('/pulls/1/merge', { method: 'PUT' });
    expect(merge.status).toBe(200);
    expect(await test.fileOnMain('payments/orders/application.yaml')).toBe(
      'kind: Application\nchanged: true\n',
    );
    // The merged files stay as they were proposed.
    expect(await (await test.api('/pulls/1/files')).json()).toHaveLength(1);
  });

  it('deletes files', async () => {
    await test.publish({
      files: { 'team/new.yaml': 'a: 1\n' },
      branchName: 'dynamodb/team-old',
      filesToDelete: ['team/old/application.yaml', 'team/never-there.yaml'],
    });

    expect(await (await test.api('/pulls/1/files')).json()).toMatchObject([
      { filename: 'team/new.yaml', status: 'added' },
      { filename: 'team/old/application.yaml', status: 'removed' },
    ]);
    await test.api('/pulls/1/merge', { method: 'PUT' });
    await expect(test.fileOnMain('team/old/application.yaml')).rejects.toThrow(
      /does not exist/,
    );
  });

  it('opens a new pull request from a branch whose last one was merged', async () => {
    await test.publish(ORDER);
    await test.api('/pulls/1/merge', { method: 'PUT' });

    const outputs = await test.publish({
      ...ORDER,
      files: { 'b.yaml': 'b: 1\n' },
      update: true,
    });

    expect(outputs.pullRequestNumber).toBe(2);
    expect(await (await test.api('/pulls/2/files')).json()).toMatchObject([
      { filename: 'b.yaml' },
    ]);
    expect(await (await test.api('/pulls/1')).json()).toMatchObject({
      merged: true,
      changed_files: 2,
    });
  });

  it('fails with a wrong token and leaves no branch', async () => {
    await expect(test.publish({ ...ORDER, token: 'wrong' })).rejects.toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({
          message: expect.stringContaining('Bad credentials'),
        }),
      }),
    );
    expect(await git(test.forge.repositoryDirectory, 'branch', '--list')).toBe(
      '* main\n',
    );
  });
});

describe('pull requests', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await TestForge.start();
  });
  afterEach(() => test.stop());

  it('reports a conflict with 409 and merges nothing', async () => {
    await test.publish({ files: { 'a.yaml': 'of: one\n' }, branchName: 'one' });
    await test.publish({ files: { 'a.yaml': 'of: two\n' }, branchName: 'two' });
    await test.api('/pulls/1/merge', { method: 'PUT' });
    const main = await git(test.forge.repositoryDirectory, 'rev-parse', 'main');

    expect(await (await test.api('/pulls/2')).json()).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    const merge = await test.api('/pulls/2/merge', { method: 'PUT' });

    expect(merge.status).toBe(409);
    expect(await merge.json()).toEqual({
      message: 'Merge conflict with main in: a.yaml',
    });
    expect(await git(test.forge.repositoryDirectory, 'rev-parse', 'main')).toBe(
      main,
    );
    expect(await (await test.api('/pulls/2')).json()).toMatchObject({
      state: 'open',
    });
  });

  it('refuses to merge another head than the one that was looked at', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
    const { head } = await (await test.api('/pulls/1')).json();
    await test.publish({
      files: { 'a.yaml': 'a: 2\n' },
      branchName: 'one',
      update: true,
    });

    const merge = await test.api('/pulls/1/merge', {
      method: 'PUT',
      body: { sha: head.sha },
    });

    expect(merge.status).toBe(409);
  });

  it('closes, does not merge what is closed, and says that it cannot reopen it', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });

    const closed = await test.api('/pulls/1', {
      method: 'PATCH',
      body: { state: 'closed' },
    });
    expect(await closed.json()).toMatchObject({
      state: 'closed',
      merged: false,
      changed_files: 1,
    });
    expect((await test.api('/pulls/1/merge', { method: 'PUT' })).status).toBe(
      405,
    );

    const reopened = await test.api('/pulls/1', {
      method: 'PATCH',
      body: { state: 'open' },
    });
    expect(reopened.status).toBe(422);
    expect(await reopened.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('cannot reopen') }],
    });
  });

  it('refuses a draft instead of opening something else', async () => {
    const answer = await test.api('/pulls', {
      method: 'POST',
      body: { title: 'x', head: 'one', base: 'main', draft: true },
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ field: 'draft' }],
    });
  });

  it('is merged once when two merge it at the same time', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });

    const answers = await Promise.all([
      test.api('/pulls/1/merge', { method: 'PUT' }),
      test.api('/pulls/1/merge', { method: 'PUT' }),
    ]);

    expect(answers.map(it => it.status).sort()).toEqual([200, 405]);
    expect(
      await git(test.forge.repositoryDirectory, 'rev-list', '--count', 'main'),
    ).toBe('3\n');
  });

  it('needs commits that the base does not have', async () => {
    const { object } = await (await test.api('/git/ref/heads/main')).json();
    await test.api('/git/refs', {
      method: 'POST',
      body: { ref: 'refs/heads/same', sha: object.sha },
    });

    const answer = await test.api('/pulls', {
      method: 'POST',
      body: { title: 'x', head: 'same', base: 'main' },
    });

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: 'No commits between main and same' }],
    });
  });

  it('is closed when its branch is deleted, and keeps its commits', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });

    expect(
      (await test.api('/git/refs/heads/one', { method: 'DELETE' })).status,
    ).toBe(204);

    expect(await (await test.api('/pulls/1')).json()).toMatchObject({
      state: 'closed',
      changed_files: 1,
    });
    expect(
      await git(
        test.forge.repositoryDirectory,
        'show',
        'refs/pull/1/head:a.yaml',
      ),
    ).toBe('a: 1\n');
  });

  it('survives a restart', async () => {
    await test.publish({
      files: { 'a.yaml': 'a: 1\n' },
      branchName: 'one',
      title: 'One',
    });
    await test.publish({
      files: { 'b.yaml': 'b: 1\n' },
      branchName: 'two',
      title: 'Two',
    });
    await test.api('/pulls/1/merge', { method: 'PUT' });

    await test.restart();

    expect(await (await test.api('/pulls?state=all')).json()).toMatchObject([
      { number: 2, title: 'Two', state: 'open' },
      { number: 1, title: 'One', state: 'closed' },
    ]);
    expect(await test.fileOnMain('a.yaml')).toBe('a: 1\n');
    expect(
      (
        await test.publish({
          files: { 'c.yaml': 'c: 1\n' },
          branchName: 'three',
        })
      ).pullRequestNumber,
    ).toBe(3);
  });

  it('tells listeners of every branch that moves', async () => {
    const events: string[] = [];
    const end = test.forge.onPush(({ branch, before, after }) =>
      events.push(
        `${branch} ${before ? 'had' : 'new'} ${after ? 'has' : 'gone'}`,
      ),
    );

    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
    await test.api('/pulls/1/merge', { method: 'PUT' });
    end();
    await test.api('/git/refs/heads/one', { method: 'DELETE' });

    expect(events).toEqual(['one new has', 'main had has']);
  });
});
