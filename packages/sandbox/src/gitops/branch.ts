import { runGit, isBranchName } from '@aws-dynamodb-kro/forge-stand-in/git';
import { ManifestFile } from './manifests';

/** Reads a branch of a bare repository. */
export class Branch {
  readonly #repositoryDirectory: string;
  readonly #branch: string;

  constructor(repositoryDirectory: string, branch: string) {
    this.#repositoryDirectory = repositoryDirectory;
    this.#branch = branch;

    if (!isBranchName(branch)) {
      throw new Error(`'${branch}' is not the name of a branch`);
    }
  }

  /** Throws when the branch or the repository is not there. */
  async commit(): Promise<string> {
    return (
      await this.#git(
        'rev-parse',
        '--verify',
        '--end-of-options',
        `refs/heads/${this.#branch}^{commit}`,
      )
    ).trim();
  }

  async subjectOf(commit: string): Promise<string> {
    return (await this.#git('log', '-1', '--format=%s', commit)).trim();
  }

  /** The regular files that end in .yaml or .yml, by path. */
  async manifestFiles(commit: string): Promise<ManifestFile[]> {
    const files = (
      await this.#git('ls-tree', '-r', '-z', '--full-tree', commit)
    )
      .split('\0')
      .map(record => /^100\d+ blob (\w+)\t([^]+\.ya?ml)$/.exec(record))
      .filter(match => match !== null)
      .map(([, sha, path]) => ({ sha, path }));
    const texts = await this.#blobs(files.map(file => file.sha));
    return files.map(({ path }, index) => ({ path, text: texts[index] }));
  }

  /** Files that have another path than in an earlier commit; none when that commit is not known here. */
  async renames(
    from: string | undefined,
    to: string,
  ): Promise<Map<string, string>> {
    const renames = new Map<string, string>();
    if (from === undefined || from === to) return renames;
    const known = await runGit(
      this.#repositoryDirectory,
      ['cat-file', '-e', `${from}^{commit}`],
      {
        answers: [1, 128],
      },
    );
    if (known.exitCode !== 0) return renames;
    const fields = (
      await this.#git(
        'diff-tree',
        '-r',
        '-z',
        '-M',
        '--diff-filter=R',
        '--name-status',
        from,
        to,
      )
    ).split('\0');
    for (let index = 0; index + 2 < fields.length; index += 3) {
      renames.set(fields[index + 1], fields[index + 2]);
    }
    return renames;
  }

  /** All blobs with one process. */
  async #blobs(shas: string[]): Promise<string[]> {
    const { stdout } = await runGit(
      this.#repositoryDirectory,
      ['cat-file', '--batch'],
      {
        input: shas.map(sha => `${sha}\n`).join(''),
      },
    );
    const texts: string[] = [];
    let position = 0;
    for (const sha of shas) {
      const end = stdout.indexOf('\n', position);
      const [, type, size] = stdout
        .subarray(position, end)
        .toString('utf8')
        .split(' ');
      if (type !== 'blob') throw new Error(`git does not have the file ${sha}`);
      texts.push(
        stdout.subarray(end + 1, end + 1 + Number(size)).toString('utf8'),
      );
      position = end + 1 + Number(size) + 1;
    }
    return texts;
  }

  async #git(...args: string[]): Promise<string> {
    return (await runGit(this.#repositoryDirectory, args)).stdout.toString(
      'utf8',
    );
  }
}
