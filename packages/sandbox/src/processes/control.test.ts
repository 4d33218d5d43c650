import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcessControl, type ProcessControl } from './control';
import { waitFor } from '../waitFor';
import { signalProcess } from './signalProcess';
import { Supervisor } from './Supervisor';

describe('startProcessControl', () => {
  const directory = mkdtempSync(join(tmpdir(), 'control-'));
  const supervisor = new Supervisor({
    logs: directory,
    pidFile: join(directory, 'processes.json'),
    onMessage: () => {},
  });
  let control: ProcessControl;

  beforeAll(async () => {
    supervisor.start({
      name: 'engine',
      command: process.execPath,
      args: ['-e', 'setInterval(() => {}, 1000)'],
    });
    control = await startProcessControl(supervisor);
  });
  afterAll(async () => {
    await control.stop();
    await supervisor.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const post = (path: string, headers?: Record<string, string>) =>
    fetch(`${control.url}${path}`, { method: 'POST', headers });

  it('takes a process away and gives it back', async () => {
    expect((await post('/hold/engine')).status).toBe(204);
    expect(supervisor.pids()).toEqual({});
    expect((await post('/release/engine')).status).toBe(204);
    expect(supervisor.pids()).toEqual({ engine: expect.any(Number) });
  });

  it.each([
    ['/hold/motor', "There is no process 'motor'; there are engine"],
    ['/hold/engine?signal=SIGSTOP', 'is not known; there are POST /hold/NAME'],
    ['/pause/engine', 'is not known; there are POST /hold/NAME'],
  ])('refuses %s', async (path, reason) => {
    const before = supervisor.pids();
    const response = await post(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
    expect(supervisor.pids()).toEqual(before);
  });

  it('gives the process ids as they are now', async () => {
    await supervisor.hold('engine');
    await supervisor.release('engine');
    const response = await fetch(control.url);
    expect(await response.json()).toEqual(supervisor.pids());
  });

  it('lets a signal reach the process that runs now', async () => {
    const endpoints = { processControl: control.url };
    await supervisor.hold('engine');
    await supervisor.release('engine');
    const { engine } = supervisor.pids();
    expect(await signalProcess(endpoints, 'engine', 'SIGTERM')).toBe(engine);
    await waitFor(
      'its end',
      async () => supervisor.pids().engine !== engine || undefined,
      { timeoutMs: 10_000, everyMs: 20 },
    );
    await supervisor.hold('engine');
    await supervisor.release('engine');
  });

  it('names the processes that there are when the one to signal does not run', async () => {
    const endpoints = { processControl: control.url };
    await expect(signalProcess(endpoints, 'motor', 'SIGSTOP')).rejects.toThrow(
      "No process 'motor' runs now; there are engine",
    );
  });

  it('refuses the page of a browser', async () => {
    const before = supervisor.pids();
    const page = await post('/hold/engine', { origin: 'http://evil.test' });
    expect(page.status).toBe(400);
    expect(supervisor.pids()).toEqual(before);
  });
});
