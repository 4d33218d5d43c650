import {
  changeDesign,
  designFromParameters,
  parametersFromDesign,
  repairsOf,
  type DesignChange,
  type DesignProblem,
  type TableDesign,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useEffect, useReducer, useState, type Dispatch } from 'react';
import { saveDraft, readDraft } from './draft';
import { isSameJson } from './isSameJson';

export interface TableDesignState {
  design: TableDesign;
  change: Dispatch<DesignChange>;
  /** What was wrong with the value that the form was given and is right in the design; empty after the first change. */
  repairs: DesignProblem[];
}

const NONE: DesignProblem[] = [];

/**
 * The state of the form: begins with the value, and is kept over a reload.
 *
 * @param name - of the field in the template
 * @param value - any JSON; read once
 */
export function useTableDesign(name: string, value: unknown): TableDesignState {
  const [start] = useState(() => begin(name, value));
  const [design, change] = useReducer(changeDesign, start.design);

  useEffect(() => saveDraft(name, design), [name, design]);

  return {
    design,
    change,
    repairs: design === start.design ? start.repairs : NONE,
  };
}

function begin(
  name: string,
  value: unknown,
): Pick<TableDesignState, 'design' | 'repairs'> {
  const isUntouched = value === undefined || isSameJson(value, {});
  const kept = readDraft(name);
  // The kept design knows more than the value, such as choices that a switch hides; yet the value counts.
  if (
    kept &&
    (isUntouched || isSameJson(parametersFromDesign(kept).parameters, value))
  ) {
    return { design: kept, repairs: NONE };
  }
  const design = designFromParameters(value);
  return { design, repairs: isUntouched ? NONE : repairsOf(value, design) };
}
