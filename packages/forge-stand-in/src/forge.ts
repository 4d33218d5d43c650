import { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { GitRepository } from './git/repository';
import { Hosting, identityOf, PushListener } from './hosting';
import { PAGE_USER } from './exchange';
import { isFilePath, isRepositoryName } from './names';
import { PullRequestStore } from './pullRequests';
import { createForgeServer } from './server';

export interface ForgeOptions {
  /** Keeps the repository and the pull requests from start to start. */
  directory: string;
  /** 0 takes a free one. */
  port: number;
  owner: string;
  repository: string;
  /** What the API and git ask for. */
  token: string;
  /** The files of the first commit on main, by path; a README when absent. Not looked at when main exists. */
  seed?: Record<string, string>;
  log?: (line: string) => void;
}

export interface Forge {
  /** `http://127.0.0.1:<port>` */
  url: string;
  apiUrl: string;
  /** The bare repository. */
  repositoryDirectory: string;
  /** Tells of every branch that moved; returns what ends it. */
  onPush(listener: PushListener): () => void;
  stop(): Promise<void>;
}

/**
 * Starts a forge with one repository on the loopback interface, which speaks as much of GitHub as
 * Backstage's pull request action and URL reader need.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  checkOptions(options);
  const { owner, repository: name, token, port, log = () => {} } = options;
  const directory = resolve(options.directory);
  const repository = await GitRepository.open(
    join(directory, owner, `${name}.git`),
  );
  await seed(repository, options);
  const store = await PullRequestStore.open(
    join(directory, owner, `${name}.pulls.json`),
  );
  const hosting = await Hosting.open({ owner, name, repository, store, log });
  const server = createForgeServer({ hosting, token, log });

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host: '127.0.0.1' }, done);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${actualPort}`;
  return {
    url,
    apiUrl: `${url}/api/v3`,
    repositoryDirectory: repository.directory,
    onPush: listener => hosting.onPush(listener),
    stop: () =>
      new Promise<void>((done, fail) => {
        server.close(error => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

function checkOptions({
  owner,
  repository,
  token,
  seed: files = {},
}: ForgeOptions): void {
  const problems = [
    ...Object.entries({ owner, repository })
      .filter(([, value]) => !isRepositoryName(value))
      .map(
        ([field, value]) =>
          `${field} '${value}' may hold letters, digits, '.', '_' and '-' only`,
      ),
    ...(/^\S+$/.test(token)
      ? []
      : ['token must not be empty and hold no space']),
    ...Object.keys(files)
      .filter(path => !isFilePath(path))
      .map(path => `seed '${path}' is not a path inside the repository`),
  ];
  if (problems.length > 0) {
    throw new Error(`The forge cannot start: ${problems.join('; ')}`);
  }
}

async function seed(
  repository: GitRepository,
  options: ForgeOptions,
): Promise<void> {
  if (await repository.resolveCommit('main')) return;
  const files = options.seed ?? { 'README.md': `# ${options.repository}\n` };
  const changes = [];
  for (const [path, content] of Object.entries(files)) {
    changes.push({
      path,
      mode: '100644',
      sha: await repository.writeBlob(Buffer.from(content)),
    });
  }
  const commit = await repository.writeCommit({
    tree: await repository.writeTree(undefined, changes),
    parents: [],
    message: 'Begin the repository',
    author: identityOf(PAGE_USER),
  });
  await repository.createBranch('main', commit);
}
