import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readManifests, type AnyObject } from './kubernetes';

/** What this reader knows of kustomize; anything else would be left out in silence. */
interface Kustomization {
  apiVersion: string;
  kind: string;
  /** As the resources are listed. Without it kustomize sorts by kind, of which only that namespaces come first matters here. */
  sortOptions?: { order: 'fifo' };
  resources: string[];
  labels?: { pairs: Record<string, string> }[];
}

const KNOWN = ['apiVersion', 'kind', 'sortOptions', 'resources', 'labels'];

function readChecked(file: string): Kustomization {
  const kustomization: Kustomization = parse(readFileSync(file, 'utf8'));
  const { labels = [], sortOptions, ...others } = kustomization;
  const unknown = [
    ...Object.keys(others).filter(key => !KNOWN.includes(key)),
    ...labels
      .flatMap(entry => Object.keys(entry))
      .filter(key => key !== 'pairs')
      .map(key => `labels[].${key}`),
    ...(!sortOptions || sortOptions.order === 'fifo'
      ? []
      : [`sortOptions.order: ${sortOptions.order}`]),
  ];
  if (unknown.length > 0) {
    throw new Error(
      `${file} has ${unknown.join(
        ', ',
      )}, which this reader does not know: teach it, because the sandbox has to apply what kubectl applies`,
    );
  }
  return kustomization;
}

/**
 * The objects that `kubectl apply -k DIRECTORY` sends, in its order.
 *
 * kubectl is not part of the sandbox; the suite `install` compares the two where there is one.
 */
export function readKustomization(directory: string): AnyObject[] {
  const {
    resources,
    labels = [],
    sortOptions,
  } = readChecked(join(directory, 'kustomization.yaml'));
  const added = Object.assign({}, ...labels.map(({ pairs }) => pairs));
  const objects = resources
    .flatMap(resource => readManifests(join(directory, resource)))
    .map(object => ({
      ...object,
      metadata: {
        ...object.metadata,
        labels: { ...object.metadata?.labels, ...added },
      },
    }));
  if (sortOptions) return objects;
  const isNamespace = ({ kind }: AnyObject) => kind === 'Namespace';
  return [
    ...objects.filter(isNamespace),
    ...objects.filter(object => !isNamespace(object)),
  ];
}
