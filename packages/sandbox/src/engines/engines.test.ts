import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../UsageError';
import { engineDirectory } from './buildEngine';
import {
  chooseEngines,
  engines,
  pinsDirectory,
  supportedVersions,
} from './engines';

const pinned = engines.flatMap(engine =>
  supportedVersions(engine.name).map(version => ({ ...engine, version })),
);

describe.each(pinned)('the pins of $title $version', engine => {
  const goMod = readFileSync(join(pinsDirectory(engine), 'go.mod'), 'utf8');

  it('name the version of their folder', () => {
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

describe('chooseEngines', () => {
  const versionOf = (name: string, chosen = chooseEngines()) =>
    chosen.find(engine => engine.name === name)?.version;

  it('takes the newest pinned versions unless others are asked for', () => {
    for (const { name } of engines) {
      expect(versionOf(name)).toBe(supportedVersions(name)[0]);
    }
  });

  it('takes an older version, with or without the v', () => {
    for (const asked of ['1.10.9', 'v1.10.9']) {
      const chosen = chooseEngines({ kubevela: asked });
      expect(versionOf('kubevela', chosen)).toBe('v1.10.9');
      expect(versionOf('kro', chosen)).toBe(versionOf('kro'));
    }
  });

  it('names the versions that there are when it has no pins for the one asked for', () => {
    expect(() => chooseEngines({ kro: '0.8.0' })).toThrow(UsageError);
    expect(() => chooseEngines({ kro: '0.8.0' })).toThrow(
      '--kro 0.8.0: kro is pinned in the versions 0.9.4, 0.9.3. Example: --kro 0.9.4',
    );
  });
});
