import { API_USER, Exchange } from '../exchange';
import { FileDiff } from '../git/diff';
import { Commit, TreeEntry } from '../git/repository';
import { Hosting } from '../hosting';
import { PullRequest } from '../pullRequests';

/** The URLs of the repository, in the API and on the pages. */
export function repositoryUrls({
  url,
  hosting,
}: Pick<Exchange, 'url' | 'hosting'>) {
  const { owner, name } = hosting;
  return {
    api: `${url}/api/v3/repos/${owner}/${name}`,
    html: `${url}/${owner}/${name}`,
  };
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function user(login: string, url: string) {
  return {
    login,
    type: 'User',
    url: `${url}/api/v3/users/${login}`,
    html_url: url,
  };
}

export function repository(exchange: Exchange) {
  const { hosting, url } = exchange;
  const { owner, name } = hosting;
  const { api, html } = repositoryUrls(exchange);
  return {
    id: 1,
    name,
    full_name: `${owner}/${name}`,
    private: false,
    fork: false,
    owner: user(owner, url),
    default_branch: hosting.defaultBranch,
    html_url: html,
    url: api,
    clone_url: `${html}.git`,
    trees_url: `${api}/git/trees{/sha}`,
    archive_url: `${api}/{archive_format}{/ref}`,
    contents_url: `${api}/contents/{+path}`,
    // Whoever has the token may push: the plug-in that opens pull requests would fork otherwise.
    permissions: { admin: false, push: true, pull: true },
  };
}

export function commit(exchange: Exchange, value: Commit) {
  const { api, html } = repositoryUrls(exchange);
  return {
    sha: value.sha,
    url: `${api}/commits/${value.sha}`,
    html_url: `${html}/commit/${value.sha}`,
    commit: {
      message: value.message,
      author: value.author,
      committer: value.committer,
      tree: { sha: value.tree, url: `${api}/git/trees/${value.tree}` },
    },
    parents: value.parents.map(sha => ({ sha, url: `${api}/commits/${sha}` })),
  };
}

export function gitCommit(exchange: Exchange, value: Commit) {
  const { api, html } = repositoryUrls(exchange);
  const { message, author, committer, tree } = commit(exchange, value).commit;
  return {
    sha: value.sha,
    url: `${api}/git/commits/${value.sha}`,
    html_url: `${html}/commit/${value.sha}`,
    message,
    author,
    committer,
    tree,
    parents: value.parents.map(sha => ({
      sha,
      url: `${api}/git/commits/${sha}`,
    })),
  };
}

export function treeEntry(exchange: Exchange, entry: TreeEntry) {
  const { api } = repositoryUrls(exchange);
  const collection = entry.type === 'tree' ? 'trees' : 'blobs';
  return { ...entry, url: `${api}/git/${collection}/${entry.sha}` };
}

export function reference(exchange: Exchange, branch: string, sha: string) {
  const { api } = repositoryUrls(exchange);
  return {
    ref: `refs/heads/${branch}`,
    url: `${api}/git/refs/heads/${encodePath(branch)}`,
    object: { type: 'commit', sha, url: `${api}/git/commits/${sha}` },
  };
}

export function contents(
  exchange: Exchange,
  entry: TreeEntry,
  revision: string,
) {
  const { api, html } = repositoryUrls(exchange);
  const path = encodePath(entry.path);
  const collection = entry.type === 'tree' ? 'trees' : 'blobs';
  return {
    type: entry.type === 'tree' ? 'dir' : 'file',
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: `${api}/contents/${path}?ref=${encodeURIComponent(revision)}`,
    git_url: `${api}/git/${collection}/${entry.sha}`,
    html_url: `${html}/${entry.type}/${encodePath(revision)}/${path}`,
  };
}

export function pullRequestSummary(
  exchange: Exchange,
  pullRequest: PullRequest,
) {
  const { hosting, url } = exchange;
  const { api, html } = repositoryUrls(exchange);
  const { number, endedAt } = pullRequest;
  const side = (ref: string, sha: string) => ({
    ref,
    sha,
    label: `${hosting.owner}:${ref}`,
    user: user(hosting.owner, url),
    repo: repository(exchange),
  });
  return {
    id: number,
    node_id: nodeId(pullRequest),
    number,
    url: `${api}/pulls/${number}`,
    html_url: `${html}/pull/${number}`,
    state: pullRequest.state === 'open' ? 'open' : 'closed',
    title: pullRequest.title,
    body: pullRequest.body,
    user: user(pullRequest.author, url),
    created_at: pullRequest.createdAt,
    updated_at: pullRequest.updatedAt,
    closed_at: endedAt ?? null,
    merged_at: (pullRequest.state === 'merged' && endedAt) || null,
    merge_commit_sha: pullRequest.mergeCommitSha ?? null,
    head: side(pullRequest.headBranch, pullRequest.headSha),
    base: side(pullRequest.baseBranch, pullRequest.baseSha),
  };
}

export async function pullRequestDetails(
  exchange: Exchange,
  pullRequest: PullRequest,
) {
  const { hosting, url } = exchange;
  const files = await hosting.filesOf(pullRequest);
  const clean =
    pullRequest.state === 'open'
      ? (await hosting.mergeability(pullRequest)).kind === 'clean'
      : undefined;
  const merged = pullRequest.state === 'merged';
  return {
    ...pullRequestSummary(exchange, pullRequest),
    merged,
    merged_by: merged ? user(pullRequest.endedBy ?? API_USER, url) : null,
    mergeable: clean ?? null,
    mergeable_state: mergeableState(clean),
    commits: (await hosting.commitsOf(pullRequest)).length,
    additions: sum(files.map(file => file.additions)),
    deletions: sum(files.map(file => file.deletions)),
    changed_files: files.length,
  };
}

export function pullRequestFile(
  exchange: Exchange,
  file: FileDiff,
  pullRequest: PullRequest,
) {
  const { api, html } = repositoryUrls(exchange);
  return {
    sha: file.sha,
    filename: file.path,
    ...(file.previousPath && { previous_filename: file.previousPath }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${pullRequest.headSha}/${encodePath(file.path)}`,
    contents_url: `${api}/contents/${encodePath(file.path)}?ref=${
      pullRequest.headSha
    }`,
    ...(file.patch && { patch: file.patch }),
  };
}

/** The id GraphQL clients see. */
export function nodeId(pullRequest: PullRequest): string {
  return Buffer.from(`PullRequest:${pullRequest.number}`).toString('base64');
}

export function openPullRequestOf(
  hosting: Hosting,
  branch: string,
): PullRequest | undefined {
  return hosting
    .list()
    .find(it => it.state === 'open' && it.headBranch === branch);
}

function mergeableState(clean: boolean | undefined): string {
  if (clean === undefined) return 'unknown';
  return clean ? 'clean' : 'dirty';
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
