import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox';
import { reportBundle } from '../bundle/bundleReport';
import { readBuiltScripts } from '../bundle/readBuiltScripts';
import { runCommands } from '../runCommands';

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
        args: ['package', 'build'],
        cwd: app,
      },
    ],
    signal,
  );
  if (process.exitCode) return;
  const report = reportBundle(readBuiltScripts(dist));
  if (report.firstLoadBytes === 0 || report.loadedLater.length === 0) {
    console.error(
      `\nThe plugin's modules are not in the source maps below ${dist}. Does packages/app still have the plugin?`,
    );
    process.exitCode = 1;
    return;
  }

  console.log(
    `\nWhat @aws-dynamodb-kro/plugin-dynamodb adds to the app\n  every page: ${kilobytes(
      report.firstLoadBytes,
    )} of source, before it is minified`,
  );
  for (const { name, file } of report.loadedLater) {
    const content = readFileSync(join(dist, 'static', file));
    console.log(
      `  ${name}: ${kilobytes(content.length)}, ${kilobytes(
        gzipSync(content).length,
      )} gzipped (static/${file})`,
    );
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
