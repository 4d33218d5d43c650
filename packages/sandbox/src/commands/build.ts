import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDirectory } from '../paths';
import { reportBundle } from './bundleReport';
import { runCommands } from './runCommands';

const help = `npm run build

Builds the app for production and prints what the DynamoDB plugin adds to it: what every page loads, and the files of
the components and API clients, which are loaded when they are needed. Fails when a page would load a component without showing it.`;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The app for production, and what the plugin adds to it. */
export async function build(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  const app = join(projectDirectory, 'packages', 'app');
  const dist = join(app, 'dist');
  await runCommands(
    [
      {
        title: 'App',
        command: 'backstage-cli',
        args: ['package', 'build', '--stats'],
        cwd: app,
      },
    ],
    signal,
  );
  if (process.exitCode) return;
  const statistics = join(dist, 'bundle-stats.json');
  const report = reportBundle(JSON.parse(readFileSync(statistics, 'utf8')));
  // 150 MB that nobody should serve.
  rmSync(statistics);

  console.log(
    `\nWhat @aws-dynamodb-kro/plugin-dynamodb adds to the app\n  every page: ${kilobytes(
      report.firstLoadBytes,
    )} of source, before it is minified`,
  );
  for (const { name, files } of report.loadedLater) {
    for (const file of files.filter(path => path.endsWith('.js'))) {
      const content = readFileSync(join(dist, file));
      console.log(
        `  ${name}: ${kilobytes(content.length)}, ${kilobytes(
          gzipSync(content).length,
        )} gzipped (${file})`,
      );
    }
  }
  if (report.componentsInFirstLoad.length > 0) {
    console.error(
      `\nEvery page would load\n  ${report.componentsInFirstLoad.join(
        '\n  ',
      )}\nImport components with import() where they are registered.`,
    );
    process.exitCode = 1;
  }
}
