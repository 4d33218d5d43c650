import { API_USER, Exchange, pullRequestOf, Routes } from '../exchange';
import { Fields } from '../http/body';
import { HttpError, unprocessable } from '../http/errors';
import { json, type Reply } from '../http/reply';
import {
  commit,
  pullRequestDetails,
  pullRequestFile,
  pullRequestSummary,
} from './representations';

export function addPullRequestRoutes(routes: Routes): void {
  routes.add('GET', '/repos/:owner/:repository/pulls', listPullRequests);
  routes.add('POST', '/repos/:owner/:repository/pulls', openPullRequest);
  routes.add('GET', '/repos/:owner/:repository/pulls/:number', readPullRequest);
  routes.add(
    'PATCH',
    '/repos/:owner/:repository/pulls/:number',
    editPullRequest,
  );
  routes.add(
    'PUT',
    '/repos/:owner/:repository/pulls/:number/merge',
    mergePullRequest,
  );
  routes.add('GET', '/repos/:owner/:repository/pulls/:number/files', listFiles);
  routes.add(
    'GET',
    '/repos/:owner/:repository/pulls/:number/commits',
    listCommits,
  );
}

async function listPullRequests(exchange: Exchange): Promise<Reply> {
  const { hosting, query } = exchange;
  const state = query.get('state') ?? 'open';
  const head =
    query.get('head') && branchOfHead(exchange, query.get('head') ?? '');
  const base = query.get('base');
  const found = hosting
    .list()
    .filter(
      it => state === 'all' || (it.state === 'open') === (state === 'open'),
    )
    .filter(it => !head || it.headBranch === head)
    .filter(it => !base || it.baseBranch === base);
  return json(found.map(it => pullRequestSummary(exchange, it)));
}

async function openPullRequest(exchange: Exchange): Promise<Reply> {
  const fields = await Fields.read(exchange.request);
  const title = fields.string('title');
  if (title.trim() === '') {
    throw unprocessable({ field: 'title', message: 'must not be empty' });
  }
  if (fields.optionalBoolean('draft')) {
    throw unprocessable({
      field: 'draft',
      message: 'Draft pull requests are not supported in this repository',
    });
  }
  const pullRequest = await exchange.hosting.create({
    title,
    body: fields.optionalString('body') ?? '',
    author: API_USER,
    headBranch: branchOfHead(exchange, fields.string('head')),
    baseBranch: fields.string('base'),
  });
  return json(await pullRequestDetails(exchange, pullRequest), 201);
}

async function readPullRequest(exchange: Exchange): Promise<Reply> {
  return json(await pullRequestDetails(exchange, pullRequestOf(exchange)));
}

async function editPullRequest(exchange: Exchange): Promise<Reply> {
  const { hosting } = exchange;
  const { number } = pullRequestOf(exchange);
  const fields = await Fields.read(exchange.request);
  const state = fields.optionalString('state');
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    throw unprocessable({
      field: 'state',
      message: 'must be open or closed',
    });
  }
  const title = fields.optionalString('title');
  const body = fields.optionalString('body');
  const baseBranch = fields.optionalString('base');
  if (state === 'open' && hosting.get(number).state !== 'open') {
    throw unprocessable({
      field: 'state',
      message: 'This forge cannot reopen a pull request; open another one',
    });
  }
  let pullRequest = await hosting.edit(number, {
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(baseBranch !== undefined && { baseBranch }),
  });
  if (state === 'closed' && pullRequest.state === 'open') {
    pullRequest = await hosting.close(number, API_USER);
  }
  return json(await pullRequestDetails(exchange, pullRequest));
}

async function mergePullRequest(exchange: Exchange): Promise<Reply> {
  const { number } = pullRequestOf(exchange);
  const fields = await Fields.read(exchange.request);
  const method = fields.optionalString('merge_method') ?? 'merge';
  if (method !== 'merge') {
    throw new HttpError(
      405,
      `Only merge commits are allowed on this repository, not '${method}'`,
    );
  }
  const merged = await exchange.hosting.merge(number, {
    actor: API_USER,
    expectedHead: fields.optionalString('sha'),
    title: fields.optionalString('commit_title'),
    message: fields.optionalString('commit_message'),
  });
  return json({
    sha: merged.mergeCommitSha,
    merged: true,
    message: 'Pull Request successfully merged',
  });
}

async function listFiles(exchange: Exchange): Promise<Reply> {
  const pullRequest = pullRequestOf(exchange);
  const files = await exchange.hosting.filesOf(pullRequest);
  return json(files.map(file => pullRequestFile(exchange, file, pullRequest)));
}

async function listCommits(exchange: Exchange): Promise<Reply> {
  const commits = await exchange.hosting.commitsOf(pullRequestOf(exchange));
  return json(commits.map(value => commit(exchange, value)));
}

/** `owner:branch` or `branch`. There are no forks here. */
function branchOfHead({ hosting }: Exchange, head: string): string {
  const [owner, branch] = head.includes(':')
    ? head.split(':', 2)
    : [hosting.owner, head];
  if (owner.toLowerCase() !== hosting.owner.toLowerCase()) {
    throw unprocessable({
      field: 'head',
      message: `'${head}' is in a fork, which this forge does not have`,
    });
  }
  return branch;
}
