import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxDirectory } from '../paths';
import { engineDirectory } from './buildEngine';
import { engines } from './engines';

describe.each(engines)('the pins of $title', engine => {
  const goMod = readFileSync(
    join(sandboxDirectory, 'engines', engine.name, 'go.mod'),
    'utf8',
  );

  it('name the version that the sandbox says it runs', () => {
    expect(goMod).toContain(`\t${engine.module} ${engine.version} // indirect`);
    expect(goMod).toContain(`tool ${engine.package}\n`);
  });

  it('give it a place of its own in the cache', () => {
    const directory = engineDirectory(engine);
    expect(directory).toContain(`${engine.name}-${engine.version}-`);
    expect(engineDirectory({ ...engine, ldflags: '-X a=b' })).not.toBe(
      directory,
    );
  });
});
