import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GitRepository,
  TreeChange,
} from '@aws-dynamodb-kro/forge-stand-in/git';

// A busy machine needs its time for some dozens of git processes.
jest.setTimeout(60_000);

/** A real bare repository whose main branch a test writes, commit by commit. */
export class BareRepository {
  readonly #git: GitRepository;

  private constructor(readonly directory: string, git: GitRepository) {
    this.#git = git;
  }

  static async create(): Promise<BareRepository> {
    const directory = await mkdtemp(join(tmpdir(), 'gitops-'));
    return new BareRepository(directory, await GitRepository.open(directory));
  }

  /** Writes files over those of the last commit; undefined takes a file out. */
  async commit(
    files: Record<string, string | undefined>,
    message = 'A change',
  ): Promise<string> {
    const parent = await this.#git.resolveCommit('main');
    const changes: TreeChange[] = [];
    for (const [path, content] of Object.entries(files)) {
      const sha =
        content === undefined
          ? undefined
          : await this.#git.writeBlob(Buffer.from(content));
      changes.push({ path, mode: '100644', sha });
    }
    const commit = await this.#git.writeCommit({
      tree: await this.#git.writeTree(parent, changes),
      parents: parent ? [parent] : [],
      message,
      author: { name: 'Ann', email: 'ann@example.com' },
    });
    await this.#git.updateBranch('main', commit);
    return commit;
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}

export function configMap(
  name: string,
  namespace?: string,
  value = 'x',
): string {
  const inNamespace = namespace ? `  namespace: ${namespace}\n` : '';
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${inNamespace}data:\n  value: ${value}\n`;
}
