import { API_USER, Exchange, Routes } from '../exchange';
import { TreeEntry } from '../git/repository';
import { HttpError, notFound, unprocessable } from '../http/errors';
import { json, Reply } from '../http/reply';
import { isFilePath } from '../names';
import { commit, contents, repository, user } from './representations';

export function addRepositoryRoutes(routes: Routes): void {
  routes.add('GET', '/user', readUser);
  routes.add('GET', '/repos/:owner/:repository', readRepository);
  routes.add('GET', '/repos/:owner/:repository/commits', listCommits);
  routes.add(
    'GET',
    '/repos/:owner/:repository/commits/*revision/status',
    readStatus,
  );
  routes.add('GET', '/repos/:owner/:repository/commits/*revision', readCommit);
  routes.add('GET', '/repos/:owner/:repository/branches', listBranches);
  routes.add('GET', '/repos/:owner/:repository/branches/*branch', readBranch);
  routes.add('GET', '/repos/:owner/:repository/contents', readRootContents);
  routes.add(
    'GET',
    '/repos/:owner/:repository/contents/*path',
    readPathContents,
  );
  routes.add('GET', '/repos/:owner/:repository/tarball', readDefaultTarball);
  routes.add('GET', '/repos/:owner/:repository/tarball/*revision', readTarball);
}

async function readUser({ url }: Exchange): Promise<Reply> {
  return json(user(API_USER, url));
}

async function readRepository(exchange: Exchange): Promise<Reply> {
  return json(repository(exchange));
}

async function listCommits(exchange: Exchange): Promise<Reply> {
  const { hosting, query } = exchange;
  const sha = await requireCommit(
    exchange,
    query.get('sha') ?? hosting.defaultBranch,
  );
  const limit = Math.min(
    100,
    Math.max(1, Number(query.get('per_page') ?? 30) || 30),
  );
  const path = query.get('path') ?? undefined;
  if (path !== undefined && !isFilePath(path)) {
    throw unprocessable({
      field: 'path',
      message: 'is not a path inside the repository',
    });
  }
  const commits = await hosting.repository.log(sha, { limit, path });
  return json(commits.map(value => commit(exchange, value)));
}

/** Nothing reports statuses here; readers ask for the commit a name stands for. */
async function readStatus(exchange: Exchange): Promise<Reply> {
  const sha = await requireCommit(exchange, exchange.parameters.revision);
  return json({
    state: 'pending',
    statuses: [],
    total_count: 0,
    sha,
    repository: repository(exchange),
  });
}

async function readCommit(exchange: Exchange): Promise<Reply> {
  const sha = await requireCommit(exchange, exchange.parameters.revision);
  return json(
    commit(exchange, await exchange.hosting.repository.readCommit(sha)),
  );
}

async function listBranches({ hosting }: Exchange): Promise<Reply> {
  const branches = await hosting.repository.branches();
  return json(
    [...branches].map(([name, sha]) => ({
      name,
      commit: { sha },
      protected: false,
    })),
  );
}

async function readBranch(exchange: Exchange): Promise<Reply> {
  const { hosting, parameters } = exchange;
  const sha = (await hosting.repository.branches()).get(parameters.branch);
  if (!sha) throw new HttpError(404, 'Branch not found');
  const value = commit(exchange, await hosting.repository.readCommit(sha));
  return json({ name: parameters.branch, commit: value, protected: false });
}

function readRootContents(exchange: Exchange): Promise<Reply> {
  return readContents(exchange, '');
}

function readPathContents(exchange: Exchange): Promise<Reply> {
  return readContents(exchange, exchange.parameters.path);
}

function readDefaultTarball(exchange: Exchange): Promise<Reply> {
  return tarball(exchange, exchange.hosting.defaultBranch);
}

function readTarball(exchange: Exchange): Promise<Reply> {
  return tarball(exchange, exchange.parameters.revision);
}

async function requireCommit(
  { hosting }: Exchange,
  revision: string,
): Promise<string> {
  const sha = await hosting.repository.resolveCommit(revision);
  if (!sha) throw new HttpError(404, `No commit found for SHA: ${revision}`);
  return sha;
}

async function readContents(exchange: Exchange, path: string): Promise<Reply> {
  const { hosting, query, request } = exchange;
  const revision = query.get('ref') || hosting.defaultBranch;
  const sha = await requireCommit(exchange, revision);
  const entry =
    path === '' || isFilePath(path)
      ? await hosting.repository.entryAt(sha, path)
      : undefined;
  if (!entry || entry.type === 'commit') throw notFound();
  const headers = { ETag: `"${entry.sha}"`, Vary: 'Accept' };
  if (request.headers['if-none-match']?.includes(entry.sha)) {
    return { status: 304, headers };
  }
  if (entry.type === 'tree') {
    const entries = await hosting.repository.readTree(entry.sha);
    const inside = (it: TreeEntry) => ({
      ...it,
      path: path ? `${path}/${it.path}` : it.path,
    });
    return json(
      entries.map(it => contents(exchange, inside(it), revision)),
      200,
      headers,
    );
  }
  const content = await hosting.repository.readBlob(entry.sha);
  if (/\braw\b/.test(request.headers.accept ?? '')) {
    return {
      status: 200,
      headers: {
        ...headers,
        'Content-Type': 'application/vnd.github.v3.raw; charset=utf-8',
      },
      body: content,
    };
  }
  return json(
    {
      ...contents(exchange, entry, revision),
      encoding: 'base64',
      content: content.toString('base64'),
    },
    200,
    headers,
  );
}

async function tarball(exchange: Exchange, revision: string): Promise<Reply> {
  const { owner, name, repository: git } = exchange.hosting;
  const sha = await requireCommit(exchange, revision);
  const { stdout } = git.archive(sha, `${owner}-${name}-${sha.slice(0, 7)}`);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/x-gzip' },
    body: stdout ?? undefined,
  };
}
