import { runCommands } from '../runCommands';

const help = `npm test [-- OPTIONS]

Checks types, configuration, lint, formatting, package metadata and API reports, and runs the unit and integration tests.
Options go to Jest, for example a folder for only its tests.`;

/** Types, configuration, lint, formatting, package metadata, API reports, unit and integration tests. */
export async function test(args: string[], signal: AbortSignal): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  await runCommands(
    [
      { title: 'Types', command: 'tsc', args: [] },
      {
        title: 'Configuration',
        command: 'backstage-cli',
        args: ['config:check', '--lax'],
      },
      { title: 'Lint', command: 'backstage-cli', args: ['repo', 'lint'] },
      { title: 'Formatting', command: 'prettier', args: ['--check', '.'] },
      {
        title: 'Package metadata',
        command: 'backstage-cli',
        args: ['repo', 'fix', '--check', '--publish'],
      },
      {
        title: 'API reports',
        command: 'backstage-repo-tools',
        args: [
          'api-reports',
          '--ci',
          // a package of the workspace is found by its sources
          '--omit-messages',
          'ae-wrong-input-file-type',
          'plugins/*',
        ],
      },
      {
        title: 'Unit and integration tests',
        command: 'backstage-cli',
        args: ['repo', 'test', '--watchAll=false', ...args],
        env: { CI: 'true' },
      },
    ],
    signal,
  );
}
