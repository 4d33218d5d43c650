import { mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '../paths';
import type { Building } from './Building';
import { StepError } from '../processes/StepError';
import { waitFor } from '../waitFor';

const START_TIMEOUT_MS = 8 * 60_000;

/**
 * Starts the frontend and the backend, in development mode: an edit shows without a new start.
 *
 * @param more - files of configuration that win over the project's own
 */
export async function startBackstage(
  building: Building,
  more: string[] = [],
): Promise<{ appUrl: string; backendUrl: string }> {
  const { supervisor, directories, ports, cluster, signal } = building;
  const forge = building.endpoints.forge!;
  const appUrl = `http://127.0.0.1:${ports.app}`;
  const backendUrl = `http://127.0.0.1:${ports.backend}`;
  const database = join(directories.state, 'backstage');
  mkdirSync(database, { recursive: true });

  const local = join(projectDirectory, 'app-config.local.yaml');
  const configs = [join(projectDirectory, 'app-config.yaml')];
  if (existsSync(local)) configs.push(local);
  configs.push(...more);

  supervisor.start({
    name: 'backstage',
    command: join(projectDirectory, 'node_modules', '.bin', 'backstage-cli'),
    args: ['repo', 'start', ...configs.flatMap(file => ['--config', file])],
    cwd: projectDirectory,
    env: {
      ...process.env,
      BROWSER: 'none',
      SANDBOX_APP_PORT: String(ports.app),
      SANDBOX_BACKEND_PORT: String(ports.backend),
      SANDBOX_DATABASE_DIRECTORY: database,
      SANDBOX_FORGE_HOST: new URL(forge.url).host,
      SANDBOX_FORGE_TOKEN: forge.token,
      ...(cluster && {
        SANDBOX_CLUSTER_URL: cluster.url,
        SANDBOX_CLUSTER_TOKEN: cluster.credentials.backstageToken,
        SANDBOX_CLUSTER_CA: cluster.credentials.caFile,
      }),
    },
  });
  try {
    for (const url of [
      `${backendUrl}/.backstage/health/v1/readiness`,
      appUrl,
    ]) {
      await waitFor(
        url,
        async () => {
          const response = await fetch(url, {
            signal: AbortSignal.timeout(60_000),
          });
          return response.ok ? true : undefined;
        },
        { timeoutMs: START_TIMEOUT_MS, everyMs: 500, signal },
      );
    }
  } catch (cause) {
    throw new StepError({
      what: 'Backstage did not become ready',
      log: supervisor.logFile('backstage'),
      repair: `Correct what the log says; ${local} is read too when it is there.`,
      cause,
    });
  }
  return { appUrl, backendUrl };
}
