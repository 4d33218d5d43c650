import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';

/** The packages beside the product, and what each may depend on. */
const ALLOWED: Record<string, string[]> = {
  commands: ['conformance', 'plugin-dynamodb-common', 'sandbox'],
  conformance: ['ack-stand-in', 'plugin-dynamodb-common', 'sandbox'],
  sandbox: ['ack-stand-in', 'forge-stand-in'],
  'ack-stand-in': [],
  'forge-stand-in': [],
};
/** What is not listed: made by tools, or listed by its own folders. */
const NO_SOURCES = ['src', 'node_modules', 'coverage', 'dist'];
const SCOPE = '@aws-dynamodb-kro/';

/** The folders that hold anything; what Git leaves of a folder that has gone does not count. */
function foldersOf(...path: string[]): string[] {
  const parent = join(projectDirectory, ...path);
  return readdirSync(parent, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .filter(name => readdirSync(join(parent, name)).length > 0);
}

function packagesIn(folder: 'packages' | 'plugins'): string[] {
  return foldersOf(folder)
    .map(name => `${folder}/${name}`)
    .filter(path => existsSync(join(projectDirectory, path, 'package.json')));
}

function read(...path: string[]): string {
  return readFileSync(join(projectDirectory, ...path), 'utf8');
}

/** The packages of this repository that a package depends on, by their names without the scope. */
function dependenciesOf(folder: string): string[] {
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(
    read(folder, 'package.json'),
  );
  return Object.keys({
    ...dependencies,
    ...devDependencies,
    ...peerDependencies,
  })
    .filter(name => name.startsWith(SCOPE))
    .map(name => name.slice(SCOPE.length));
}

/** What the first column of the tables of a text names. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name.replace(/\/$/, '')),
  );
}

describe('the packages beside the product', () => {
  it.each(Object.entries(ALLOWED))(
    '%s depends on %j at most',
    (name, allowed) => {
      expect(allowed).toEqual(
        expect.arrayContaining(dependenciesOf(`packages/${name}`)),
      );
    },
  );

  it('are imported by no part of the product', () => {
    const product = [
      ...packagesIn('plugins'),
      'packages/app',
      'packages/backend',
    ];
    const wrong = product.filter(folder =>
      dependenciesOf(folder).some(name => name in ALLOWED),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(ALLOWED))(
    '%s has a README that names its folders',
    name => {
      const folders = [
        ...foldersOf('packages', name).filter(
          folder => !NO_SOURCES.includes(folder),
        ),
        ...foldersOf('packages', name, 'src')
          .filter(folder => !folder.startsWith('__'))
          .map(folder => `src/${folder}`),
      ];
      const named = namedIn(read('packages', name, 'README.md'));
      const missing = folders.filter(
        folder =>
          !named.some(
            entry => entry === folder || entry.startsWith(`${folder}/`),
          ),
      );
      expect(missing).toEqual([]);
      // a path with a pattern is no name of a file
      const gone = named.filter(
        entry =>
          !entry.includes('*') &&
          !existsSync(join(projectDirectory, 'packages', name, entry)),
      );
      expect(gone).toEqual([]);
    },
  );
});

describe('CONTRIBUTING.md', () => {
  it('names each package and no other', () => {
    const named = namedIn(read('CONTRIBUTING.md')).filter(entry =>
      /^(packages|plugins)\/[^/]+$/.test(entry),
    );
    expect([...new Set(named)].sort()).toEqual(
      [...packagesIn('packages'), ...packagesIn('plugins')].sort(),
    );
  });
});

describe('the rooms of the product', () => {
  it.each(['plugins/dynamodb-common/src', 'plugins/dynamodb/src'])(
    'each folder of %s has a line in the README or in docs/architecture.md',
    folder => {
      const named = [
        ...namedIn(read(folder, '..', 'README.md')),
        ...namedIn(read('docs/architecture.md')),
      ];
      const rooms = foldersOf(folder)
        .filter(name => !name.startsWith('__'))
        .flatMap(name =>
          name === 'components'
            ? foldersOf(folder, name).map(part => `${name}/${part}`)
            : [name],
        );
      expect(rooms.length).toBeGreaterThan(5);
      expect(
        rooms.filter(
          name => !named.includes(name) && !named.includes(`${folder}/${name}`),
        ),
      ).toEqual([]);
    },
  );
});

describe('docs/architecture.md', () => {
  it('names files and folders that are there', () => {
    const named = [...read('docs/architecture.md').matchAll(/`([^`\s]+)`/g)]
      .map(([, name]) => name)
      .filter(name => name.includes('/'));
    expect(named.length).toBeGreaterThan(30);
    expect(
      named.filter(name => !existsSync(join(projectDirectory, name))),
    ).toEqual([]);
  });
});
