import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { buildAck as Build, builtAck as Built } from './ackController';
import { ack } from './engines';
import type { GoToolchain } from './goToolchain';

const proxy = `go: ${ack.package}@${ack.version}: reading https://proxy.example/github.com/aws-controllers-k8s/dynamodb-controller/@v/${ack.version}.info`;

describe('ACK for the sandbox', () => {
  const directory = mkdtempSync(join(tmpdir(), 'ack-'));
  const engines = join(directory, 'cache', 'engines');
  let buildAck: typeof Build;
  let builtAck: typeof Built;

  beforeAll(() => {
    // read when it is loaded
    process.env.SANDBOX_CACHE = join(directory, 'cache');
    jest.isolateModules(() => {
      ({ buildAck, builtAck } = require('./ackController'));
    });
  });
  beforeEach(() => mkdirSync(engines, { recursive: true }));
  afterEach(() => rmSync(engines, { recursive: true, force: true }));
  afterAll(() => {
    delete process.env.SANDBOX_CACHE;
    rmSync(directory, { recursive: true, force: true });
  });

  const asked = join(directory, 'asked');

  /** A Go that does this in place of building, and can be seen to have been asked. */
  function go(script: string): GoToolchain {
    rmSync(asked, { force: true });
    const command = join(directory, 'go');
    writeFileSync(command, `#!/bin/sh\ntouch '${asked}'\n${script}\n`, {
      mode: 0o755,
    });
    return { command, env: { ...process.env }, description: 'Go of a test' };
  }
  const refuses = (answer: string) =>
    go(`echo '${proxy}: ${answer}' >&2; exit 1`);
  const builds = () => go('echo built > "$GOBIN/controller"');
  const build = (toolchain: GoToolchain) =>
    buildAck(toolchain, { logs: directory });

  it.each(['403 Forbidden', '404 Not Found', '410 Gone'])(
    'is a stand-in where the proxy answers %s',
    async answer => {
      expect(await build(refuses(answer))).toMatchObject({
        kind: 'stand-in',
        description: expect.stringContaining(
          'because the Go module proxy does not serve it (--ack PATH',
        ),
      });
    },
  );

  it.each([
    ['the proxy has a bad day', `${proxy}: 502 Bad Gateway`],
    ['it does not compile', 'api.go:404:2: undefined: status'],
  ])('is a stand-in that names the log when %s', async (_, output) => {
    expect(await build(go(`echo '${output}' >&2; exit 1`))).toMatchObject({
      kind: 'stand-in',
      description: expect.stringContaining(
        `because it could not be built, see ${join(
          directory,
          'build-ack.log',
        )} (--ack PATH`,
      ),
    });
  });

  it('is asked for again at the next start, and built once the proxy serves it', async () => {
    await build(refuses('403 Forbidden'));
    expect(builtAck()).toBeUndefined();
    await build(refuses('403 Forbidden'));
    expect(existsSync(asked)).toBe(true);
    expect((await build(builds())).kind).toBe('proxy-build');
    expect(builtAck()?.binary).toBe(
      join(engines, `ack-${ack.version}`, 'controller'),
    );
  });

  it('is not asked for when it was built before', async () => {
    await build(builds());
    expect((await build(refuses('403 Forbidden'))).kind).toBe('proxy-build');
    expect(existsSync(asked)).toBe(false);
  });

  it('does not mind a refusal that an earlier version has written down', async () => {
    writeFileSync(
      join(engines, `ack-${ack.version}.refused`),
      `${proxy}: 403 Forbidden`,
    );
    expect(builtAck()).toBeUndefined();
    expect((await build(builds())).kind).toBe('proxy-build');
  });

  it('is not replaced when the user stops the build', async () => {
    const stopped = new AbortController();
    const building = buildAck(go('exec sleep 60'), {
      logs: directory,
      signal: stopped.signal,
    });
    stopped.abort();
    await expect(building).rejects.toThrow();
  });
});
