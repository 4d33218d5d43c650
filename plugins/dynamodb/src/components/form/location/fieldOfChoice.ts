import type { LocationField } from './locationProblems';

const fields = new Map<unknown, LocationField>([
  ['namespaces', 'namespace'],
  ['clusters', 'cluster'],
  ['repositories', 'repoUrl'],
]);

/**
 * The value of an order that a `DynamoDBTableChoice` is for.
 *
 * @param of - `of` in the template's `ui:options`, which can be anything
 */
export function fieldOfChoice(of: unknown): LocationField | undefined {
  return fields.get(of);
}
