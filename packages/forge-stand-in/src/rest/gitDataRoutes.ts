import { API_USER, Exchange, Routes } from '../exchange';
import { GitError } from '../git/process';
import { Identity, TreeChange } from '../git/repository';
import { identityOf } from '../hosting';
import { Fields } from '../http/body';
import { notFound, unprocessable } from '../http/errors';
import { json, noContent, type Reply } from '../http/reply';
import { isBranchName, isFilePath, isSha } from '../names';
import {
  gitCommit,
  reference,
  repositoryUrls,
  treeEntry,
} from './representations';

/** A regular file, an executable one, a symbolic link. */
const FILE_MODES = ['100644', '100755', '120000'];

export function addGitDataRoutes(routes: Routes): void {
  routes.add('POST', '/repos/:owner/:repository/git/blobs', createBlob);
  routes.add('GET', '/repos/:owner/:repository/git/blobs/:sha', readBlob);
  routes.add('POST', '/repos/:owner/:repository/git/trees', createTree);
  routes.add('GET', '/repos/:owner/:repository/git/trees/*sha', readTree);
  routes.add('POST', '/repos/:owner/:repository/git/commits', createCommit);
  routes.add('GET', '/repos/:owner/:repository/git/commits/:sha', readCommit);

  for (const path of ['ref', 'refs']) {
    routes.add(
      'GET',
      `/repos/:owner/:repository/git/${path}/heads/*branch`,
      readReference,
    );
  }
  routes.add('POST', '/repos/:owner/:repository/git/refs', createReference);
  routes.add(
    'PATCH',
    '/repos/:owner/:repository/git/refs/*reference',
    updateReference,
  );
  routes.add(
    'DELETE',
    '/repos/:owner/:repository/git/refs/*reference',
    deleteReference,
  );
}

async function createBlob(exchange: Exchange): Promise<Reply> {
  const fields = await Fields.read(exchange.request);
  const sha = await exchange.hosting.repository.writeBlob(readContent(fields));
  return json(
    { sha, url: `${repositoryUrls(exchange).api}/git/blobs/${sha}` },
    201,
  );
}

async function readBlob(exchange: Exchange): Promise<Reply> {
  const sha = await requireObject(exchange, 'blob');
  const content = await exchange.hosting.repository.readBlob(sha);
  return json({
    sha,
    size: content.length,
    encoding: 'base64',
    content: content.toString('base64'),
    url: `${repositoryUrls(exchange).api}/git/blobs/${sha}`,
  });
}

async function createTree(exchange: Exchange): Promise<Reply> {
  const { repository } = exchange.hosting;
  const fields = await Fields.read(exchange.request);
  const base = await readBaseTree(exchange, fields.optionalString('base_tree'));
  const changes: TreeChange[] = [];
  for (const entry of fields.objects('tree')) {
    changes.push(await readTreeChange(exchange, entry));
  }
  try {
    const sha = await repository.writeTree(base, changes);
    return json(await tree(exchange, sha, false), 201);
  } catch (error) {
    throw asUnprocessable(error, 'tree');
  }
}

async function readTree(exchange: Exchange): Promise<Reply> {
  const { hosting, parameters, query } = exchange;
  const commit = await hosting.repository.resolveCommit(parameters.sha);
  const sha = commit ?? (await requireObject(exchange, 'tree'));
  return json(await tree(exchange, sha, query.has('recursive')));
}

async function createCommit(exchange: Exchange): Promise<Reply> {
  const { repository } = exchange.hosting;
  const fields = await Fields.read(exchange.request);
  const author =
    readIdentity(fields.optionalObject('author')) ?? identityOf(API_USER);
  const parents = fields.strings('parents');
  for (const sha of [fields.string('tree'), ...parents]) {
    if (!isSha(sha)) {
      throw unprocessable({
        field: 'tree or parents',
        message: `'${sha}' is not a full sha`,
      });
    }
  }
  try {
    const sha = await repository.writeCommit({
      tree: fields.string('tree'),
      parents,
      message: fields.string('message'),
      author,
      committer: readIdentity(fields.optionalObject('committer')) ?? author,
    });
    return json(gitCommit(exchange, await repository.readCommit(sha)), 201);
  } catch (error) {
    throw asUnprocessable(error, 'commit');
  }
}

async function readCommit(exchange: Exchange): Promise<Reply> {
  const sha = await requireObject(exchange, 'commit');
  return json(
    gitCommit(exchange, await exchange.hosting.repository.readCommit(sha)),
  );
}

async function readReference(exchange: Exchange): Promise<Reply> {
  const { branch } = exchange.parameters;
  const sha = (await exchange.hosting.repository.branches()).get(branch);
  if (!sha) throw notFound();
  return json(reference(exchange, branch, sha));
}

async function createReference(exchange: Exchange): Promise<Reply> {
  const fields = await Fields.read(exchange.request);
  const branch = readBranch(fields.string('ref').replace(/^refs\//, ''));
  const sha = readSha(fields);
  await exchange.hosting.createBranch(branch, sha, API_USER);
  return json(reference(exchange, branch, sha), 201);
}

/** Clients encode `heads/<branch>` as one segment. */
async function updateReference(exchange: Exchange): Promise<Reply> {
  const fields = await Fields.read(exchange.request);
  const branch = readBranch(exchange.parameters.reference);
  const sha = readSha(fields);
  await exchange.hosting.updateBranch(branch, sha, {
    force: fields.optionalBoolean('force') ?? false,
    actor: API_USER,
  });
  return json(reference(exchange, branch, sha));
}

async function deleteReference(exchange: Exchange): Promise<Reply> {
  await exchange.hosting.deleteBranch(
    readBranch(exchange.parameters.reference),
    API_USER,
  );
  return noContent();
}

function readBranch(name: string): string {
  const branch = name.replace(/^heads\//, '');
  if (!name.startsWith('heads/') || !isBranchName(branch)) {
    throw unprocessable({
      field: 'ref',
      message: `'${name}' is not heads/<branch>`,
    });
  }
  return branch;
}

function readSha(fields: Fields): string {
  const sha = fields.string('sha');
  if (!isSha(sha)) {
    throw unprocessable({
      field: 'sha',
      message: `'${sha}' is not a full sha`,
    });
  }
  return sha;
}

function readContent(fields: Fields): Buffer {
  const encoding = fields.optionalString('encoding') ?? 'utf-8';
  if (encoding !== 'utf-8' && encoding !== 'base64') {
    throw unprocessable({
      field: 'encoding',
      message: 'must be utf-8 or base64',
    });
  }
  return Buffer.from(fields.string('content'), encoding);
}

async function readBaseTree(
  { hosting }: Exchange,
  sha: string | undefined,
): Promise<string | undefined> {
  if (sha === undefined) return undefined;
  const type = isSha(sha)
    ? await hosting.repository.objectType(sha)
    : undefined;
  if (type !== 'tree' && type !== 'commit') {
    throw unprocessable({
      field: 'base_tree',
      message: `'${sha}' is not a tree`,
    });
  }
  return sha;
}

async function readTreeChange(
  { hosting }: Exchange,
  entry: Fields,
): Promise<TreeChange> {
  const path = entry.string('path');
  const mode = entry.string('mode');
  if (!isFilePath(path)) {
    throw unprocessable({
      field: 'path',
      message: `'${path}' is not a path inside the repository`,
    });
  }
  if (!FILE_MODES.includes(mode)) {
    throw unprocessable({
      field: 'mode',
      message: `must be one of ${FILE_MODES.join(', ')}`,
    });
  }
  const content = entry.optionalString('content');
  if (content !== undefined) {
    return {
      path,
      mode,
      sha: await hosting.repository.writeBlob(Buffer.from(content)),
    };
  }
  const sha = entry.optionalString('sha');
  if (sha === undefined) {
    // A sha of null takes the file out.
    if (!entry.has('sha')) {
      throw unprocessable({
        field: 'tree',
        message: `'${path}' has neither content nor sha`,
      });
    }
    return { path, mode, sha: undefined };
  }
  if (!isSha(sha) || (await hosting.repository.objectType(sha)) !== 'blob') {
    throw unprocessable({ field: 'sha', message: `'${sha}' is not a blob` });
  }
  return { path, mode, sha };
}

function readIdentity(fields: Fields | undefined): Identity | undefined {
  return (
    fields && {
      name: fields.string('name'),
      email: fields.string('email'),
      date: fields.optionalString('date'),
    }
  );
}

async function requireObject(
  { hosting, parameters }: Exchange,
  type: string,
): Promise<string> {
  const { sha } = parameters;
  if (!isSha(sha) || (await hosting.repository.objectType(sha)) !== type) {
    throw notFound();
  }
  return sha;
}

async function tree(exchange: Exchange, sha: string, recursive: boolean) {
  const entries = await exchange.hosting.repository.readTree(sha, {
    recursive,
  });
  return {
    sha,
    url: `${repositoryUrls(exchange).api}/git/trees/${sha}`,
    tree: entries.map(entry => treeEntry(exchange, entry)),
    truncated: false,
  };
}

/** What git refuses is a fault of the request. */
function asUnprocessable(error: unknown, field: string): unknown {
  if (error instanceof GitError) {
    return unprocessable({ field, message: error.stderr.trim() });
  }
  return error;
}
