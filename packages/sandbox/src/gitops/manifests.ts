import { parseAllDocuments, SchemaOptions } from 'yaml';

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
 * Reads files as kubectl does: YAML 1.1, in which an unquoted `N`, `no` or `off` is false. As in
 * kubectl's reader, and unlike the letter of YAML 1.1, `12:30` and `2026-01-31` stay strings.
 * A file with one faulty document counts as faulty: half a file is not what its author meant.
 */
export function readManifests(files: ManifestFile[]): ReadManifests {
  const result: ReadManifests = { manifests: [], skipped: [], failed: [] };
  for (const { path, text } of files) {
    try {
      for (const [index, value] of parse(text).entries()) {
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

/** Base 60 numbers and dates, which kubectl's reader takes as strings. */
const TAGS_LEFT_OUT = [/^tag:yaml.org,2002:timestamp$/];

const SCHEMA: SchemaOptions = {
  customTags: tags =>
    tags.filter(tag => {
      if (typeof tag === 'string') {
        return true;
      }
      const sexagesimal = 'format' in tag && tag.format === 'TIME';
      return (
        !sexagesimal && !TAGS_LEFT_OUT.some(pattern => pattern.test(tag.tag))
      );
    }),
};

function parse(text: string): unknown[] {
  const documents = parseAllDocuments(text, { version: '1.1', ...SCHEMA });
  if (!Array.isArray(documents)) {
    return [];
  }
  return documents.map(document => {
    const [error] = document.errors;
    if (error) {
      throw new Error(error.message.split('\n')[0].replace(/:$/, ''));
    }
    return document.toJS();
  });
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
  if (value === null || value === undefined) {
    return 'it is empty';
  }
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
