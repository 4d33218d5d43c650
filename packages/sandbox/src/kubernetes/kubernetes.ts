import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  KubeConfig,
  KubernetesObjectApi,
  PatchStrategy,
  loadYaml,
  type KubernetesObject,
} from '@kubernetes/client-node';
import { parseKubernetesYaml } from './kubernetesYaml';

const FIELD_MANAGER = 'sandbox';

/** Any object, its fields beyond the metadata unknown. */
export type AnyObject = KubernetesObject & {
  spec?: Record<string, unknown>;
  status?: Record<string, unknown>;
};

export function objectApi(kubeconfig: string): KubernetesObjectApi {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  return KubernetesObjectApi.makeApiClient(config);
}

/** The objects of a text; what has no kind is left out. */
export function parseManifests(text: string): AnyObject[] {
  return (parseKubernetesYaml(text) as (AnyObject | null)[]).flatMap(object =>
    object?.kind ? [object] : [],
  );
}

/** Every manifest of a file, or of the YAML files directly in a folder. */
export function readManifests(path: string): AnyObject[] {
  if (/\.ya?ml$/.test(path)) return parseManifests(readFileSync(path, 'utf8'));
  return readdirSync(path)
    .filter(name => /\.ya?ml$/.test(name))
    .sort()
    .flatMap(name => parseManifests(readFileSync(join(path, name), 'utf8')));
}

/**
 * Applies an object server-side.
 *
 * The client renames some fields in its types (`default` of a CRD's schema is `_default`) and drops what it does not
 * know by its own name; `loadYaml` gives it the names that it expects.
 */
export function apply(
  api: KubernetesObjectApi,
  object: AnyObject,
  {
    manager = FIELD_MANAGER,
    // takes fields that others have set
    force = true,
  }: { manager?: string; force?: boolean } = {},
): Promise<AnyObject> {
  return api.patch(
    loadYaml<AnyObject>(JSON.stringify(object)),
    undefined,
    undefined,
    manager,
    force,
    PatchStrategy.ServerSideApply,
  ) as Promise<AnyObject>;
}

export async function read(
  api: KubernetesObjectApi,
  reference: {
    apiVersion: string;
    kind: string;
    name: string;
    namespace?: string;
  },
): Promise<AnyObject | undefined> {
  const { apiVersion, kind, name, namespace } = reference;
  try {
    return (await api.read({
      apiVersion,
      kind,
      metadata: { name, namespace: namespace ?? '' },
    })) as AnyObject;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return (error as { code?: number })?.code === 404;
}

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

function condition(
  object: AnyObject | undefined,
  type: string,
): Condition | undefined {
  const conditions = object?.status?.conditions as Condition[] | undefined;
  return conditions?.find(candidate => candidate.type === type);
}

/** Reads an object, `undefined` also as long as that condition is not True. */
export async function readWhen(
  api: KubernetesObjectApi,
  type: string,
  reference: Parameters<typeof read>[1],
): Promise<AnyObject | undefined> {
  const object = await read(api, reference);
  return condition(object, type)?.status === 'True' ? object : undefined;
}
