import { renderYaml } from '../../application/renderYaml';
import { isRecord } from '../../schema/guards';

/**
 * The most characters of an object that {@link objectYaml} shows.
 *
 * @alpha
 */
export const OBJECT_YAML_LENGTH = 200_000;

// Longer than what they are about: who wrote which field, and the last manifest
// once more.
const BOOK_KEEPING = {
  metadata: ['managedFields'],
  annotations: [
    'kubectl.kubernetes.io/last-applied-configuration',
    'app.oam.dev/last-applied-configuration',
  ],
};

/**
 * An object as YAML to read: without `managedFields`, and without the copies of
 * itself that kubectl and KubeVela leave in its annotations.
 *
 * @remarks
 *
 * What is too long is cut before it is rendered, since rendering takes the time:
 * an object of a megabyte would hold up the page for seconds.
 *
 * @param object - JSON, for example a Kubernetes object or a catalog entity
 * @param length - the most characters to show
 * @returns the text, and whether something of the object is missing at its end
 *
 * @alpha
 */
export function objectYaml(
  object: object,
  length: number = OBJECT_YAML_LENGTH,
): { text: string; isCut: boolean } {
  const budget = { left: length };
  const text = renderYaml(copyWithin(budget, withoutBookKeeping(object), 0));
  return {
    text: text.slice(0, length),
    isCut: budget.left < 0 || text.length > length,
  };
}

function withoutBookKeeping(object: object): unknown {
  if (!isRecord(object) || !isRecord(object.metadata)) {
    return object;
  }
  const metadata = without(object.metadata, BOOK_KEEPING.metadata);
  const { annotations } = metadata;
  return {
    ...object,
    metadata: isRecord(annotations)
      ? {
          ...metadata,
          annotations: without(annotations, BOOK_KEEPING.annotations),
        }
      : metadata,
  };
}

function without(
  record: Record<string, unknown>,
  names: string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !names.includes(name)),
  );
}

/** Copies a value until its characters are used up; less than none are left when something was left out. */
function copyWithin(
  budget: { left: number },
  value: unknown,
  depth: number,
): unknown {
  if (typeof value === 'object' && value !== null) {
    const copies: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      const shownKey = Array.isArray(value) ? '-' : `${key}:`;
      // With its indentation, which also bounds the depth.
      budget.left -= shownKey.length + 1 + 2 * depth;
      if (budget.left < 0) {
        break;
      }
      copies.push([key, copyWithin(budget, item, depth + 1)]);
    }
    return Array.isArray(value)
      ? copies.map(([, item]) => item)
      : Object.fromEntries(copies);
  }
  const left = Math.max(budget.left, 0);
  budget.left -= String(value).length;
  return typeof value === 'string' ? value.slice(0, left) : value;
}
