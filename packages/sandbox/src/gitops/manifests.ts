import { parseKubernetesYaml } from '../kubernetes/kubernetesYaml';

/** An object as written in a file of the repository. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; [key: string]: unknown };
  [key: string]: unknown;
}

export interface ManifestFile {
  path: string;
  text: string;
}

/** An object and the file it stands in. */
export interface SourcedManifest {
  path: string;
  manifest: Manifest;
}

export interface SkippedDocument {
  path: string;
  reason: string;
}

export interface Failure {
  path: string;
  /** `Kind namespace/name`; absent when the whole file is meant. */
  object?: string;
  message: string;
}

export interface ReadManifests {
  manifests: SourcedManifest[];
  skipped: SkippedDocument[];
  /** Files of which nothing can be taken. */
  failed: Failure[];
}

/**
 * Reads the manifests of files. A file with one faulty document counts as faulty: half a file is not
 * what its author meant.
 */
export function readManifests(files: ManifestFile[]): ReadManifests {
  const result: ReadManifests = { manifests: [], skipped: [], failed: [] };
  for (const { path, text } of files) {
    try {
      for (const [index, value] of parseKubernetesYaml(text).entries()) {
        for (const object of expandList(value)) {
          const reason = reasonToSkip(object);
          if (reason) {
            result.skipped.push({
              path,
              reason: `document ${index + 1}: ${reason}`,
            });
          } else {
            result.manifests.push({ path, manifest: object as Manifest });
          }
        }
      }
    } catch (error) {
      result.manifests = result.manifests.filter(it => it.path !== path);
      result.skipped = result.skipped.filter(it => it.path !== path);
      result.failed.push({ path, message: messageOf(error) });
    }
  }
  return result;
}

/** `Kind namespace/name`, or `Kind name` where no namespace is written. */
export function describeObject(object: {
  kind: string;
  metadata: { name: string; namespace?: string };
}): string {
  const { name, namespace } = object.metadata;
  return `${object.kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function expandList(value: unknown): unknown[] {
  const { kind, items } = (value ?? {}) as { kind?: unknown; items?: unknown };
  return typeof kind === 'string' &&
    kind.endsWith('List') &&
    Array.isArray(items)
    ? items
    : [value];
}

function reasonToSkip(value: unknown): string | undefined {
  if (value === null || value === undefined) return 'it is empty';
  const { apiVersion, kind, metadata } = value as Partial<Manifest>;
  if (
    typeof apiVersion !== 'string' ||
    typeof kind !== 'string' ||
    typeof metadata?.name !== 'string'
  ) {
    return 'it is no Kubernetes object (apiVersion, kind and metadata.name)';
  }
  return apiVersion.startsWith('backstage.io/')
    ? 'it is an entity of Backstage'
    : undefined;
}
