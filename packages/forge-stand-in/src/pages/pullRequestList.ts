import { Exchange } from '../exchange';
import { Reply } from '../http/reply';
import { PullRequest } from '../pullRequests';
import { Html, markup } from './html';
import { page, when } from './layout';

const STATES: Array<PullRequest['state']> = ['open', 'merged', 'closed'];

const EMPTY: Record<PullRequest['state'], string> = {
  open: 'No open pull requests. Order a table in Backstage to see one here.',
  merged: 'Nothing has been merged yet.',
  closed: 'No pull request was closed without a merge.',
};

export async function pullRequestListPage({
  hosting,
  query,
}: Exchange): Promise<Reply> {
  const repository = { owner: hosting.owner, name: hosting.name };
  const base = `/${hosting.owner}/${hosting.name}`;
  const all = hosting.list();
  const state = STATES.find(it => it === query.get('state')) ?? 'open';
  const shown = all.filter(it => it.state === state);
  const tab = (it: PullRequest['state']) =>
    markup`<a
      href="${base}/pulls?state=${it}"
      ${it === state && new Html(' aria-current="page"')}
      >${capital(it)} ${all.filter(other => other.state === it).length}</a
    >`;
  return page({
    title: 'Pull requests',
    repository,
    section: 'pulls',
    body: markup`<h1>Pull requests</h1>
      <nav class="tabs" aria-label="State">${STATES.map(tab)}</nav>
      <div class="card">
        ${
          shown.length === 0
            ? markup`<p class="empty">${EMPTY[state]}</p>`
            : markup`<ul class="list">
              ${shown.map(it => row(it, base))}
            </ul>`
        }
      </div>`,
  });
}

function row(pullRequest: PullRequest, base: string): Html {
  const {
    number,
    title,
    state,
    headBranch,
    author,
    createdAt,
    endedAt,
    endedBy,
  } = pullRequest;
  const story =
    endedAt && state !== 'open'
      ? markup`${state} by ${endedBy} ${when(endedAt)}`
      : markup`opened by ${author} ${when(createdAt)}`;
  return markup`<li>
    ${stateBadge(pullRequest)}
    <div class="grow">
      <a class="title" href="${base}/pull/${number}">${title}</a>
      <div class="quiet">#${number} ${story}</div>
    </div>
    <code class="wide">${headBranch}</code>
  </li>`;
}

export function stateBadge({ state }: PullRequest): Html {
  return markup`<span class="badge ${state}">${capital(state)}</span>`;
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}
