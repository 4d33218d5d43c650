import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where everything of a running sandbox is, for scripts and suites. Holds tokens: only the user may read the file. */
export interface Endpoints {
  backstage?: { appUrl: string; backendUrl: string };
  forge?: {
    url: string;
    apiUrl: string;
    token: string;
    owner: string;
    repository: string;
    /** The bare repository. */
    repositoryDirectory: string;
  };
  /** Admin's. */
  kubeconfig?: string;
  /** For those whose rights `definitions/rbac` states. */
  kubeconfigs?: { backstage: string; kro: string };
  clusterUrl?: string;
  awsEndpoint?: string;
  /** Control of the AWS proxy: faults and delays. */
  awsProxyControl?: string;
  /** One JSON line for each call to AWS. */
  awsCallLog?: string;
  /** Does KubeVela's admission webhook refuse what breaks a rule? */
  webhook: boolean;
  ack?: {
    kind: 'path' | 'proxy-build' | 'stand-in';
    version: string;
    /** Absent for the stand-in. */
    binary?: string;
  };
  versions: Record<string, string>;
  /** Takes processes away and gives them back: `POST /hold/NAME`, `POST /release/NAME`; `GET /` gives their ids. */
  processControl: string;
  /** Process ids by name, as they were when everything was ready. */
  processes: Record<string, number>;
  logs: string;
}

export function endpointsFile(state: string): string {
  return join(state, 'endpoints.json');
}

/** Written when ready, and whole: a reader never sees half of it. */
export function writeEndpoints(state: string, endpoints: Endpoints): void {
  const file = endpointsFile(state);
  mkdirSync(state, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(endpoints, undefined, 2)}\n`, {
    mode: 0o600,
  });
  renameSync(`${file}.new`, file);
}

export function removeEndpoints(state: string): void {
  rmSync(endpointsFile(state), { force: true });
}

/** @throws Error when no sandbox is ready there */
export function readEndpoints(file: string): Endpoints {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`No sandbox is ready: cannot read ${file}`, { cause });
  }
}
