import { API_USER, Exchange, pullRequestOf, Routes } from '../exchange';
import { Fields } from '../http/body';
import { HttpError, unprocessable } from '../http/errors';
import { json } from '../http/reply';
import {
  commit,
  pullRequestDetails,
  pullRequestFile,
  pullRequestSummary,
} from './representations';

export function addPullRequestRoutes(routes: Routes): void {
  routes.add('GET', '/repos/:owner/:repository/pulls', async exchange => {
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
  });

  routes.add('POST', '/repos/:owner/:repository/pulls', async exchange => {
    const fields = await Fields.read(exchange.request);
    const title = fields.string('title');
    if (title.trim() === '') {
      throw unprocessable({ field: 'title', message: 'must not be empty' });
    }
    const pullRequest = await exchange.hosting.create({
      title,
      body: fields.optionalString('body') ?? '',
      draft: fields.optionalBoolean('draft') ?? false,
      author: API_USER,
      headBranch: branchOfHead(exchange, fields.string('head')),
      baseBranch: fields.string('base'),
    });
    return json(await pullRequestDetails(exchange, pullRequest), 201);
  });

  routes.add('GET', '/repos/:owner/:repository/pulls/:number', async exchange =>
    json(await pullRequestDetails(exchange, pullRequestOf(exchange))),
  );

  routes.add(
    'PATCH',
    '/repos/:owner/:repository/pulls/:number',
    async exchange => {
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
      let pullRequest = await hosting.edit(number, {
        ...(title !== undefined && { title }),
        ...(body !== undefined && { body }),
        ...(baseBranch !== undefined && { baseBranch }),
      });
      if (state === 'closed' && pullRequest.state === 'open') {
        pullRequest = await hosting.close(number, API_USER);
      } else if (state === 'open' && pullRequest.state !== 'open') {
        pullRequest = await hosting.reopen(number);
      }
      return json(await pullRequestDetails(exchange, pullRequest));
    },
  );

  routes.add(
    'PUT',
    '/repos/:owner/:repository/pulls/:number/merge',
    async exchange => {
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
    },
  );

  routes.add(
    'GET',
    '/repos/:owner/:repository/pulls/:number/files',
    async exchange => {
      const pullRequest = pullRequestOf(exchange);
      const files = await exchange.hosting.filesOf(pullRequest);
      return json(
        files.map(file => pullRequestFile(exchange, file, pullRequest)),
      );
    },
  );

  routes.add(
    'GET',
    '/repos/:owner/:repository/pulls/:number/commits',
    async exchange => {
      const commits = await exchange.hosting.commitsOf(pullRequestOf(exchange));
      return json(commits.map(value => commit(exchange, value)));
    },
  );

  routes.add(
    'POST',
    '/repos/:owner/:repository/pulls/:number/requested_reviewers',
    async exchange => {
      const pullRequest = pullRequestOf(exchange);
      const fields = await Fields.read(exchange.request);
      const changed = await exchange.hosting.edit(pullRequest.number, {
        reviewers: union(pullRequest.reviewers, fields.strings('reviewers')),
        teamReviewers: union(
          pullRequest.teamReviewers,
          fields.strings('team_reviewers'),
        ),
      });
      return json(pullRequestSummary(exchange, changed), 201);
    },
  );

  routes.add(
    'POST',
    '/repos/:owner/:repository/issues/:number/assignees',
    async exchange => {
      const pullRequest = pullRequestOf(exchange);
      const fields = await Fields.read(exchange.request);
      const assignees = union(
        pullRequest.assignees,
        fields.strings('assignees'),
      );
      const changed = await exchange.hosting.edit(pullRequest.number, {
        assignees,
      });
      return json(pullRequestSummary(exchange, changed), 201);
    },
  );

  routes.add(
    'POST',
    '/repos/:owner/:repository/issues/:number/labels',
    async exchange => {
      const pullRequest = pullRequestOf(exchange);
      const fields = await Fields.read(exchange.request);
      const labels = union(pullRequest.labels, fields.strings('labels'));
      const changed = await exchange.hosting.edit(pullRequest.number, {
        labels,
      });
      return json(changed.labels.map(name => ({ name })));
    },
  );
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

function union(before: string[], added: string[]): string[] {
  return [...new Set([...before, ...added])];
}
