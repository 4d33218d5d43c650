import { ChildProcess, spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** git ended with an error: its exit code and what it said. */
export class GitError extends Error {
  constructor(
    readonly command: string,
    readonly exitCode: number | undefined,
    readonly stderr: string,
  ) {
    super(
      `git ${command} failed (${exitCode ?? 'no exit code'}): ${
        stderr.trim() || 'no message'
      }`,
    );
    this.name = 'GitError';
  }
}

/** Settings for every git process, so that a repository needs none of its own. */
const SETTINGS: Record<string, string> = {
  'core.quotePath': 'false',
  'http.receivepack': 'true',
  'receive.fsckObjects': 'true',
  // Objects that the API has made have no ref yet; nothing here grows enough to need a collection.
  'gc.auto': '0',
  'receive.autogc': 'false',
};

/**
 * The environment of every git process: nothing of the user's own git settings, and no GIT_* of a
 * process around us (a hook sets GIT_DIR, which would point git at another repository).
 */
export function gitEnvironment(
  extra: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_'),
  );
  const settings = Object.entries(SETTINGS).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries([...inherited, ...settings]),
    GIT_CONFIG_COUNT: String(Object.keys(SETTINGS).length),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
    ...extra,
  };
}

export interface GitOptions {
  input?: string | Buffer;
  environment?: Record<string, string>;
  /** Exit codes that are an answer and not a failure; 0 always is. */
  answers?: number[];
}

export interface GitResult {
  exitCode: number;
  stdout: Buffer;
}

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Starts git without a shell; the caller reads its streams. */
export function spawnGit(
  gitDirectory: string,
  args: string[],
  environment?: Record<string, string>,
): ChildProcess {
  return spawn('git', [`--git-dir=${gitDirectory}`, ...args], {
    env: gitEnvironment(environment),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs git to its end. Throws {@link GitError} on an exit code that is not an answer. */
export function runGit(
  gitDirectory: string,
  args: string[],
  options: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawnGit(gitDirectory, args, options.environment);
    const stdout: Buffer[] = [];
    let size = 0;
    let stderr = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT_BYTES) {
        child.kill();
      } else {
        stdout.push(chunk);
      }
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-8192);
    });
    child.on('error', error =>
      reject(new GitError(args[0], undefined, error.message)),
    );
    child.on('close', code => {
      if (size > MAX_OUTPUT_BYTES) {
        reject(
          new GitError(
            args[0],
            undefined,
            `its output is larger than ${MAX_OUTPUT_BYTES} bytes`,
          ),
        );
      } else if (
        code === 0 ||
        (code !== null && options.answers?.includes(code))
      ) {
        resolve({ exitCode: code, stdout: Buffer.concat(stdout) });
      } else {
        reject(new GitError(args[0], code ?? undefined, stderr));
      }
    });
    // git may end before it has read its input; its exit code says what happened.
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input);
  });
}
