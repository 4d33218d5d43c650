import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox';

export interface CommandStep {
  title: string;
  /** A program of node_modules/.bin, or `node`. */
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** The project's folder when left out. */
  cwd?: string;
}

/** Runs one command with its output on the terminal; resolves to its exit code. */
export function runOnTerminal(
  step: Omit<CommandStep, 'title'>,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      step.command === 'node'
        ? process.execPath
        : join(projectDirectory, 'node_modules', '.bin', step.command),
      step.args,
      {
        cwd: step.cwd ?? projectDirectory,
        env: { ...process.env, ...step.env },
        stdio: 'inherit',
        signal,
      },
    );
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}

/** Runs commands one after the other; all of them, so that one run shows every fault. */
export async function runCommands(
  steps: CommandStep[],
  signal: AbortSignal,
): Promise<void> {
  const results: { title: string; seconds: string; code: number }[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const started = Date.now();
    const code = await runOnTerminal(step, signal);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    results.push({ title: step.title, seconds, code });
  }
  console.log('');
  for (const { title, seconds, code } of results) {
    console.log(
      `${code === 0 ? '✓' : '✗'} ${title.padEnd(28)} ${seconds.padStart(7)} s`,
    );
  }
  if (results.some(({ code }) => code !== 0)) process.exitCode = 1;
}
