import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '@backstage/errors';
import { waitFor } from '../waitFor';
import { StepError } from './StepError';

export interface ProcessOptions {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Asks whether it does its work; `undefined` or a thrown error mean "not yet". Without it, it does as soon as it runs. */
  isReady?: () => Promise<unknown>;
}

export interface SupervisorOptions {
  logs: string;
  /** Remembers what runs, so that the next start can end what a killed supervisor left behind. */
  pidFile: string;
  /** A process died, was started again, or ended. One sentence for the user. */
  onMessage: (message: string) => void;
}

interface Supervised {
  options: ProcessOptions;
  child?: ChildProcess;
  restarts: number;
  startedAt: number;
  timer?: NodeJS.Timeout;
  /** Whether it stays down until it is released. */
  held: boolean;
}

const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 30_000;
/** A process that lived this long did not die of its start: the back-off begins anew. */
const STABLE_MS = 30_000;
const STOP_PATIENCE_MS = 8_000;
const READY_TIMEOUT_MS = 60_000;

/** Keeps child processes running until it is told to stop, then ends every one with its descendants. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #supervised = new Map<string, Supervised>();
  #stopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    mkdirSync(options.logs, { recursive: true });
    mkdirSync(dirname(options.pidFile), { recursive: true });
  }

  logFile(name: string): string {
    return join(this.#options.logs, `${name}.log`);
  }

  /** The process ids of all that run now, by name. */
  pids(): Record<string, number> {
    const pids: Record<string, number> = {};
    for (const [name, { child }] of this.#supervised) {
      if (child?.pid) pids[name] = child.pid;
    }
    return pids;
  }

  start(options: ProcessOptions): void {
    const supervised: Supervised = {
      options,
      restarts: 0,
      startedAt: 0,
      held: false,
    };
    this.#supervised.set(options.name, supervised);
    this.#spawn(supervised);
  }

  /**
   * Ends a process and keeps it down until it is released; resolves when it has ended.
   *
   * @param signal - SIGKILL is a crash; with SIGTERM it may save what it holds in memory
   * @throws InputError when there is no process of that name
   */
  async hold(
    name: string,
    signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
  ): Promise<void> {
    const supervised = this.#find(name);
    supervised.held = true;
    clearTimeout(supervised.timer);
    if (supervised.child) await endGroup(supervised.child, signal);
  }

  /**
   * Starts a held process again; resolves when it is ready. One that is not held is left alone.
   *
   * @throws InputError when there is no process of that name
   * @throws Error when it does not become ready
   */
  async release(name: string): Promise<void> {
    const supervised = this.#find(name);
    if (supervised.held) {
      supervised.held = false;
      supervised.restarts = 0;
      this.#spawn(supervised);
    }
    const { isReady } = supervised.options;
    if (isReady) await waitFor(name, isReady, { timeoutMs: READY_TIMEOUT_MS });
  }

  #find(name: string): Supervised {
    const supervised = this.#supervised.get(name);
    if (!supervised) {
      throw new InputError(
        `There is no process '${name}'; there are ${[
          ...this.#supervised.keys(),
        ].join(', ')}`,
      );
    }
    return supervised;
  }

  #spawn(supervised: Supervised): void {
    const { name, command, args, env, cwd } = supervised.options;
    const log = createWriteStream(this.logFile(name), {
      flags: supervised.startedAt ? 'a' : 'w',
    });
    const child = spawn(command, args, {
      cwd,
      env,
      // A group of its own: Ctrl-C reaches only us, and stopping reaches its descendants too.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    supervised.child = child;
    supervised.startedAt = Date.now();
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    let ended = false;
    const onEnd = (why: string) => {
      if (ended) return;
      ended = true;
      log.end();
      supervised.child = undefined;
      this.#remember();
      if (!this.#stopping && !supervised.held) {
        this.#restartLater(supervised, why);
      }
    };
    child.on('error', error => onEnd(error.message));
    child.on('exit', (code, signal) =>
      onEnd(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
    this.#remember();
  }

  #restartLater(supervised: Supervised, why: string): void {
    if (Date.now() - supervised.startedAt > STABLE_MS) supervised.restarts = 0;
    const delay = Math.min(
      FIRST_BACK_OFF_MS * 2 ** supervised.restarts,
      LONGEST_BACK_OFF_MS,
    );
    supervised.restarts += 1;
    const { name } = supervised.options;
    this.#options.onMessage(
      `${name} ${why}; starting it again in ${delay / 1000} s (${this.logFile(
        name,
      )})`,
    );
    supervised.timer = setTimeout(() => {
      this.#spawn(supervised);
      this.#options.onMessage(`${name} is running again`);
    }, delay);
  }

  #remember(): void {
    const running = [...this.#supervised.values()].flatMap(
      ({ child, options }) =>
        child?.pid ? [{ pid: child.pid, command: options.command }] : [],
    );
    writeFileSync(
      this.#options.pidFile,
      JSON.stringify({
        supervisor: process.pid,
        program: process.argv[1],
        running,
      }),
    );
  }

  /** Ends what was started last first, waiting for each, so that nothing loses what it depends on too early. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const { child, timer } of [...this.#supervised.values()].reverse()) {
      clearTimeout(timer);
      if (child) await endGroup(child);
    }
    this.#supervised.clear();
    rmSync(this.#options.pidFile, { force: true });
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

function endGroup(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  const { pid } = child;
  if (!pid || child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    const impatient = setTimeout(
      () => signalGroup(pid, 'SIGKILL'),
      STOP_PATIENCE_MS,
    );
    child.once('exit', () => {
      clearTimeout(impatient);
      // descendants that ignored the signal
      signalGroup(pid, 'SIGKILL');
      resolve();
    });
    signalGroup(pid, signal);
  });
}

function commandOf(pid: number): string {
  return (
    spawnSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    }).stdout?.trim() ?? ''
  );
}

/**
 * Ends what a supervisor that was killed left running.
 *
 * @throws StepError when the supervisor of that file still runs
 */
export function endLeftovers(pidFile: string): void {
  let remembered: {
    supervisor: number;
    /** What its command line names. */
    program: string;
    running: { pid: number; command: string }[];
  };
  try {
    remembered = JSON.parse(readFileSync(pidFile, 'utf8'));
  } catch {
    return;
  }
  if (
    remembered.supervisor !== process.pid &&
    commandOf(remembered.supervisor).includes(remembered.program)
  ) {
    throw new StepError({
      what: `The sandbox already runs (process ${remembered.supervisor})`,
      repair: 'Use it, or stop it with Ctrl-C in its terminal first.',
    });
  }
  for (const { pid, command } of remembered.running) {
    // Only what is still the same program: process ids are used again.
    if (commandOf(pid).includes(command)) signalGroup(pid, 'SIGKILL');
  }
  rmSync(pidFile, { force: true });
}
