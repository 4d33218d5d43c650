import { HttpError, notFound, unprocessable } from './http/errors';
import { GitError } from './git/process';
import { FileDiff } from './git/diff';
import { Commit, GitRepository } from './git/repository';
import { isBranchName } from './names';
import { PullRequest, PullRequestStore } from './pullRequests';

/** A branch moved, came (no `before`) or went (no `after`). */
export interface PushEvent {
  branch: string;
  before?: string;
  after?: string;
}

export type PushListener = (event: PushEvent) => void;

export type Mergeability =
  | { kind: 'clean'; tree: string }
  | { kind: 'conflict'; paths: string[] };

/**
 * What GitHub adds to git: pull requests that follow their branches.
 * Every change of a branch, by whatever door it came, ends in {@link Hosting.branchesChanged}.
 */
export class Hosting {
  readonly #listeners = new Set<PushListener>();
  #queue: Promise<unknown> = Promise.resolve();

  readonly #store: PullRequestStore;
  readonly #log: (line: string) => void;
  #branches: Map<string, string>;

  private constructor(
    readonly owner: string,
    readonly name: string,
    readonly repository: GitRepository,
    store: PullRequestStore,
    log: (line: string) => void,
    branches: Map<string, string>,
  ) {
    this.#store = store;
    this.#log = log;
    this.#branches = branches;
  }

  static async open(options: {
    owner: string;
    name: string;
    repository: GitRepository;
    store: PullRequestStore;
    log: (line: string) => void;
  }): Promise<Hosting> {
    const { owner, name, repository, store, log } = options;
    const hosting = new Hosting(
      owner,
      name,
      repository,
      store,
      log,
      await repository.branches(),
    );
    await hosting.branchesChanged('git');
    return hosting;
  }

  get defaultBranch(): string {
    return 'main';
  }

  onPush(listener: PushListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  list(): PullRequest[] {
    return this.#store.list();
  }

  get(number: number): PullRequest {
    const pullRequest = this.#store.get(number);
    if (!pullRequest) throw notFound();
    return pullRequest;
  }

  async create(options: {
    title: string;
    body: string;
    author: string;
    headBranch: string;
    baseBranch: string;
  }): Promise<PullRequest> {
    return this.#exclusively(async () => {
      const { headBranch, baseBranch } = options;
      const branches = await this.repository.branches();
      const headSha = branches.get(headBranch);
      const baseSha = branches.get(baseBranch);
      if (!headSha) {
        throw unprocessable({
          field: 'head',
          message: `There is no branch '${headBranch}'`,
        });
      }
      if (!baseSha) {
        throw unprocessable({
          field: 'base',
          message: `There is no branch '${baseBranch}'`,
        });
      }
      const open = this.list().find(
        it =>
          it.state === 'open' &&
          it.headBranch === headBranch &&
          it.baseBranch === baseBranch,
      );
      if (open) {
        throw unprocessable({
          message: `A pull request already exists for ${this.owner}:${headBranch}.`,
        });
      }
      if (await this.repository.isAncestor(headSha, baseSha)) {
        throw unprocessable({
          message: `No commits between ${baseBranch} and ${headBranch}`,
        });
      }
      const now = timestamp();
      const pullRequest = await this.#store.add({
        ...options,
        state: 'open',
        headSha,
        baseSha,
        createdAt: now,
        updatedAt: now,
      });
      await this.repository.keepPullRequestHead(pullRequest.number, headSha);
      this.#log(
        `pull request #${pullRequest.number} opened: ${pullRequest.title}`,
      );
      return pullRequest;
    });
  }

  async edit(
    number: number,
    change: Partial<Pick<PullRequest, 'title' | 'body' | 'baseBranch'>>,
  ): Promise<PullRequest> {
    return this.#exclusively(async () => {
      const { baseBranch } = change;
      this.get(number);
      const baseSha =
        baseBranch && (await this.repository.branches()).get(baseBranch);
      if (baseBranch && !baseSha) {
        throw unprocessable({
          field: 'base',
          message: `There is no branch '${baseBranch}'`,
        });
      }
      return this.#store.change(number, {
        ...change,
        ...(baseSha && { baseSha }),
        updatedAt: timestamp(),
      });
    });
  }

  async close(number: number, actor: string): Promise<PullRequest> {
    return this.#exclusively(async () => {
      if (this.get(number).state === 'merged') {
        throw unprocessable({
          field: 'state',
          message: 'A merged pull request cannot be closed',
        });
      }
      return this.#end(number, { state: 'closed' }, actor);
    });
  }

  /** Throws a 405 when it is not open, a 409 when it conflicts or has moved since it was looked at. */
  async merge(
    number: number,
    options: {
      actor: string;
      expectedHead?: string;
      title?: string;
      message?: string;
    },
  ): Promise<PullRequest> {
    const merged = await this.#exclusively(async () => {
      const pullRequest = this.get(number);
      const { headBranch, baseBranch } = pullRequest;
      if (pullRequest.state !== 'open') {
        throw new HttpError(
          405,
          `Pull request #${number} is ${pullRequest.state}, so it cannot be merged`,
        );
      }
      const branches = await this.repository.branches();
      const headSha = branches.get(headBranch);
      const baseSha = branches.get(baseBranch);
      if (!headSha || !baseSha) {
        throw new HttpError(405, `A branch of pull request #${number} is gone`);
      }
      if (options.expectedHead && options.expectedHead !== headSha) {
        throw new HttpError(
          409,
          'Head branch was modified. Review and try the merge again.',
        );
      }
      const merge = await this.mergeability({ headSha, baseSha });
      if (merge.kind === 'conflict') {
        throw new HttpError(
          409,
          `Merge conflict with ${baseBranch} in: ${merge.paths.join(', ')}`,
        );
      }
      const title =
        options.title ??
        `Merge pull request #${number} from ${this.owner}/${headBranch}`;
      const mergeCommitSha = await this.repository.writeCommit({
        tree: merge.tree,
        parents: [baseSha, headSha],
        message: `${title}\n\n${options.message ?? pullRequest.title}\n`,
        author: identityOf(options.actor),
      });
      try {
        await this.repository.updateBranch(baseBranch, mergeCommitSha, baseSha);
      } catch (error) {
        if (error instanceof GitError) {
          throw new HttpError(
            409,
            'Base branch was modified. Review and try the merge again.',
          );
        }
        throw error;
      }
      await this.repository.keepPullRequestHead(number, headSha);
      return this.#end(
        number,
        { state: 'merged', headSha, baseSha, mergeCommitSha },
        options.actor,
      );
    });
    await this.branchesChanged(options.actor);
    return merged;
  }

  async createBranch(
    branch: string,
    sha: string,
    actor: string,
  ): Promise<void> {
    await this.#requireCommit(branch, sha);
    if ((await this.repository.branches()).has(branch)) {
      throw new HttpError(422, 'Reference already exists');
    }
    await this.repository.createBranch(branch, sha);
    await this.branchesChanged(actor);
  }

  async updateBranch(
    branch: string,
    sha: string,
    options: { force: boolean; actor: string },
  ): Promise<void> {
    await this.#requireCommit(branch, sha);
    const current = (await this.repository.branches()).get(branch);
    if (!current) throw new HttpError(422, 'Reference does not exist');
    if (!options.force && !(await this.repository.isAncestor(current, sha))) {
      throw new HttpError(422, 'Update is not a fast forward');
    }
    await this.repository.updateBranch(branch, sha, current);
    await this.branchesChanged(options.actor);
  }

  async deleteBranch(branch: string, actor: string): Promise<void> {
    if (!(await this.repository.branches()).has(branch)) {
      throw new HttpError(422, 'Reference does not exist');
    }
    if (branch === this.defaultBranch) {
      throw new HttpError(422, 'The default branch cannot be deleted');
    }
    await this.repository.deleteBranch(branch);
    await this.branchesChanged(actor);
  }

  /** Whether an open pull request merges cleanly. Unrelated histories count as a conflict. */
  async mergeability(
    pullRequest: Pick<PullRequest, 'headSha' | 'baseSha'>,
  ): Promise<Mergeability> {
    const { baseSha, headSha } = pullRequest;
    if (!(await this.repository.mergeBase(baseSha, headSha))) {
      return { kind: 'conflict', paths: ['(no commit in common)'] };
    }
    const result = await this.repository.mergeTrees(baseSha, headSha);
    return result.clean
      ? { kind: 'clean', tree: result.tree }
      : { kind: 'conflict', paths: result.conflicts };
  }

  async commitsOf(pullRequest: PullRequest): Promise<Commit[]> {
    const commits = await this.repository.log(pullRequest.headSha, {
      limit: 250,
      exclude: pullRequest.baseSha,
    });
    return commits.reverse();
  }

  /** Against the commit where the branch left its base, as GitHub shows it. */
  async filesOf(pullRequest: PullRequest): Promise<FileDiff[]> {
    const { baseSha, headSha } = pullRequest;
    const from = (await this.repository.mergeBase(baseSha, headSha)) ?? baseSha;
    return this.repository.diff(from, headSha);
  }

  /** Brings the pull requests in line with the branches and tells the listeners what moved. */
  async branchesChanged(actor: string): Promise<void> {
    const events = await this.#exclusively(async () => {
      const before = this.#branches;
      const after = await this.repository.branches();
      this.#branches = after;
      for (const pullRequest of this.list()) {
        if (pullRequest.state === 'open') {
          await this.#follow(pullRequest, after, actor);
        }
      }
      return changesBetween(before, after);
    });
    for (const event of events) {
      this.#log(
        `${event.branch}: ${event.before?.slice(0, 7) ?? 'new'} -> ${
          event.after?.slice(0, 7) ?? 'deleted'
        }`,
      );
      for (const listener of this.#listeners) listener(event);
    }
  }

  async #follow(
    pullRequest: PullRequest,
    branches: Map<string, string>,
    actor: string,
  ): Promise<void> {
    const { number } = pullRequest;
    const headSha = branches.get(pullRequest.headBranch);
    const baseSha = branches.get(pullRequest.baseBranch);
    if (!headSha || !baseSha) {
      await this.#end(number, { state: 'closed' }, actor);
      return;
    }
    if (headSha === pullRequest.headSha && baseSha === pullRequest.baseSha) {
      return;
    }
    await this.repository.keepPullRequestHead(number, headSha);
    if (!(await this.repository.isAncestor(headSha, baseSha))) {
      await this.#store.change(number, {
        headSha,
        baseSha,
        updatedAt: timestamp(),
      });
    } else if (baseSha !== pullRequest.baseSha) {
      // Somebody merged it by hand and pushed the result.
      await this.#end(
        number,
        { state: 'merged', headSha, mergeCommitSha: baseSha },
        actor,
      );
    } else {
      await this.#end(number, { state: 'closed', headSha }, actor);
    }
  }

  async #end(
    number: number,
    change: Partial<PullRequest>,
    actor: string,
  ): Promise<PullRequest> {
    const now = timestamp();
    this.#log(`pull request #${number} ${change.state} by ${actor}`);
    return this.#store.change(number, {
      ...change,
      endedAt: now,
      endedBy: actor,
      updatedAt: now,
    });
  }

  async #requireCommit(branch: string, sha: string): Promise<void> {
    if (!isBranchName(branch)) {
      throw unprocessable({
        field: 'ref',
        message: `'${branch}' is not a branch name`,
      });
    }
    if ((await this.repository.objectType(sha)) !== 'commit') {
      throw new HttpError(422, 'Object does not exist');
    }
  }

  /** One change at a time: a check and what follows from it belong together. */
  #exclusively<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(change);
    this.#queue = result.catch(() => {});
    return result;
  }
}

export function identityOf(login: string): { name: string; email: string } {
  return { name: login, email: `${login}@users.noreply.localhost` };
}

/** As GitHub writes it, without milliseconds. */
export function timestamp(date: Date = new Date()): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function changesBetween(
  before: Map<string, string>,
  after: Map<string, string>,
): PushEvent[] {
  const branches = new Set([...before.keys(), ...after.keys()]);
  return [...branches]
    .map(branch => ({
      branch,
      before: before.get(branch),
      after: after.get(branch),
    }))
    .filter(event => event.before !== event.after);
}
