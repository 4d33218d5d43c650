import { join } from 'node:path';
import {
  apply,
  read,
  readManifests,
  type AnyObject,
  waitFor,
  projectDirectory,
  signalProcess,
} from '@aws-dynamodb-kro/sandbox/client';
import { conformanceDirectory } from '../paths';
import type { Stage } from './Stage';

/** Long enough for ACK to give up its tries and for KubeVela to hear of it. */
const OUTAGE_MS = 30_000;
const RETURN_MS = 60_000;

const DEFINITIONS = join(projectDirectory, 'definitions');
const OTHER_DEFINITION = join(
  conformanceDirectory,
  'src',
  'recorder',
  'otherDefinition.yaml',
);

const DEFINITION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'ComponentDefinition',
  metadata: { name: 'aws-dynamodb-kro', namespace: 'vela-system' },
};

/** Lets a process stand still, as if it did not run; nobody notices that it is gone. */
export function standStill(process_: string) {
  return async ({ endpoints }: Stage) => {
    await signalProcess(endpoints, process_, 'SIGSTOP');
    return async () => {
      await signalProcess(endpoints, process_, 'SIGCONT');
    };
  };
}

/** Puts definitions in the place of those that the cluster has; resolves when kro works by them. */
async function define({ api }: Stage, manifests: AnyObject[]): Promise<void> {
  for (const manifest of manifests) {
    const { generation } = (
      await apply(api, {
        ...manifest,
        metadata: {
          ...manifest.metadata,
          // kro refuses to take fields away otherwise
          annotations: { 'kro.run/allow-breaking-changes': 'true' },
        },
      })
    ).metadata!;
    if (manifest.kind !== 'ResourceGraphDefinition') continue;
    await waitFor(
      'kro to work by the definition',
      async () => {
        const graph = await read(api, {
          apiVersion: manifest.apiVersion!,
          kind: manifest.kind!,
          name: manifest.metadata!.name!,
        });
        const conditions = graph?.status?.conditions as
          | { type: string; status: string; observedGeneration?: number }[]
          | undefined;
        return conditions?.some(
          ({ type, status, observedGeneration }) =>
            type === 'Ready' &&
            status === 'True' &&
            observedGeneration === generation,
        )
          ? true
          : undefined;
      },
      { timeoutMs: RETURN_MS },
    );
  }
}

/** What disturbs every table, one at a time; each gives a function that ends it. */
export const disturbances = {
  'kro stopped': standStill('kro'),
  'ACK stopped': standStill('ack'),
  'no definition': async ({ api }: Stage) => {
    await api.delete(DEFINITION);
    await waitFor(
      'the definition to be gone',
      async () =>
        (await read(api, { ...DEFINITION, ...DEFINITION.metadata }))
          ? undefined
          : true,
      { timeoutMs: RETURN_MS },
    );
    return async () => {
      const folder = join(DEFINITIONS, 'components');
      for (const object of readManifests(folder)) await apply(api, object);
    };
  },
  'another definition': async (stage: Stage) => {
    await define(stage, readManifests(OTHER_DEFINITION));
    return () =>
      define(stage, [
        ...readManifests(join(DEFINITIONS, 'kro')),
        ...readManifests(join(DEFINITIONS, 'components')),
      ]);
  },
  'AWS unreachable': async (stage: Stage) => {
    await stage.controlAws('/outage', { ms: OUTAGE_MS });
    return async () => {
      await waitFor(
        'AWS to answer again',
        async () =>
          (await fetch(stage.endpoints.awsProxyControl!)).ok || undefined,
        { timeoutMs: RETURN_MS },
      );
    };
  },
} satisfies Record<string, (stage: Stage) => Promise<() => Promise<void>>>;

export type Disturbance = keyof typeof disturbances;
