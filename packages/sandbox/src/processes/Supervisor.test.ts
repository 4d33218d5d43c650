import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../waitFor';
import { endLeftovers, Supervisor } from './Supervisor';

const forever = ['-e', 'setInterval(() => {}, 1000)'];

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('Supervisor', () => {
  let directory: string;
  let messages: string[];
  let supervisor: Supervisor;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'supervisor-'));
    messages = [];
    supervisor = new Supervisor({
      logs: join(directory, 'logs'),
      pidFile: join(directory, 'processes.json'),
      onMessage: message => messages.push(message),
    });
  });

  afterEach(async () => {
    await supervisor.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('starts a process again that was killed, and says so', async () => {
    supervisor.start({
      name: 'engine',
      command: process.execPath,
      args: forever,
    });
    const first = supervisor.pids().engine;
    process.kill(first, 'SIGKILL');
    const second = await waitFor(
      'another process',
      () => {
        const pid = supervisor.pids().engine;
        return pid !== first ? pid : undefined;
      },
      { timeoutMs: 10_000, everyMs: 20 },
    );
    expect(isRunning(second)).toBe(true);
    expect(messages[0]).toMatch(
      /^engine was ended by SIGKILL; starting it again in 1 s \(.*engine\.log\)$/,
    );
    expect(messages[1]).toBe('engine is running again');
  });

  it('says with which code a process ended, and keeps its log', async () => {
    supervisor.start({
      name: 'broken',
      command: process.execPath,
      args: ['-e', 'console.error("no licence"); process.exit(3)'],
    });
    await waitFor('the message', () => messages[0], {
      timeoutMs: 10_000,
      everyMs: 20,
    });
    expect(messages[0]).toMatch(/^broken ended with code 3; starting it again/);
    await waitFor(
      'the log',
      () =>
        readFileSync(supervisor.logFile('broken'), 'utf8').includes(
          'no licence',
        ) || undefined,
      { timeoutMs: 10_000, everyMs: 20 },
    );
  });

  it('says that a program is missing', async () => {
    supervisor.start({
      name: 'missing',
      command: join(directory, 'not-there'),
      args: [],
    });
    await waitFor('the message', () => messages[0], {
      timeoutMs: 10_000,
      everyMs: 20,
    });
    expect(messages[0]).toMatch(/^missing spawn .*not-there ENOENT; /);
  });

  it('ends every process with its descendants', async () => {
    const file = join(directory, 'grandchild');
    supervisor.start({
      name: 'parent',
      command: process.execPath,
      args: [
        '-e',
        `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(
          forever,
        )});
         require('node:fs').writeFileSync(${JSON.stringify(
           file,
         )}, String(child.pid));
         setInterval(() => {}, 1000)`,
      ],
    });
    const grandchild = await waitFor(
      'the grandchild',
      () => Number(readFileSync(file, 'utf8')) || undefined,
      { timeoutMs: 10_000, everyMs: 20 },
    );
    const parent = supervisor.pids().parent;
    await supervisor.stop();
    await waitFor(
      'both to be gone',
      () => (!isRunning(parent) && !isRunning(grandchild)) || undefined,
      { timeoutMs: 10_000, everyMs: 20 },
    );
    expect(messages).toEqual([]);
  });

  describe('hold and release', () => {
    const engine = {
      name: 'engine',
      command: process.execPath,
      args: forever,
    };

    it('ends a process at once, and does not start it again by itself', async () => {
      supervisor.start(engine);
      const { engine: pid } = supervisor.pids();
      await supervisor.hold('engine');
      expect(isRunning(pid)).toBe(false);
      expect(supervisor.pids()).toEqual({});
      expect(messages).toEqual([]);
    });

    it('keeps one down that waits for its next start', async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      try {
        supervisor.start({ ...engine, args: ['-e', 'process.exit(3)'] });
        while (messages.length === 0) {
          await new Promise(resolve => setImmediate(resolve));
        }
        await supervisor.hold('engine');
        jest.advanceTimersByTime(60_000);
      } finally {
        jest.useRealTimers();
      }
      expect(messages).toHaveLength(1);
      expect(supervisor.pids()).toEqual({});
    });

    it('lets a process save its state when it is asked to end', async () => {
      const file = join(directory, 'state');
      const path = JSON.stringify(file);
      supervisor.start({
        ...engine,
        args: [
          '-e',
          `const { writeFileSync } = require('node:fs');
           process.on('SIGTERM', () => { writeFileSync(${path}, 'saved'); process.exit(); });
           writeFileSync(${path}, 'unsaved');
           setInterval(() => {}, 1000)`,
        ],
      });
      await waitFor(
        'its start',
        () => readFileSync(file, 'utf8') || undefined,
        {
          timeoutMs: 10_000,
          everyMs: 20,
        },
      );
      await supervisor.hold('engine', 'SIGTERM');
      expect(readFileSync(file, 'utf8')).toBe('saved');
    });

    it('starts it again, waits until it is ready, and watches over it as before', async () => {
      let asked = 0;
      supervisor.start({
        ...engine,
        isReady: async () => {
          asked += 1;
          return asked > 1 || undefined;
        },
      });
      const { engine: first } = supervisor.pids();
      await supervisor.hold('engine');
      await supervisor.release('engine');
      expect(asked).toBe(2);
      const { engine: second } = supervisor.pids();
      expect(second).not.toBe(first);

      process.kill(second, 'SIGKILL');
      await waitFor('the message', () => messages[0], {
        timeoutMs: 10_000,
        everyMs: 20,
      });
      expect(messages[0]).toMatch(/^engine was ended by SIGKILL; starting it/);
    });

    it('starts nothing twice', async () => {
      supervisor.start(engine);
      const before = supervisor.pids();
      await supervisor.release('engine');
      expect(supervisor.pids()).toEqual(before);
    });

    it('names the processes when there is none of the name', async () => {
      supervisor.start(engine);
      await expect(supervisor.hold('motor')).rejects.toThrow(
        "There is no process 'motor'; there are engine",
      );
    });
  });
});

describe('endLeftovers', () => {
  const directory = mkdtempSync(join(tmpdir(), 'leftovers-'));
  const pidFile = join(directory, 'processes.json');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('ends what a supervisor that is gone left running', async () => {
    const left = new Supervisor({
      logs: directory,
      pidFile,
      onMessage: () => {},
    });
    left.start({ name: 'engine', command: process.execPath, args: forever });
    const pid = left.pids().engine;
    writeFileSync(
      pidFile,
      JSON.stringify({
        supervisor: 2 ** 22 + 1,
        running: [{ pid, command: process.execPath }],
      }),
    );
    endLeftovers(pidFile);
    const ended = await waitFor('its end', () => !isRunning(pid) || undefined, {
      timeoutMs: 10_000,
      everyMs: 20,
    });
    expect(ended).toBe(true);
    await left.stop();
  });

  it('leaves a process alone whose id now belongs to another program', () => {
    writeFileSync(
      pidFile,
      JSON.stringify({
        supervisor: 2 ** 22 + 1,
        running: [{ pid: process.pid, command: '/opt/engines/etcd' }],
      }),
    );
    endLeftovers(pidFile);
    expect(isRunning(process.pid)).toBe(true);
  });

  it('refuses while the supervisor still runs, and leaves its processes alone', async () => {
    const sandbox = spawn(process.execPath, [...forever, 'src/cli.ts'], {
      stdio: 'ignore',
    });
    try {
      writeFileSync(
        pidFile,
        JSON.stringify({
          supervisor: sandbox.pid,
          program: 'src/cli.ts',
          running: [],
        }),
      );
      expect(() => endLeftovers(pidFile)).toThrow(
        `The sandbox already runs (process ${sandbox.pid})`,
      );
      expect(isRunning(sandbox.pid!)).toBe(true);
    } finally {
      sandbox.kill('SIGKILL');
    }
  });

  it('does nothing the first time', () => {
    expect(() => endLeftovers(join(directory, 'absent.json'))).not.toThrow();
  });
});
