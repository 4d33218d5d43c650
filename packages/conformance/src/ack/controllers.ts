import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ackController,
  waitFor,
  type ProcessOptions,
  type Endpoints,
} from '@aws-dynamodb-kro/sandbox/client';
import type { Circumstances } from '@aws-dynamodb-kro/ack-stand-in/recording';

const START_TIMEOUT_MS = 120_000;
const HOST = '127.0.0.1';
const PAUSE_MS = 300;
const POLL_MS = 20;

/** A way to AWS that can be closed: nobody answers there then. */
export class Gate {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #usedAt = 0;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  get url(): string {
    return `http://${HOST}:${this.#port}`;
  }

  async open(): Promise<void> {
    this.#server = createServer(incoming => {
      const outgoing = connect(Number(this.#target.port), HOST);
      for (const socket of [incoming, outgoing]) {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
        socket.on('error', () => socket.destroy());
      }
      incoming.on('data', () => {
        this.#usedAt = Date.now();
      });
      incoming.pipe(outgoing).pipe(incoming);
    }).listen(this.#port, HOST);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.#port = typeof address === 'object' ? address?.port ?? 0 : 0;
  }

  /** Between two looks of the controller: one that is cut off in the middle names another call. */
  async close(): Promise<void> {
    while (Date.now() - this.#usedAt < PAUSE_MS) await sleep(POLL_MS);
    for (const socket of this.#sockets) socket.destroy();
    this.#server?.close();
    if (this.#server?.listening) await once(this.#server, 'close');
  }
}

/** One controller of the suite, of the program that the sandbox runs and with its flags, changed as far as needed. */
export class Controller {
  readonly #options: ProcessOptions;
  readonly #health: string;
  readonly #log: string;
  #child: ChildProcess | undefined;

  constructor(
    endpoints: Endpoints,
    options: {
      circumstances: Circumstances;
      namespaces: string[];
      ports: { metricsAck: number; healthAck: number };
      awsUrl: string;
      /** Flags that replace those of the same name. */
      flags?: Record<string, string>;
    },
  ) {
    const process = ackController(
      {
        ack: { binary: endpoints.ack?.binary },
        ports: options.ports,
        prepared: { kubeconfig: endpoints.kubeconfig! },
      },
      options.awsUrl,
    );
    const flags: Record<string, string> = {
      ...options.flags,
      '--watch-namespace': options.namespaces.join(','),
    };
    this.#options = {
      ...process,
      // what a recording asks of AWS says nothing about what the product needs to be allowed
      env: { ...process.env, AWS_ACCESS_KEY_ID: 'suite' },
      args: [
        ...process.args.filter(arg => !(arg.split('=')[0] in flags)),
        ...Object.entries(flags).map(([name, value]) => `${name}=${value}`),
      ],
    };
    this.#health = `http://${HOST}:${options.ports.healthAck}/readyz`;
    this.#log = join(endpoints.logs, `ack-${options.circumstances}.log`);
  }

  async start(): Promise<void> {
    const { command, args, env } = this.#options;
    const log = createWriteStream(this.#log, { flags: 'a' });
    this.#child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(
        `A controller ended with code ${code} while it was started; see ${
          this.#log
        }`,
      );
    });
    await Promise.race([
      ended,
      waitFor(
        'a controller of the suite',
        async () => ((await fetch(this.#health)).ok ? true : undefined),
        { timeoutMs: START_TIMEOUT_MS, everyMs: 50 },
      ),
    ]);
    ended.catch(() => {});
  }

  /** For the end of the process, which waits for nothing. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

/** Stops at the same moment for several: what the last one comes to is done once, then all go on. */
export class Rendezvous {
  #expected = 0;
  #waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  #action: (() => Promise<void>) | undefined;
  #late: (() => void)[] = [];

  /** One more will come; to be said before the first one does. */
  join(): void {
    this.#expected += 1;
  }

  async meet(action: () => Promise<void>): Promise<void> {
    this.#action = action;
    const released = new Promise<void>((resolve, reject) =>
      this.#waiting.push({ resolve, reject }),
    );
    await this.#releaseWhenComplete();
    await released;
  }

  /** Resolves when all others are there. */
  async othersWait(): Promise<void> {
    if (this.#waiting.length < this.#expected - 1) {
      await new Promise<void>(resolve => this.#late.push(resolve));
    }
  }

  /** One will not come again. */
  async leave(): Promise<void> {
    this.#expected -= 1;
    await this.#releaseWhenComplete();
  }

  async #releaseWhenComplete(): Promise<void> {
    if (this.#waiting.length >= this.#expected - 1) {
      for (const begin of this.#late.splice(0)) begin();
    }
    if (!this.#action || this.#waiting.length < this.#expected) return;
    const [action, waiting] = [this.#action, this.#waiting];
    this.#action = undefined;
    this.#waiting = [];
    try {
      await action();
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
