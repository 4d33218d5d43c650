import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
// eslint-disable-next-line no-restricted-syntax -- the sandbox is only run from its sources
export const projectDirectory = resolve(__dirname, '../../..');

/** The files of this package. */
export const sandboxDirectory = join(projectDirectory, 'packages', 'sandbox');

/**
 * What is built once for all checkouts of a user: engine binaries, the Python environment.
 * `SANDBOX_CACHE` moves it.
 */
export const cacheDirectory = resolve(
  process.env.SANDBOX_CACHE ??
    join(
      process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
      'aws-dynamodb-kro',
    ),
);

/** Where one world (a run of engines with their state and logs) lives. */
export interface WorldDirectories {
  /** Everything of this world; `--fresh` removes it. */
  state: string;
  logs: string;
}

/** @param name - `undefined` for the world of `npm start`, a name for the world of a suite */
export function worldDirectories(name?: string): WorldDirectories {
  const state = name
    ? join(projectDirectory, '.sandbox', name)
    : join(projectDirectory, '.sandbox');
  return { state, logs: join(state, 'logs') };
}
