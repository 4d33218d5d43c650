import { git, TestForge } from './__testUtils__/TestForge';

describe('the pages', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await TestForge.start();
  });
  afterEach(() => test.stop());

  const pull = (number: number) => test.page(`/platform/tables/pull/${number}`);

  it('run no script and load nothing from elsewhere', async () => {
    const { headers, text } = await test.page('/platform/tables/pulls');

    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org)/);
    expect(text).toContain('A stand-in for GitHub, only on this machine');
  });

  it('say so when there is no pull request', async () => {
    expect((await test.page('/platform/tables/pulls')).text).toContain(
      'No open pull requests',
    );
    expect(
      (await test.page('/platform/tables/pulls?state=merged')).text,
    ).toContain('Nothing has been merged yet');
  });

  it('list pull requests by their state', async () => {
    await test.publish({
      files: { 'a.yaml': 'a: 1\n' },
      branchName: 'one',
      title: 'First order',
    });
    await test.publish({
      files: { 'b.yaml': 'b: 1\n' },
      branchName: 'two',
      title: 'Second order',
    });
    await test.submit(1, 'merge');

    const open = (await test.page('/platform/tables/pulls')).text;
    const merged = (await test.page('/platform/tables/pulls?state=merged'))
      .text;

    expect(open).toContain('Second order');
    expect(open).not.toContain('First order');
    expect(merged).toContain('First order');
    expect(merged).not.toContain('Second order');
  });

  it('show the description, the commits and the diff of a pull request', async () => {
    await test.publish({
      files: { 'README.md': '# Better tables\n' },
      branchName: 'one',
      title: 'Better <title>',
      description:
        '## What\n\n| a | b |\n| - | - |\n| 1 | `2` |\n\n<details><summary>More</summary>\n\ntext\n</details>',
    });

    const { text } = await pull(1);

    expect(text).toContain('Better &lt;title&gt;');
    expect(text).toContain('<td>1</td>');
    expect(text).toContain('<code>2</code>');
    expect(text).toContain('<details><summary>More</summary>');
    expect(text).toMatch(/<tr class="removed">.*# Tables/);
    expect(text).toMatch(/<tr class="added">.*# Better tables/);
    expect(text).toContain('No conflicts with main');
  });

  it('keep a hostile description and file harmless', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[click](javascript:alert(1))',
      '<a href="http://ok.example" onclick="alert(1)">ok</a>',
      '<form action="/platform/tables/pull/1/merge" method="post"><button>Merge</button></form>',
      '<style>body{display:none}</style><iframe src="//evil.example"></iframe>',
    ].join('\n\n');
    await test.publish({
      files: { 'a.html': '<script>alert(2)</script>\n', '<b>.txt': 'x\n' },
      branchName: 'one',
      title: '<script>alert(3)</script>',
      description: hostile,
    });

    const { text } = await pull(1);

    expect(text).not.toMatch(/<script|<img|javascript:|onclick|<iframe|<b>/);
    expect(text.match(/<form/g)).toHaveLength(2);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).toContain('href="http://ok.example"');
    expect(
      (await test.page('/platform/tables/blob/one/a.html')).text,
    ).not.toContain('<script');
    expect((await test.page('/platform/tables/tree/one')).text).not.toContain(
      '<b>',
    );
  });

  it('merge, and say who did it and with which commit', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });

    expect((await test.submit(1, 'merge')).status).toBe(303);

    const main = (
      await git(test.forge.repositoryDirectory, 'rev-parse', 'main')
    ).trim();
    const { text } = await pull(1);
    expect(text).toContain('<span class="badge merged">Merged</span>');
    expect(text).toContain('<strong>sandbox-user</strong> merged this');
    expect(text).toContain(`/platform/tables/commit/${main}`);
    expect(text).not.toContain('<form');
    expect(await test.fileOnMain('a.yaml')).toBe('a: 1\n');
    expect((await test.page(`/platform/tables/commit/${main}`)).text).toContain(
      'Merge pull request #1',
    );
  });

  it('name the files of a conflict, and refuse the merge with 409', async () => {
    await test.publish({ files: { 'a.yaml': 'of: one\n' }, branchName: 'one' });
    await test.publish({ files: { 'a.yaml': 'of: two\n' }, branchName: 'two' });
    await test.submit(1, 'merge');

    const { text } = await pull(2);
    expect(text).toContain('This branch has conflicts with main');
    expect(text).toMatch(/<li><code>a\.yaml<\/code><\/li>/);
    expect(text).toMatch(/<button class="primary" disabled>/);
    const refused = await test.submit(2, 'merge');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Merge conflict with main in: a.yaml');
  });

  it('do not merge what changed after the page was opened', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
    const sha = /name="sha" value="(\w+)"/.exec((await pull(1)).text)?.[1];
    await test.publish({
      files: { 'a.yaml': 'a: 2\n' },
      branchName: 'one',
      update: true,
    });

    const answer = await test.raw('POST', '/platform/tables/pull/1/merge', {
      headers: { Origin: test.forge.url },
      body: `sha=${sha}`,
    });

    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Head branch was modified');
  });

  it('close a pull request', async () => {
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });

    await test.submit(1, 'close');
    expect((await pull(1)).text).toContain('closed this');
  });

  it('browse files at the addresses that GitHub has them', async () => {
    await test.publish({
      files: { 'x/y.yaml': 'kind: Application\n' },
      branchName: 'dynamodb/team-x',
    });

    expect((await test.page('/platform/tables')).text).toContain(
      '/platform/tables/tree/main/team',
    );
    expect((await test.page('/platform/tables/tree/main/team')).text).toContain(
      'old/',
    );
    expect(
      (await test.page('/platform/tables/blob/main/team/old/application.yaml'))
        .text,
    ).toContain('kind: Application');
    expect(
      (await test.page('/platform/tables/edit/main/team/old/application.yaml'))
        .text,
    ).toContain('git clone');
    expect(
      (await test.page('/platform/tables/blob/dynamodb/team-x/x/y.yaml')).text,
    ).toContain('kind: Application');
    // A link of the wrong kind finds its way, as on GitHub.
    expect((await test.page('/platform/tables/blob/main/team')).text).toContain(
      'old/',
    );
    expect(
      (await test.page('/platform/tables/tree/main/README.md')).text,
    ).toContain('# Tables');
    expect((await test.page('/platform/tables/blob/main/none')).status).toBe(
      404,
    );
  });
});
