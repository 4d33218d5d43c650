import { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBranchName, isFilePath, isSha } from '../names';
import { FileDiff, parseDiff } from './diff';
import { GitError, GitOptions, runGit, spawnGit } from './process';

export interface Identity {
  name: string;
  email: string;
  /** ISO 8601; now when absent. */
  date?: string;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Required<Identity>;
  committer: Required<Identity>;
  message: string;
}

export interface TreeEntry {
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Bytes, of a blob. */
  size?: number;
  path: string;
}

/** A file to put into a tree, or to take out when it has no `sha`. */
export interface TreeChange {
  path: string;
  mode: string;
  sha: string | undefined;
}

export type MergeResult =
  | { clean: true; tree: string }
  | { clean: false; conflicts: string[] };

const NO_OBJECT = '0'.repeat(40);

/** A bare git repository on disk, through git's plumbing. */
export class GitRepository {
  private constructor(readonly directory: string) {}

  /** Opens the repository, and makes it when the directory is not there. */
  static async open(directory: string): Promise<GitRepository> {
    await mkdir(directory, { recursive: true });
    const repository = new GitRepository(directory);
    // No template: the machine's own hooks have no place here. On an existing repository this does nothing.
    await repository.#git([
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      '--template=',
    ]);
    return repository;
  }

  /** The commit a branch, a tag, a `refs/…` name or a full sha stands for; undefined when there is none. */
  async resolveCommit(revision: string): Promise<string | undefined> {
    const candidates = [];
    if (isSha(revision)) {
      candidates.push(revision);
    } else if (isBranchName(revision)) {
      candidates.push(`refs/heads/${revision}`, `refs/tags/${revision}`);
      if (revision.startsWith('refs/')) candidates.push(revision);
    } else if (revision === 'HEAD') {
      candidates.push('HEAD');
    }
    for (const candidate of candidates) {
      const { exitCode, stdout } = await this.#git(
        [
          'rev-parse',
          '--verify',
          '--quiet',
          '--end-of-options',
          `${candidate}^{commit}`,
        ],
        { answers: [1, 128] },
      );
      if (exitCode === 0) return text(stdout).trim();
    }
    return undefined;
  }

  async branches(): Promise<Map<string, string>> {
    const { stdout } = await this.#git([
      'for-each-ref',
      '--format=%(objectname) %(refname)',
      'refs/heads/',
    ]);
    const branches = new Map<string, string>();
    for (const line of lines(stdout)) {
      branches.set(line.slice(41 + 'refs/heads/'.length), line.slice(0, 40));
    }
    return branches;
  }

  async objectType(sha: string): Promise<string | undefined> {
    const { exitCode, stdout } = await this.#git(
      ['cat-file', '-t', requireSha(sha)],
      { answers: [1, 128] },
    );
    return exitCode === 0 ? text(stdout).trim() : undefined;
  }

  async readCommit(sha: string): Promise<Commit> {
    const [commit] = await this.log(requireSha(sha), { limit: 1 });
    return commit;
  }

  /** Newest first. `exclude`: a commit whose history is left out. */
  async log(
    sha: string,
    options: { limit: number; exclude?: string; path?: string },
  ): Promise<Commit[]> {
    const range = options.exclude ? [`^${requireSha(options.exclude)}`] : [];
    const { stdout } = await this.#git([
      'log',
      '-z',
      `--max-count=${options.limit}`,
      '--format=%H%n%T%n%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI%n%B',
      requireSha(sha),
      ...range,
      '--',
      ...(options.path ? [requirePath(options.path)] : []),
    ]);
    return text(stdout)
      .split('\0')
      .filter(record => record !== '')
      .map(record => {
        const [commit, tree, parents, an, ae, ad, cn, ce, cd, ...message] =
          record.split('\n');
        return {
          sha: commit,
          tree,
          parents: parents === '' ? [] : parents.split(' '),
          author: { name: an, email: ae, date: ad },
          committer: { name: cn, email: ce, date: cd },
          message: message.join('\n').trimEnd(),
        };
      });
  }

  /** The entries of a tree or of a commit's tree. */
  async readTree(
    sha: string,
    options: { recursive?: boolean } = {},
  ): Promise<TreeEntry[]> {
    const { stdout } = await this.#git([
      'ls-tree',
      '-z',
      '--long',
      '--full-tree',
      ...(options.recursive ? ['-r', '-t'] : []),
      requireSha(sha),
    ]);
    return text(stdout).split('\0').filter(Boolean).map(parseTreeEntry);
  }

  /** What stands at a path; the empty path is the root. */
  async entryAt(commit: string, path: string): Promise<TreeEntry | undefined> {
    if (path === '') {
      const { stdout } = await this.#git([
        'rev-parse',
        '--verify',
        `${requireSha(commit)}^{tree}`,
      ]);
      return {
        mode: '040000',
        type: 'tree',
        sha: text(stdout).trim(),
        path: '',
      };
    }
    const { stdout } = await this.#git([
      'ls-tree',
      '-z',
      '--long',
      '--full-tree',
      requireSha(commit),
      '--',
      requirePath(path),
    ]);
    const [entry] = text(stdout)
      .split('\0')
      .filter(Boolean)
      .map(parseTreeEntry);
    return entry;
  }

  async readBlob(sha: string): Promise<Buffer> {
    return (await this.#git(['cat-file', 'blob', requireSha(sha)])).stdout;
  }

  async writeBlob(content: Buffer): Promise<string> {
    const { stdout } = await this.#git(
      ['hash-object', '-w', '--stdin', '-t', 'blob'],
      { input: content },
    );
    return text(stdout).trim();
  }

  /** A new tree: `base` with the changes, made in an index of its own. */
  async writeTree(
    base: string | undefined,
    changes: TreeChange[],
  ): Promise<string> {
    const scratch = await mkdtemp(join(tmpdir(), 'forge-index-'));
    const environment = { GIT_INDEX_FILE: join(scratch, 'index') };
    try {
      await this.#git(['read-tree', base ? requireSha(base) : '--empty'], {
        environment,
      });
      const input = changes
        .map(({ mode, sha, path }) =>
          sha
            ? `${mode} ${requireSha(sha)}\t${requirePath(path)}\0`
            : `0 ${NO_OBJECT}\t${requirePath(path)}\0`,
        )
        .join('');
      await this.#git(['update-index', '-z', '--index-info'], {
        environment,
        input,
      });
      return text(
        (await this.#git(['write-tree'], { environment })).stdout,
      ).trim();
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  async writeCommit(commit: {
    tree: string;
    parents: string[];
    message: string;
    author: Identity;
    committer?: Identity;
  }): Promise<string> {
    const committer = commit.committer ?? commit.author;
    const { stdout } = await this.#git(
      [
        'commit-tree',
        requireSha(commit.tree),
        ...commit.parents.flatMap(parent => ['-p', requireSha(parent)]),
        '-F',
        '-',
      ],
      {
        input: commit.message,
        environment: {
          GIT_AUTHOR_NAME: commit.author.name,
          GIT_AUTHOR_EMAIL: commit.author.email,
          GIT_COMMITTER_NAME: committer.name,
          GIT_COMMITTER_EMAIL: committer.email,
          ...(commit.author.date && { GIT_AUTHOR_DATE: commit.author.date }),
          ...(committer.date && { GIT_COMMITTER_DATE: committer.date }),
        },
      },
    );
    return text(stdout).trim();
  }

  /** Points a branch at a commit. `expected`: what it must point at now, so that no other's push is lost. */
  async updateBranch(
    branch: string,
    sha: string,
    expected?: string,
  ): Promise<void> {
    await this.#git([
      'update-ref',
      branchRef(branch),
      requireSha(sha),
      ...(expected ? [requireSha(expected)] : []),
    ]);
  }

  /** Makes a branch. Throws {@link GitError} when it is there. */
  async createBranch(branch: string, sha: string): Promise<void> {
    await this.#git([
      'update-ref',
      branchRef(branch),
      requireSha(sha),
      NO_OBJECT,
    ]);
  }

  async deleteBranch(branch: string): Promise<void> {
    await this.#git(['update-ref', '-d', branchRef(branch)]);
  }

  /** Keeps the commits of a pull request when its branch goes, and lets git fetch them, as on GitHub. */
  async keepPullRequestHead(number: number, sha: string): Promise<void> {
    await this.#git([
      'update-ref',
      `refs/pull/${number}/head`,
      requireSha(sha),
    ]);
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const { exitCode } = await this.#git(
      [
        'merge-base',
        '--is-ancestor',
        requireSha(ancestor),
        requireSha(descendant),
      ],
      { answers: [1] },
    );
    return exitCode === 0;
  }

  async mergeBase(left: string, right: string): Promise<string | undefined> {
    const { stdout } = await this.#git(
      ['merge-base', requireSha(left), requireSha(right)],
      { answers: [1] },
    );
    return lines(stdout)[0];
  }

  /** Merges in memory: no ref and no working tree is touched. */
  async mergeTrees(ours: string, theirs: string): Promise<MergeResult> {
    const { exitCode, stdout } = await this.#git(
      [
        'merge-tree',
        '--write-tree',
        '-z',
        '--name-only',
        '--no-messages',
        requireSha(ours),
        requireSha(theirs),
      ],
      { answers: [1] },
    );
    const [tree, ...conflicts] = text(stdout).split('\0').filter(Boolean);
    return exitCode === 0 ? { clean: true, tree } : { clean: false, conflicts };
  }

  async diff(from: string, to: string): Promise<FileDiff[]> {
    const common = [
      'diff-tree',
      '-r',
      '-M',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
    ];
    const [raw, patch] = await Promise.all([
      this.#git([
        ...common,
        '--raw',
        '-z',
        '--no-abbrev',
        requireSha(from),
        requireSha(to),
      ]),
      this.#git([...common, '--patch', requireSha(from), requireSha(to)]),
    ]);
    return parseDiff(text(raw.stdout), text(patch.stdout));
  }

  /** A running `git archive`; read its standard output. */
  archive(commit: string, prefix: string): ChildProcess {
    return spawnGit(this.directory, [
      'archive',
      '--format=tar.gz',
      `--prefix=${prefix}/`,
      requireSha(commit),
    ]);
  }

  #git(args: string[], options?: GitOptions) {
    return runGit(this.directory, args, options);
  }
}

function parseTreeEntry(record: string): TreeEntry {
  const tab = record.indexOf('\t');
  const [mode, type, sha, size] = record.slice(0, tab).split(/ +/);
  return {
    mode,
    type: type as TreeEntry['type'],
    sha,
    size: size === '-' ? undefined : Number(size),
    path: record.slice(tab + 1),
  };
}

function branchRef(branch: string): string {
  if (!isBranchName(branch)) {
    throw new GitError(
      'update-ref',
      undefined,
      `'${branch}' is not a branch name`,
    );
  }
  return `refs/heads/${branch}`;
}

function requireSha(value: string): string {
  if (!isSha(value)) {
    throw new GitError(
      'rev-parse',
      undefined,
      `'${value}' is not a full object name`,
    );
  }
  return value;
}

function requirePath(value: string): string {
  if (!isFilePath(value)) {
    throw new GitError(
      'ls-tree',
      undefined,
      `'${value}' is not a path inside the repository`,
    );
  }
  return value;
}

function text(buffer: Buffer): string {
  return buffer.toString('utf8');
}

function lines(buffer: Buffer): string[] {
  return text(buffer).split('\n').filter(Boolean);
}
