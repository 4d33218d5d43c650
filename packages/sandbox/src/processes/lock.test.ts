import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock';

describe('withLock', () => {
  const directory = mkdtempSync(join(tmpdir(), 'lock-'));
  const file = join(directory, 'cache', 'kro.lock');
  afterEach(() => rmSync(file, { force: true }));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** As a holder leaves it that touched it last so many seconds ago. */
  function leave(seconds: number): void {
    writeFileSync(file, 'another process');
    const then = new Date(Date.now() - seconds * 1_000);
    utimesSync(file, then, then);
  }

  it('lets one go on after the other, and says so to the one that waits', async () => {
    const happened: string[] = [];
    let finish = () => {};
    const first = withLock(file, async () => {
      happened.push('first begins');
      await new Promise<void>(resolve => (finish = resolve));
      happened.push('first ends');
    });
    const second = withLock(
      file,
      async () => {
        happened.push('second');
        return 'built';
      },
      {
        onWait: () => {
          happened.push('second waits');
          finish();
        },
      },
    );
    expect(await second).toBe('built');
    await first;
    expect(happened).toEqual([
      'first begins',
      'second waits',
      'first ends',
      'second',
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('is let go when the work fails', async () => {
    await expect(
      withLock(file, () => Promise.reject(new Error('no disk space'))),
    ).rejects.toThrow('no disk space');
    expect(await withLock(file, async () => 'built')).toBe('built');
  });

  it('is taken from a holder that was killed', async () => {
    await withLock(file, async () => {});
    leave(31);
    const onWait = jest.fn();
    expect(await withLock(file, async () => 'built', { onWait })).toBe('built');
    expect(onWait).not.toHaveBeenCalled();
  });

  it('is not taken from a holder that touched it a while ago', async () => {
    leave(25);
    const stopped = new AbortController();
    const waiting = withLock(file, async () => 'built', {
      onWait: () => stopped.abort(),
      signal: stopped.signal,
    });
    await expect(waiting).rejects.toThrow('aborted');
    expect(existsSync(file)).toBe(true);
  });

  it('stays with the one that took it over when the first holder comes back', async () => {
    await withLock(file, async () => leave(0));
    expect(existsSync(file)).toBe(true);
  });

  it('holds between processes', async () => {
    const log = join(directory, 'log');
    const script = `
      const { appendFileSync } = require('node:fs');
      const { withLock } = require(${JSON.stringify(join(__dirname, 'lock'))});
      withLock(${JSON.stringify(file)}, async () => {
        appendFileSync(${JSON.stringify(log)}, 'begins\\n');
        await new Promise(resolve => setTimeout(resolve, 20));
        appendFileSync(${JSON.stringify(log)}, 'ends\\n');
      });`;
    const ended = (child: ChildProcess) =>
      new Promise(resolve => child.once('exit', resolve));
    const codes = await Promise.all(
      Array.from({ length: 3 }, () =>
        ended(
          spawn(
            process.execPath,
            [
              '--no-warnings',
              '--require',
              require.resolve('@backstage/cli/config/nodeTransform.cjs'),
              '-e',
              script,
            ],
            { stdio: 'inherit' },
          ),
        ),
      ),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('begins\nends\n'.repeat(3));
    expect(existsSync(file)).toBe(false);
  });
});
