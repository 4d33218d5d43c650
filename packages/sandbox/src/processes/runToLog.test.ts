import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToLog } from './runToLog';
import { StepError } from './StepError';

describe('runToLog', () => {
  const directory = mkdtempSync(join(tmpdir(), 'run-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const run = (script: string, lines: string[] = []) =>
    runToLog({
      command: process.execPath,
      args: ['-e', script],
      log: join(directory, 'step.log'),
      what: 'Building etcd',
      repair: 'Start again.',
      onLine: line => lines.push(line),
    });

  it('gives the output, and the last line for progress', async () => {
    const lines: string[] = [];
    expect(await run('console.log("done")', lines)).toBe('done\n');
    expect(lines).toEqual(['done']);
  });

  it('explains a failure with the end of its log and the repair', async () => {
    const error: StepError = await run(
      'for (let i = 1; i <= 30; i++) console.error("line " + i); process.exitCode = 2',
    ).catch(reason => reason);
    expect(error).toBeInstanceOf(StepError);
    const text = error.explain();
    expect(text).toContain('Building etcd failed: exit code 2');
    expect(text).toContain('  line 30');
    expect(text).not.toContain('  line 15\n');
    expect(text).toContain('  line 16\n');
    expect(text.trim().endsWith('Start again.')).toBe(true);
  });
});
