import { Exchange } from '../exchange';
import { FileDiff } from '../git/diff';
import { Commit } from '../git/repository';
import { Mergeability } from '../hosting';
import { Reply } from '../http/reply';
import { PullRequest } from '../pullRequests';
import { encodePath } from '../rest/representations';
import { diffCards } from './diffView';
import { Html, markup } from './html';
import { page, when } from './layout';
import { markdown } from './markdown';
import { stateBadge } from './pullRequestList';

/** `refusal`: why the form that was just sent changed nothing. */
export async function pullRequestPage(
  { hosting }: Exchange,
  pullRequest: PullRequest,
  refusal?: { status: number; message: string },
): Promise<Reply> {
  const base = `/${hosting.owner}/${hosting.name}`;
  const { number, title, author, createdAt, headBranch, baseBranch, body } =
    pullRequest;
  const [commits, files, mergeability] = await Promise.all([
    hosting.commitsOf(pullRequest),
    hosting.filesOf(pullRequest),
    pullRequest.state === 'open'
      ? hosting.mergeability(pullRequest)
      : undefined,
  ]);
  return page({
    title: `${title} #${number}`,
    repository: { owner: hosting.owner, name: hosting.name },
    section: 'pulls',
    status: refusal?.status,
    body: markup`<h1>${title} <span class="number">#${number}</span></h1>
      <p class="facts">
        ${stateBadge(pullRequest)}
        <span>
          <strong>${author}</strong>
          ${pullRequest.state === 'open' ? 'wants' : 'asked'} to bring
          ${plural(commits.length, 'commit')} from
          <code>${headBranch}</code> into <code>${baseBranch}</code>, opened
          ${when(createdAt)}
        </span>
      </p>
      ${
        refusal &&
        markup`<div class="notice" role="alert">${refusal.message}</div>`
      }
      <section class="card pad markdown" aria-label="Description">
        ${
          body.trim()
            ? markdown(body)
            : markup`<p class="quiet">No description.</p>`
        }
      </section>
      <h2>${pullRequest.state === 'open' ? 'Merge' : 'Outcome'}</h2>
      <section class="card pad">
        ${
          mergeability
            ? mergeBox(pullRequest, mergeability, base)
            : outcome(pullRequest, base)
        }
      </section>
      <h2>${plural(commits.length, 'commit')}</h2>
      <div class="card">
        <ul class="list">
          ${commits.map(commit => commitRow(commit, base))}
        </ul>
      </div>
      <h2>${summaryOf(files)}</h2>
      ${diffCards(
        files,
        path => `${base}/blob/${pullRequest.headSha}/${encodePath(path)}`,
      )}`,
  });
}

function mergeBox(
  pullRequest: PullRequest,
  mergeability: Mergeability,
  base: string,
): Html {
  const { number, baseBranch, headSha } = pullRequest;
  const conflict = mergeability.kind === 'conflict';
  const action = `${base}/pull/${number}`;
  return markup`${
    conflict &&
    markup`<div class="notice">
      <strong>This branch has conflicts with ${baseBranch}.</strong> Nothing can
      be merged until they are resolved on the branch, in:
      <ul>
        ${mergeability.paths.map(path => markup`<li><code>${path}</code></li>`)}
      </ul>
    </div>`
  }
    <div class="actions">
      <p>${conflict ? undefined : `No conflicts with ${baseBranch}.`}</p>
      <form method="post" action="${action}/merge">
        <input type="hidden" name="sha" value="${headSha}" />
        <button class="primary" ${conflict && 'disabled'}>
          Merge pull request
        </button>
      </form>
      <form method="post" action="${action}/close">
        <button>Close pull request</button>
      </form>
    </div>`;
}

function outcome(
  { state, endedAt, endedBy, mergeCommitSha, baseBranch }: PullRequest,
  base: string,
): Html {
  const time = endedAt && when(endedAt);
  if (state === 'merged' && mergeCommitSha) {
    return markup`<strong>${endedBy}</strong> merged this into
      <code>${baseBranch}</code> ${time} with commit
      <a class="mono" href="${base}/commit/${mergeCommitSha}"
        >${mergeCommitSha.slice(0, 7)}</a
      >.`;
  }
  return markup`<strong>${endedBy}</strong> closed this ${time}. Nothing of it was
    merged.`;
}

export function commitRow(
  { sha, message, author }: Commit,
  base: string,
): Html {
  return markup`<li>
    <div class="grow">
      <a class="title" href="${base}/commit/${sha}"
        >${message.split('\n')[0]}</a
      >
      <div class="quiet">${author.name} ${when(author.date)}</div>
    </div>
    <a class="mono" href="${base}/commit/${sha}">${sha.slice(0, 7)}</a>
  </li>`;
}

export function summaryOf(files: FileDiff[]): Html {
  const total = (key: 'additions' | 'deletions') =>
    files.reduce((sum, file) => sum + file[key], 0);
  return markup`${plural(files.length, 'changed file')}
    <span class="plus">+${total('additions')}</span>
    <span class="minus">−${total('deletions')}</span>`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
