import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { StepError } from './StepError';

export interface RunOptions {
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** All output goes there. */
  log: string;
  /** In the user's words, for the error: "Building etcd". */
  what: string;
  /** What the user can do when it fails. */
  repair: string;
  /** Called with the last line of output, for progress. */
  onLine?: (line: string) => void;
  /** Leaves the processor to what the user is waiting for. */
  background?: boolean;
  signal?: AbortSignal;
}

/**
 * Runs a command to its end and returns its standard output.
 *
 * @throws StepError when it cannot start or does not end with 0
 */
export function runToLog(options: RunOptions): Promise<string> {
  mkdirSync(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log);
  return new Promise((resolve, reject) => {
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    if (options.background && child.pid) {
      try {
        setPriority(child.pid, 10);
      } catch {
        // it may have ended already
      }
    }
    let output = '';
    const onData = (data: Buffer) => {
      log.write(data);
      const line = data.toString().trimEnd().split('\n').pop();
      if (line) options.onLine?.(line);
    };
    child.stdout.on('data', data => {
      output += data;
      onData(data);
    });
    child.stderr.on('data', onData);
    const fail = (why: string, cause?: unknown) =>
      log.end(() =>
        reject(
          new StepError({
            what: `${options.what} failed: ${why}`,
            repair: options.repair,
            log: options.log,
            cause,
          }),
        ),
      );
    child.on('error', error => fail(error.message, error));
    child.on('close', (code, signal) => {
      if (code === 0) log.end(() => resolve(output));
      else fail(signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
}
