import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDirectory } from '../paths';
import { StepError } from '../processes/StepError';
import { runToLog } from '../processes/runToLog';
import { ack } from './engines';
import type { GoToolchain } from './goToolchain';

/** Which controller does ACK's work: the terminal and every suite say so. */
export interface AckController {
  kind: 'path' | 'proxy-build' | 'stand-in';
  version: string;
  /** Absent for the stand-in, which this package brings. */
  binary?: string;
  /** One line for the user. */
  description: string;
}

const directory = join(cacheDirectory, 'engines', `ack-${ack.version}`);
const binary = join(directory, 'controller');
const refusal = join(cacheDirectory, 'engines', `ack-${ack.version}.refused`);

const standIn: AckController = {
  kind: 'stand-in',
  version: `for ${ack.version}`,
  description: `our stand-in for ACK ${ack.version}, because the Go module proxy does not serve it (--ack PATH runs a real one)`,
};

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

/** What an earlier start found out, if it did. */
export function knownAck(): AckController | undefined {
  if (existsSync(binary)) return built();
  return existsSync(refusal) ? standIn : undefined;
}

function built(): AckController {
  return {
    kind: 'proxy-build',
    version: ack.version,
    binary,
    description: `ACK ${ack.version}, built from the Go module proxy`,
  };
}

/** Builds ACK where the module proxy serves it; elsewhere the stand-in takes its place. */
export async function buildAck(
  go: GoToolchain,
  options: {
    logs: string;
    onLine?: (line: string) => void;
    signal?: AbortSignal;
  },
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
    // Only a proxy's "no" is remembered: what failed for another reason is tried again at the next start.
    const reason = readFileSync(log, 'utf8');
    if (/\b(403|404|410)\b|not available/i.test(reason)) {
      writeFileSync(refusal, reason);
    }
    return standIn;
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(building, directory);
  return built();
}
