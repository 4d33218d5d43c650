import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';

jest.setTimeout(120_000);

/** The rules that a file of this content breaks. */
function lint(folder: string, file: string, content: string) {
  return new Promise<string[]>((resolve, reject) => {
    const eslint = execFile(
      process.execPath,
      [
        join(projectDirectory, 'node_modules/eslint/bin/eslint.js'),
        ...['--stdin', '--stdin-filename', file, '--format', 'json'],
      ],
      { cwd: join(projectDirectory, folder) },
      (error, stdout) => {
        try {
          const [{ messages }] = JSON.parse(stdout);
          resolve(messages.map(({ ruleId }: { ruleId: string }) => ruleId));
        } catch {
          reject(error);
        }
      },
    );
    eslint.stdin!.end(content);
  });
}

const importOf = (path: string) =>
  `import * as planted from '${path}';\n\nexport const other = planted;\n`;

describe('lint', () => {
  it.each([
    ['plugins/dynamodb-common', 'src/schema/planted.ts', '../status'],
    ['plugins/dynamodb', 'src/components/shared/planted.ts', '../card'],
    ['plugins/dynamodb', 'src/api/planted.ts', '../polling'],
    ['packages/sandbox', 'src/processes/planted.ts', '../engines/engines'],
  ])(
    'refuses in %s that %s imports %s, against the direction of the rooms',
    async (folder, file, path) => {
      expect(await lint(folder, file, importOf(path))).toEqual([
        'import/no-restricted-paths',
      ]);
    },
  );

  it.each([
    ['plugins/dynamodb-common', 'src/status/planted.ts', '../schema/pointer'],
    ['plugins/dynamodb', 'src/components/card/planted.ts', '../../polling'],
  ])('lets in %s %s import %s', async (folder, file, path) => {
    expect(await lint(folder, file, importOf(path))).toEqual([]);
  });

  it('refuses in the product an import of the sandbox', async () => {
    expect(
      await lint(
        'plugins/dynamodb',
        'src/planted.ts',
        importOf('@aws-dynamodb-kro/sandbox'),
      ),
    ).toEqual([
      '@backstage/no-undeclared-imports',
      '@backstage/no-mixed-plugin-imports',
    ]);
  });
});
