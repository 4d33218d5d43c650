import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PatchStrategy } from '@kubernetes/client-node';
import {
  readKustomization,
  apply,
  read,
  type AnyObject,
  waitFor,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import { APPLICATION, INSTANCE, TABLE, type Environment } from './environment';
import { HANGS_MS } from './LiveTable';

export const DEFINITIONS = join(projectDirectory, 'definitions');

const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
};
const GRAPH = {
  apiVersion: 'kro.run/v1alpha1',
  kind: 'ResourceGraphDefinition',
};

/** kubectl's, when the PATH has one that knows `sortOptions` of a kustomization. */
function kubectlVersion(): string | undefined {
  const { stdout, status } = spawnSync(
    'kubectl',
    ['version', '--client', '-o', 'json'],
    { encoding: 'utf8' },
  );
  if (status !== 0) return undefined;
  const { gitVersion } = JSON.parse(stdout).clientVersion;
  const [, minor] = /^v1\.(\d+)\./.exec(gitVersion) ?? [];
  return Number(minor) >= 27 ? gitVersion : undefined;
}

type Run = (match: RegExpExecArray, definitions: string) => Promise<unknown>;

/**
 * Follows `definitions/README.md` word for word: a command that it does not have is not run.
 *
 * By kubectl where the PATH has one; the sandbox has none, so elsewhere by the same requests in the same order.
 */
export class InstallGuide {
  readonly #env: Environment;
  readonly #guide = readFileSync(join(DEFINITIONS, 'README.md'), 'utf8');
  readonly kubectl = kubectlVersion();

  constructor(env: Environment) {
    this.#env = env;
  }

  get by(): string {
    return this.kubectl
      ? `kubectl ${this.kubectl}`
      : "the client library, in kubectl's order; the PATH has no kubectl of 1.27 or newer";
  }

  /**
   * Runs one command and waits as kubectl does.
   *
   * @param command - as it stands in the guide, but for the words in capitals that a reader replaces
   * @param options - `definitions` is the folder that the command finds under that name; `replace` gives those words
   */
  async run(
    command: string,
    {
      definitions = DEFINITIONS,
      replace = {},
    }: { definitions?: string; replace?: Record<string, string> } = {},
  ): Promise<void> {
    assert.ok(
      this.#guide.split('\n').some(line => line.includes(command)),
      `definitions/README.md does not say: ${command}`,
    );
    const filled = Object.entries(replace).reduce(
      (line, [word, value]) => line.replaceAll(word, value),
      command,
    );
    if (this.kubectl) {
      await this.#byKubectl(filled, definitions);
      return;
    }
    for (const [pattern, run] of this.#commands) {
      const match = pattern.exec(filled);
      if (match) {
        await run(match, definitions);
        return;
      }
    }
    throw new Error(`Without kubectl this suite cannot run: ${filled}`);
  }

  /** Repeats a command that fails as long as what it asks for is not there. */
  async runUntilThere(command: string): Promise<void> {
    await waitFor(command, () => this.run(command).then(() => true), {
      timeoutMs: HANGS_MS,
    });
  }

  async #byKubectl(command: string, definitions: string): Promise<void> {
    const kubectl = spawn('bash', ['-c', command], {
      cwd: dirname(definitions),
      env: { ...process.env, KUBECONFIG: this.#env.endpoints.kubeconfig },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: HANGS_MS,
    });
    const errors = text(kubectl.stderr);
    const code = await new Promise<number | null>((resolve, reject) =>
      kubectl.on('error', reject).on('close', resolve),
    );
    if (code !== 0) throw new Error(`${command}: ${await errors}`);
  }

  /** What kubectl does, for each command of the guide. */
  readonly #commands: [RegExp, Run][] = [
    [
      /^kubectl apply --server-side -k definitions$/,
      async (_, definitions) => {
        for (const object of readKustomization(definitions)) {
          await apply(this.#env.api, object, {
            manager: 'kubectl',
            force: false,
          });
        }
      },
    ],
    [
      /^kubectl delete -k definitions$/,
      async (_, definitions) => {
        const objects = readKustomization(definitions);
        for (const object of objects) await this.#env.api.delete(object);
        for (const object of objects) await this.#gone(object);
      },
    ],
    [
      /^kubectl delete crd (\S+)$/,
      async ([, name]) => {
        const crd = { ...CRD, metadata: { name } };
        await this.#env.api.delete(crd);
        await this.#gone(crd);
      },
    ],
    [
      /^kubectl wait --for=condition=Ready resourcegraphdefinition\/(\S+)$/,
      ([, name]) =>
        waitFor(
          `the ResourceGraphDefinition ${name} to be Ready`,
          async () => {
            const graph = await read(this.#env.api, { ...GRAPH, name });
            return isReady(graph) ? true : undefined;
          },
          { timeoutMs: HANGS_MS },
        ),
    ],
    [
      /^kubectl get configmap -n (\S+) (\S+)$/,
      async ([, namespace, name]) => {
        const found = await read(this.#env.api, {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          name,
          namespace,
        });
        if (!found) throw new Error(`no ConfigMap ${name}`);
      },
    ],
    [
      // pipes the label of each Table to a shell
      /^kubectl get tables\.dynamodb\.services\.k8s\.aws -A -l (\S+)=(\S+) -o go-template=.* (aws-dynamodb-kro\/instance)=.* \| sh$/,
      async ([, label, value, added]) => {
        const { items } = await this.#env.api.list(
          TABLE.apiVersion,
          TABLE.kind,
        );
        for (const { metadata } of items) {
          const { name, namespace, labels } = metadata!;
          if (labels?.[label] === value) {
            await this.#change({
              ...TABLE,
              metadata: { name, namespace, labels: { [added]: name! } },
            });
          }
        }
      },
    ],
    [
      /^kubectl annotate dynamodbtables (?:--all -A|-n (\S+) (\S+)) (\S+?)(?:=(\S+)|-)$/,
      async ([, namespace, name, annotation, value = null]) => {
        const { items } = await this.#env.api.list(
          INSTANCE.apiVersion,
          INSTANCE.kind,
        );
        for (const { metadata } of items) {
          const chosen =
            name === undefined ||
            (metadata!.name === name && metadata!.namespace === namespace);
          if (!chosen) continue;
          await this.#change({
            ...INSTANCE,
            metadata: {
              name: metadata!.name,
              namespace: metadata!.namespace,
              // null removes it
              annotations: { [annotation]: value as string },
            },
          });
        }
      },
    ],
  ];

  #change(patch: AnyObject): Promise<AnyObject> {
    return this.#env.api.patch(
      patch,
      undefined,
      undefined,
      'kubectl',
      undefined,
      PatchStrategy.MergePatch,
    ) as Promise<AnyObject>;
  }

  #gone({ apiVersion, kind, metadata }: AnyObject): Promise<boolean> {
    const { name, namespace } = metadata!;
    return waitFor(
      `${kind} ${name} to be gone`,
      async () => {
        const found = await read(this.#env.api, {
          apiVersion: apiVersion!,
          kind: kind!,
          name: name!,
          namespace,
        });
        return found ? undefined : true;
      },
      { timeoutMs: HANGS_MS },
    );
  }
}

interface Condition {
  type: string;
  status: string;
  observedGeneration?: number;
}

/** Whether a condition says so of the newest text, as `kubectl wait` reads it. */
function isReady(object: AnyObject | undefined): boolean {
  const conditions = (object?.status?.conditions ?? []) as Condition[];
  return conditions.some(
    ({ type, status, observedGeneration }) =>
      type === 'Ready' &&
      status === 'True' &&
      observedGeneration === object!.metadata!.generation,
  );
}

/** What belongs to a definition that is gone: a cluster's controller-manager removes it, and the sandbox has none. */
async function collectGarbage({ api }: Environment): Promise<void> {
  const ofOurs = ({ metadata }: AnyObject) =>
    metadata!.ownerReferences?.some(({ name }) =>
      /^(aws-dynamodb-kro(-v.*)?|dynamodbtable)$/.test(name),
    );
  for (const [apiVersion, kind, namespace] of [
    ['core.oam.dev/v1beta1', 'DefinitionRevision', 'vela-system'],
    ['v1', 'ConfigMap', 'vela-system'],
    ['internal.kro.run/v1alpha1', 'GraphRevision', undefined],
  ] as const) {
    const { items } = await api.list(apiVersion, kind, namespace);
    for (const { metadata } of items.filter(ofOurs)) {
      const { name } = metadata!;
      await api.delete({ apiVersion, kind, metadata: { name, namespace } });
    }
  }
}

/** Uninstalls the definitions as documented, once nothing is left that they made. */
export async function uninstall(
  env: Environment,
  guide: InstallGuide,
): Promise<void> {
  await removeAllApplications(env);
  await guide.run('kubectl delete -k definitions');
  // kro leaves it
  await guide.run('kubectl delete crd dynamodbtables.kro.run');
  await collectGarbage(env);
}

/** For the suites that come after, whatever became of this one. */
export async function restoreDefinitions({ api }: Environment): Promise<void> {
  for (const object of readKustomization(DEFINITIONS)) await apply(api, object);
}

/** Removes every Application and waits until kro has nothing left: without that the definitions cannot go. */
export async function removeAllApplications({
  api,
}: Environment): Promise<void> {
  const { items } = await api.list(APPLICATION.apiVersion, APPLICATION.kind);
  for (const { metadata } of items) {
    const { name, namespace } = metadata!;
    await api.delete({ ...APPLICATION, metadata: { name, namespace } });
  }
  for (const { apiVersion, kind } of [APPLICATION, INSTANCE]) {
    await waitFor(
      `every ${kind} to be gone`,
      async () => {
        const left = (await api.list(apiVersion, kind)).items;
        if (left.length === 0) return true;
        throw new Error(left.map(({ metadata }) => metadata!.name).join(', '));
      },
      { timeoutMs: HANGS_MS },
    );
  }
}
