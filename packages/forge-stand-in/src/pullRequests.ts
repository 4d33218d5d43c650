import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface PullRequest {
  number: number;
  title: string;
  /** Markdown. */
  body: string;
  author: string;
  headBranch: string;
  baseBranch: string;
  state: 'open' | 'merged' | 'closed';
  /** Where the head stood when last seen; it does not move once merged or closed. */
  headSha: string;
  /** Where the base stood when last seen; before the merge, once merged. */
  baseSha: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  /** When it was merged or closed, and by whom. */
  endedAt?: string;
  endedBy?: string;
  mergeCommitSha?: string;
}

/** The pull requests of one repository, in a JSON file. */
export class PullRequestStore {
  readonly #file: string;
  readonly #pullRequests: PullRequest[];

  private constructor(file: string, pullRequests: PullRequest[]) {
    this.#file = file;
    this.#pullRequests = pullRequests;
  }

  static async open(file: string): Promise<PullRequestStore> {
    try {
      const content: { pullRequests: PullRequest[] } = JSON.parse(
        await readFile(file, 'utf8'),
      );
      return new PullRequestStore(file, content.pullRequests);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return new PullRequestStore(file, []);
      }
      throw new Error(
        `The pull requests of the forge cannot be read from '${file}'`,
        { cause: error },
      );
    }
  }

  /** Newest first. */
  list(): PullRequest[] {
    return [...this.#pullRequests].reverse();
  }

  get(number: number): PullRequest | undefined {
    return this.#pullRequests.find(it => it.number === number);
  }

  async add(pullRequest: Omit<PullRequest, 'number'>): Promise<PullRequest> {
    const added = { ...pullRequest, number: this.#pullRequests.length + 1 };
    this.#pullRequests.push(added);
    await this.#save();
    return added;
  }

  async change(
    number: number,
    change: Partial<PullRequest>,
  ): Promise<PullRequest> {
    const index = this.#pullRequests.findIndex(it => it.number === number);
    const changed = { ...this.#pullRequests[index], ...change };
    this.#pullRequests[index] = changed;
    await this.#save();
    return changed;
  }

  /** Written beside and renamed, so that a crash leaves the old file or the new one. */
  async #save(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const scratch = `${this.#file}.new`;
    const handle = await open(scratch, 'w');
    try {
      await handle.writeFile(
        `${JSON.stringify(
          { pullRequests: this.#pullRequests },
          undefined,
          2,
        )}\n`,
      );
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(scratch, this.#file);
  }
}
