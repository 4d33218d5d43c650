import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useAfterPointer } from '../../hooks';
import { isSameJson } from './isSameJson';

export interface ShownProblems {
  /** All to show, in the order of the check. */
  shown: TableFormProblem[];
  /** Those of a field; the same array as long as they are the same. */
  problemsAt(field: string): TableFormProblem[];
  /** The user has been at a field. */
  onLeave(field: string): void;
  /** The user asked to go on: every field with a problem is shown from now on. */
  showAll(): void;
}

const NONE: TableFormProblem[] = [];

/**
 * Chooses the problems to show: none at a field where the user has not been
 * and that was right when the user asked to go on.
 *
 * @param problems - of the check
 * @param notes - shown from the beginning
 */
export function useProblems(
  problems: TableFormProblem[],
  notes: TableFormProblem[],
): ShownProblems {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(problems);
  latest.current = problems;

  const visit = useCallback((fields: string[]) => {
    setVisited(before =>
      fields.every(field => before.has(field))
        ? before
        : new Set([...before, ...fields]),
    );
  }, []);
  const afterPointer = useAfterPointer();
  const onLeave = useCallback(
    (field: string) => afterPointer(() => visit([field])),
    [afterPointer, visit],
  );
  const showAll = useCallback(
    () => visit(latest.current.map(({ field }) => field)),
    [visit],
  );

  const shown = useMemo(
    () => [...problems.filter(({ field }) => visited.has(field)), ...notes],
    [problems, visited, notes],
  );
  const byField = useRef(new Map<string, TableFormProblem[]>());
  const problemsAt = useMemo(() => {
    byField.current = groupByField(shown, byField.current);
    const groups = byField.current;
    return (field: string) => groups.get(field) ?? NONE;
  }, [shown]);

  return { shown, problemsAt, onLeave, showAll };
}

function groupByField(
  problems: TableFormProblem[],
  before: Map<string, TableFormProblem[]>,
): Map<string, TableFormProblem[]> {
  const groups = new Map<string, TableFormProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.field);
    if (group) group.push(problem);
    else groups.set(problem.field, [problem]);
  }
  for (const [field, group] of groups) {
    const known = before.get(field);
    if (known && isSameJson(known, group)) groups.set(field, known);
  }
  return groups;
}
