import { mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from './paths';
import type { Supervisor } from './processes/Supervisor';
import { StepError } from './processes/StepError';
import { waitFor } from './engines/kubernetes';

export interface BackstageOptions {
  state: string;
  supervisor: Supervisor;
  appPort: number;
  backendPort: number;
  /** Absent with `--no-engines` and a cluster of the user's own. */
  cluster?: { url: string; token: string; caFile: string };
  forge: { url: string; token: string };
  signal?: AbortSignal;
}

const START_TIMEOUT_MS = 8 * 60_000;

/** Starts the frontend and the backend, in development mode: an edit shows without a new start. */
export async function startBackstage(
  options: BackstageOptions,
): Promise<{ appUrl: string; backendUrl: string }> {
  const { supervisor, state, appPort, backendPort, cluster, forge } = options;
  const appUrl = `http://127.0.0.1:${appPort}`;
  const backendUrl = `http://127.0.0.1:${backendPort}`;
  const database = join(state, 'backstage');
  mkdirSync(database, { recursive: true });

  const local = join(projectDirectory, 'app-config.local.yaml');
  const configs = [join(projectDirectory, 'app-config.yaml')];
  if (existsSync(local)) configs.push(local);

  supervisor.start({
    name: 'backstage',
    command: join(projectDirectory, 'node_modules', '.bin', 'backstage-cli'),
    args: ['repo', 'start', ...configs.flatMap(file => ['--config', file])],
    cwd: projectDirectory,
    env: {
      ...process.env,
      BROWSER: 'none',
      SANDBOX_APP_PORT: String(appPort),
      SANDBOX_BACKEND_PORT: String(backendPort),
      SANDBOX_DATABASE_DIRECTORY: database,
      SANDBOX_FORGE_HOST: new URL(forge.url).host,
      SANDBOX_FORGE_TOKEN: forge.token,
      ...(cluster && {
        SANDBOX_CLUSTER_URL: cluster.url,
        SANDBOX_CLUSTER_TOKEN: cluster.token,
        SANDBOX_CLUSTER_CA: cluster.caFile,
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
        { timeoutMs: START_TIMEOUT_MS, everyMs: 500, signal: options.signal },
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
