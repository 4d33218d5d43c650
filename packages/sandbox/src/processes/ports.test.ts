import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts } from './ports';

describe('choosePorts', () => {
  const directory = mkdtempSync(join(tmpdir(), 'ports-'));
  const file = join(directory, 'ports.json');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('gives different ports, and the same ones at the next start', async () => {
    const first = await choosePorts(file, { one: 0, two: 0, three: 0 });
    expect(new Set(Object.values(first)).size).toBe(3);
    expect(await choosePorts(file, { one: 0, two: 0, three: 0 })).toEqual(
      first,
    );
  });

  it('takes the port that the user demands, for this start only', async () => {
    const usual = await choosePorts(file, { one: 0 });
    const { other } = await choosePorts(`${file}.other`, { other: 0 });
    expect(await choosePorts(file, { one: 0 }, { one: other })).toEqual({
      one: other,
    });
    expect(await choosePorts(file, { one: 0 })).toEqual(usual);
  });

  it('takes another port when one is in use', async () => {
    const { one } = await choosePorts(file, { one: 0 });
    const server = createServer();
    await new Promise<void>(done => server.listen(one, '127.0.0.1', done));
    try {
      expect((await choosePorts(file, { one })).one).not.toBe(one);
      await expect(choosePorts(file, { one: 0 }, { one })).rejects.toThrow(
        `Port ${one} is in use`,
      );
    } finally {
      await new Promise(done => server.close(done));
    }
  });
});
