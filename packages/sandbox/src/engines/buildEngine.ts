import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../paths';
import { withLock } from '../processes/lock';
import { runToLog } from '../processes/runToLog';
import { pinsDirectory, type Engine } from './engines';
import type { GoToolchain } from './goToolchain';

export interface BuildOptions {
  logs: string;
  onLine?: (line: string) => void;
  /** Called when another process makes the same, which is waited for. */
  onWait?: () => void;
  signal?: AbortSignal;
}

export interface BuiltEngine {
  binary: string;
  /** Its CustomResourceDefinitions, one or several to a file. */
  crds: string;
  /** The chart template with its controller's role, for an engine that names one. */
  role: string;
}

/** Where an engine stands in the user's cache; another pin or another platform is another place. */
export function engineDirectory(engine: Engine): string {
  const pins = pinsDirectory(engine);
  const hash = createHash('sha256')
    .update(
      process.platform +
        process.arch +
        (engine.ldflags ?? '') +
        (engine.role ?? ''),
    )
    .update(readFileSync(join(pins, 'go.mod')))
    .update(readFileSync(join(pins, 'go.sum')))
    .digest('hex')
    .slice(0, 12);
  return join(
    cacheDirectory,
    'engines',
    `${engine.name}-${engine.version}-${hash}`,
  );
}

export function builtEngine(engine: Engine): BuiltEngine | undefined {
  const directory = engineDirectory(engine);
  return existsSync(directory)
    ? {
        binary: join(directory, engine.name),
        crds: join(directory, 'crds'),
        role: join(directory, 'role.yaml'),
      }
    : undefined;
}

/**
 * Builds an engine from the Go module proxy, verified by its go.sum, and keeps the binary with its CRDs; or takes what
 * another process has built meanwhile.
 */
export async function buildEngine(
  engine: Engine,
  go: GoToolchain,
  options: BuildOptions,
): Promise<BuiltEngine> {
  return withLock(
    `${engineDirectory(engine)}.lock`,
    async () => builtEngine(engine) ?? build(engine, go, options),
    options,
  );
}

async function build(
  engine: Engine,
  go: GoToolchain,
  options: BuildOptions,
): Promise<BuiltEngine> {
  const directory = engineDirectory(engine);
  // Built beside its place and moved there whole: an interrupted build leaves nothing that looks complete.
  const building = `${directory}.building-${process.pid}`;
  const common = {
    ...options,
    command: go.command,
    cwd: pinsDirectory(engine),
    env: go.env,
    background: true,
    repair:
      'Is the Go module proxy reachable (go env GOPROXY), and is there 10 GB of free disk space for the build? Start again to go on where it stopped.',
  };
  rmSync(building, { recursive: true, force: true });
  mkdirSync(join(building, 'crds'), { recursive: true });
  await runToLog({
    ...common,
    args: [
      'build',
      '-trimpath',
      '-ldflags',
      `-s -w ${engine.ldflags ?? ''}`,
      '-o',
      join(building, engine.name),
      engine.package,
    ],
    log: join(options.logs, `build-${engine.name}.log`),
    what: `Building ${engine.title} ${engine.version}`,
  });
  if (engine.crds) {
    const source = await runToLog({
      ...common,
      args: ['list', '-m', '-f', '{{.Dir}}', engine.module],
      log: join(options.logs, `crds-${engine.name}.log`),
      what: `Finding the definitions of ${engine.title}`,
    });
    for (const folder of engine.crds) {
      cpSync(join(source.trim(), folder), join(building, 'crds'), {
        recursive: true,
      });
    }
    if (engine.role) {
      cpSync(join(source.trim(), engine.role), join(building, 'role.yaml'));
    }
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(building, directory);
  return builtEngine(engine)!;
}
