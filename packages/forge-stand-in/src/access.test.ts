import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startForge } from './index';
import { git, TestForge, TOKEN } from './__testUtils__/TestForge';

describe('who may do what', () => {
  let test: TestForge;
  beforeAll(async () => {
    test = await TestForge.start();
    await test.publish({ files: { 'a.yaml': 'a: 1\n' }, branchName: 'one' });
  });
  afterAll(() => test.stop());

  const stateOf = async () => (await (await test.api('/pulls/1')).json()).state;

  it.each([
    ['no token', {}],
    ['a wrong token', { Authorization: 'token wrong' }],
    [
      'a token that only begins right',
      { Authorization: `token ${TOKEN.slice(0, -1)}` },
    ],
    [
      'the token as a password',
      {
        Authorization: `Basic ${Buffer.from(`any:${TOKEN}`).toString(
          'base64',
        )}`,
      },
    ],
  ])(
    'the API refuses %s as GitHub does',
    async (_, headers: Record<string, string>) => {
      const calls: Array<[string, string]> = [
        ['GET', '/api/v3/repos/platform/tables'],
        ['GET', '/api/v3/user'],
        ['GET', '/api/v3/nothing'],
        ['PUT', '/api/v3/repos/platform/tables/pulls/1/merge'],
        ['POST', '/api/graphql'],
      ];
      for (const [method, path] of calls) {
        const answer = await test.raw(method, path, { headers });
        expect(answer).toEqual({
          status: 401,
          text: '{"message":"Bad credentials"}',
        });
      }
      expect(await stateOf()).toBe('open');
    },
  );

  it.each(['token', 'Bearer', 'bearer'])(
    'the API takes the token after "%s"',
    async scheme => {
      const answer = await test.api('', {
        headers: { Authorization: `${scheme} ${TOKEN}` },
      });

      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-oauth-scopes')).toBeNull();
    },
  );

  it.each([
    ['another origin', { Origin: 'http://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { Origin: 'null' }],
    ['another site by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'same-site' }],
    ['nothing that says where it comes from', {}],
  ])(
    'a form from %s changes nothing',
    async (_, headers: Record<string, string>) => {
      for (const action of ['merge', 'close']) {
        expect((await test.submit(1, action, headers)).status).toBe(403);
      }
      expect(await stateOf()).toBe('open');
    },
  );

  it.each(['evil.example', 'evil.example:80', '127.0.0.1:1'])(
    'the host name "%s" is refused',
    async host => {
      const { port } = new URL(test.forge.url);
      const status = await new Promise(resolve =>
        request(
          { port, host: '127.0.0.1', headers: { Host: host }, agent: false },
          answer => {
            answer.resume();
            resolve(answer.statusCode);
          },
        ).end(),
      );

      expect(status).toBe(421);
    },
  );

  it('listens on the loopback interface only', async () => {
    const { port } = new URL(test.forge.url);
    const others = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(address => address.family === 'IPv4' && !address.internal);
    for (const { address } of others) {
      await expect(
        new Promise((resolve, reject) => {
          request({ host: address, port, agent: false }, resolve)
            .on('error', reject)
            .end();
        }),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    expect(new URL(test.forge.url).hostname).toBe('127.0.0.1');
  });

  it.each([
    '/platform/tables/blob/main/../../../../etc/passwd',
    '/platform/tables/blob/main/..%2f..%2f..%2fetc%2fpasswd',
    '/platform/tables/blob/main/%2fetc%2fpasswd',
    '/platform/tables/blob/main/.git/config',
    '/platform/tables/blob/--help/README.md',
    '/platform/tables/blob/main%00/README.md',
    '/platform/tables/blob/main~0/README.md',
    '/platform/tables/blob/main:README.md/x',
    '/platform/tables/tree/..%2fmain',
    '/platform/tables/commit/--output=x',
    '/platform/tables/commit/HEAD~1',
    '/platform/..%2fplatform/tables',
    '/platform/tables/pull/1e0',
    '/platform/tables/pull/99',
    '/other/tables/pulls',
    '/platform/other/pulls',
  ])('the page %s is not found', async path => {
    expect((await test.raw('GET', path)).status).toBe(404);
  });

  it.each([
    '/contents/..%2f..%2fetc%2fpasswd',
    '/contents/%2e%2e/%2e%2e/etc/passwd',
    '/contents/README.md?ref=--help',
    '/contents/README.md?ref=main:',
    '/contents/README.md?ref=main~1',
    '/commits/--all/status',
    '/tarball/--remote=x',
    '/tarball/..%2f..%2fother',
    '/git/blobs/main:README.md',
    '/git/trees/--help',
  ])('the API does not find %s', async path => {
    const answer = await test.raw(
      'GET',
      `/api/v3/repos/platform/tables${path}`,
      {
        headers: { Authorization: `token ${TOKEN}` },
      },
    );

    expect(answer.status).toBe(404);
  });

  it.each(['%', '%zz', '%ff'])(
    'a path that ends in %s is badly encoded',
    async end => {
      expect(
        (await test.raw('GET', `/platform/tables/blob/main/${end}`)).status,
      ).toBe(400);
    },
  );

  it.each([
    '../x',
    '/x',
    'a/../../x',
    '.git/hooks/post-receive',
    'a/.GIT/config',
    'a//b',
    './x',
    '',
    'a\\b',
    'a\0b',
  ])('a tree with the path %j is refused', async path => {
    const answer = await test.api('/git/trees', {
      method: 'POST',
      body: { tree: [{ path, mode: '100644', content: 'x' }] },
    });

    expect(answer.status).toBe(422);
  });

  it.each([
    'refs/heads/../x',
    'refs/heads/-x',
    'refs/heads/a b',
    'refs/heads/x.lock',
    'refs/tags/x',
    'HEAD',
    'refs/heads/',
  ])('a branch called %j is refused', async ref => {
    const { object } = await (await test.api('/git/ref/heads/main')).json();

    const answer = await test.api('/git/refs', {
      method: 'POST',
      body: { ref, sha: object.sha },
    });

    expect(answer.status).toBe(422);
    expect(
      await git(
        test.forge.repositoryDirectory,
        'for-each-ref',
        '--format=%(refname)',
      ),
    ).toBe('refs/heads/main\nrefs/heads/one\nrefs/pull/1/head\n');
  });

  it('refuses modes that are no files, and objects that are not there', async () => {
    const tree = (entry: object) =>
      test.api('/git/trees', { method: 'POST', body: { tree: [entry] } });

    expect(
      (await tree({ path: 'a', mode: '160000', sha: 'a'.repeat(40) })).status,
    ).toBe(422);
    expect(
      (await tree({ path: 'a', mode: '100644', sha: 'a'.repeat(40) })).status,
    ).toBe(422);
    expect((await tree({ path: 'a', mode: '100644' })).status).toBe(422);
  });

  it.each([
    ['not JSON', '{', 400],
    ['a list', '[]', 422],
    [
      'a title of the wrong type',
      '{"title":1,"head":"one","base":"main"}',
      422,
    ],
    ['no head', '{"title":"x","base":"main"}', 422],
    ['a head in a fork', '{"title":"x","head":"other:one","base":"main"}', 422],
    [
      'a base that is not there',
      '{"title":"x","head":"one","base":"none"}',
      422,
    ],
  ])('a pull request from %s is refused', async (_, body, status) => {
    const answer = await test.raw(
      'POST',
      '/api/v3/repos/platform/tables/pulls',
      {
        headers: { Authorization: `token ${TOKEN}` },
        body,
      },
    );

    expect(answer.status).toBe(status);
  });

  it('refuses a form that is too large', async () => {
    const answer = await test.raw('POST', '/platform/tables/pull/1/close', {
      headers: { Origin: test.forge.url },
      body: 'x'.repeat(5000),
    });

    expect(answer.status).toBe(413);
  });

  it('answers no GraphQL query but the one it knows', async () => {
    const answer = await fetch(`${test.forge.url}/api/graphql`, {
      method: 'POST',
      headers: { Authorization: `token ${TOKEN}` },
      body: JSON.stringify({ query: '{ viewer { login } }', variables: {} }),
    });

    expect(await answer.json()).toEqual({
      errors: [{ message: expect.stringContaining('answers one query') }],
    });
  });

  it('a form from its own page works', async () => {
    expect((await test.submit(1, 'close')).status).toBe(303);
    expect(await stateOf()).toBe('closed');
  });
});

describe('starting', () => {
  it('names every option that is wrong', async () => {
    await expect(
      startForge({
        directory: 'unused',
        port: 0,
        owner: '../up',
        repository: 'a b',
        token: '',
        seed: { '../x': '' },
      }),
    ).rejects.toThrow(
      /owner '..\/up' .*; repository 'a b' .*; token must .*; seed '..\/x'/,
    );
  });
});
