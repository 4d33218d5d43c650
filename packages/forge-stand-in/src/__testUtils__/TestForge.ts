import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Forge, ForgeOptions, startForge } from '..';

// A busy machine needs its time for some dozens of git processes.
jest.setTimeout(60_000);

export const TOKEN = 'a-token-of-the-test';

/** A forge in a directory of its own, as Backstage and git use it. */
export class TestForge {
  #running: Forge;

  private constructor(readonly directory: string, running: Forge) {
    this.#running = running;
  }

  static async start(options: Partial<ForgeOptions> = {}): Promise<TestForge> {
    const directory = await mkdtemp(join(tmpdir(), 'forge-test-'));
    return new TestForge(
      directory,
      await startForge(optionsFor(directory, options)),
    );
  }

  get forge(): Forge {
    return this.#running;
  }

  get host(): string {
    return new URL(this.#running.url).host;
  }

  /** The forge goes away and comes back on the same directory. */
  async restart(): Promise<void> {
    await this.#running.stop();
    this.#running = await startForge(optionsFor(this.directory, {}));
  }

  async stop(): Promise<void> {
    await this.#running.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  config(): ConfigReader {
    const github = [
      { host: this.host, apiBaseUrl: this.#running.apiUrl, token: TOKEN },
    ];
    return new ConfigReader({
      integrations: { github },
      backend: { reading: {} },
    });
  }

  /** Runs the unmodified `publish:github:pull-request` and gives its outputs. */
  async publish(options: {
    files: Record<string, string>;
    branchName: string;
    title?: string;
    description?: string;
    update?: boolean;
    filesToDelete?: string[];
    token?: string;
  }): Promise<{
    remoteUrl: string;
    pullRequestNumber: number;
    targetBranchName: string;
  }> {
    const { files, title = 'A change', description = '', ...input } = options;
    const workspacePath = await mkdtemp(join(this.directory, 'workspace-'));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(workspacePath, path)), { recursive: true });
      await writeFile(join(workspacePath, path), content);
    }
    const action = createPublishGithubPullRequestAction({
      integrations: ScmIntegrations.fromConfig(this.config()),
    });
    const outputs: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext({
        workspacePath,
        input: {
          repoUrl: `${this.host}?owner=platform&repo=tables`,
          title,
          description,
          ...input,
        },
      }),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
      checkpoint: async ({ fn }) => fn(),
    });
    return {
      remoteUrl: String(outputs.remoteUrl),
      pullRequestNumber: Number(outputs.pullRequestNumber),
      targetBranchName: String(outputs.targetBranchName),
    };
  }

  /** The REST API with the right token, unless other headers say otherwise. */
  api(
    path: string,
    init: {
      method?: string;
      body?: unknown;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Response> {
    return fetch(`${this.#running.apiUrl}/repos/platform/tables${path}`, {
      method: init.method,
      headers: { Authorization: `Bearer ${TOKEN}`, ...init.headers },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
    });
  }

  async page(
    path: string,
  ): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await fetch(`${this.#running.url}${path}`);
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
    };
  }

  /** Sends the form of a page as a browser does: same origin, and the fields that stand in the page. */
  async submit(
    number: number,
    action: string,
    headers: Record<string, string> = { Origin: this.#running.url },
  ) {
    const path = `/platform/tables/pull/${number}`;
    const sha =
      /name="sha" value="(\w+)"/.exec((await this.page(path)).text)?.[1] ?? '';
    return this.raw('POST', `${path}/${action}`, {
      headers,
      body: `sha=${sha}`,
    });
  }

  /** A request whose path and headers go out as they are: fetch would tidy them. */
  raw(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<{ status: number; text: string }> {
    const { hostname, port } = new URL(this.#running.url);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          ...{ hostname, port, method, path, agent: false },
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            ...options.headers,
          },
        },
        incoming => {
          const chunks: Buffer[] = [];
          incoming.on('data', chunk => chunks.push(chunk));
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
          incoming.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(options.body);
    });
  }

  get cloneUrl(): string {
    return `http://any:${TOKEN}@${this.host}/platform/tables.git`;
  }

  /** What main holds at a path, straight from git. */
  async fileOnMain(path: string): Promise<string> {
    return git(this.#running.repositoryDirectory, 'show', `main:${path}`);
  }
}

/** The real git, in a directory, as somebody called Ann. */
export async function git(
  directory: string,
  ...args: string[]
): Promise<string> {
  const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
  const { stdout } = await promisify(execFile)('git', [...identity, ...args], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      NO_PROXY: '127.0.0.1',
    },
  });
  return stdout;
}

function optionsFor(
  directory: string,
  options: Partial<ForgeOptions>,
): ForgeOptions {
  return {
    directory: join(directory, 'forge'),
    port: 0,
    owner: 'platform',
    repository: 'tables',
    token: TOKEN,
    seed: {
      'README.md': '# Tables\n',
      'team/old/application.yaml': 'kind: Application\n',
    },
    ...options,
  };
}
