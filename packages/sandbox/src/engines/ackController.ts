import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDirectory } from '../paths';
import { StepError } from '../processes/StepError';
import { withLock } from '../processes/lock';
import { runToLog } from '../processes/runToLog';
import type { BuildOptions } from './buildEngine';
import { ack } from './engines';
import type { GoToolchain } from './goToolchain';

/** Which controller does ACK's work: the terminal and every suite say so. */
export interface AckController {
  kind: 'path' | 'proxy-build' | 'stand-in';
  version: string;
  /** Absent for the stand-in, which is a package of this repository. */
  binary?: string;
  /** One line for the user. */
  description: string;
}

const directory = join(cacheDirectory, 'engines', `ack-${ack.version}`);
const binary = join(directory, 'controller');

function standIn(reason: string): AckController {
  return {
    kind: 'stand-in',
    version: `for ${ack.version}`,
    description: `our stand-in for ACK ${ack.version}, because ${reason} (--ack PATH runs a real one)`,
  };
}

/** The controller named by the user. */
export function ackFromPath(path: string): AckController {
  const absolute = resolve(path);
  try {
    accessSync(absolute, constants.X_OK);
  } catch (cause) {
    throw new StepError({
      what: `--ack ${path} is not a program that can be run`,
      repair:
        "Give the path of a built ACK DynamoDB controller, or leave --ack out for the sandbox's own choice.",
      cause,
    });
  }
  return {
    kind: 'path',
    version: 'as given',
    binary: absolute,
    description: `the ACK controller ${absolute}`,
  };
}

/** What an earlier start built. */
export function builtAck(): AckController | undefined {
  return existsSync(binary) ? built() : undefined;
}

function built(): AckController {
  return {
    kind: 'proxy-build',
    version: ack.version,
    binary,
    description: `ACK ${ack.version}, built from the Go module proxy`,
  };
}

/** A proxy's "no", as Go writes it: `reading https://…: 404 Not Found`. */
const REFUSAL = /^.*\breading \S+: (403|404|410) .*$/m;

/**
 * Builds ACK where the module proxy serves it; elsewhere the stand-in takes its place. A refusal is not remembered,
 * because a proxy may serve the module tomorrow, and asking takes seconds.
 */
export async function buildAck(
  go: GoToolchain,
  options: BuildOptions,
): Promise<AckController> {
  return withLock(
    `${directory}.lock`,
    async () => builtAck() ?? build(go, options),
    options,
  );
}

async function build(
  go: GoToolchain,
  options: BuildOptions,
): Promise<AckController> {
  const building = `${directory}.building-${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const log = join(options.logs, 'build-ack.log');
  try {
    await runToLog({
      ...options,
      command: go.command,
      args: [
        'install',
        '-trimpath',
        '-ldflags',
        '-s -w',
        `${ack.package}@${ack.version}`,
      ],
      // `go install package@version` ignores every go.mod, and refuses -mod
      env: { ...go.env, GOBIN: building, GOFLAGS: '-buildvcs=false' },
      log,
      what: `Building ACK ${ack.version}`,
      repair: '',
      background: true,
    });
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (options.signal?.aborted) throw error;
    return standIn(
      REFUSAL.test(readFileSync(log, 'utf8'))
        ? 'the Go module proxy does not serve it'
        : `it could not be built, see ${log}`,
    );
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(building, directory);
  return built();
}
