import {
  tableFormReducer,
  formFromParameters,
  parametersFromForm,
  autoCorrections,
  type TableFormAction,
  type TableFormProblem,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useEffect, useReducer, useState, type Dispatch } from 'react';
import { saveDraft, readDraft } from './draft';
import { isSameJson } from './isSameJson';

export interface TableFormStateResult {
  form: TableFormState;
  change: Dispatch<TableFormAction>;
  /** What was wrong with the value that the form was given and is right in the form; empty after the first change. */
  repairs: TableFormProblem[];
}

const NONE: TableFormProblem[] = [];

/**
 * The state of the form: begins with the value, and is kept over a reload.
 *
 * @param name - of the field in the template
 * @param value - any JSON; read once
 */
export function useTableFormState(
  name: string,
  value: unknown,
): TableFormStateResult {
  const [start] = useState(() => begin(name, value));
  const [form, change] = useReducer(tableFormReducer, start.form);

  useEffect(() => saveDraft(name, form), [name, form]);

  return {
    form,
    change,
    repairs: form === start.form ? start.repairs : NONE,
  };
}

function begin(
  name: string,
  value: unknown,
): Pick<TableFormStateResult, 'form' | 'repairs'> {
  const isUntouched = value === undefined || isSameJson(value, {});
  const kept = readDraft(name);
  // The kept form knows more than the value, such as choices that a switch hides; yet the value counts.
  if (
    kept &&
    (isUntouched || isSameJson(parametersFromForm(kept).parameters, value))
  ) {
    return { form: kept, repairs: NONE };
  }
  const form = formFromParameters(value);
  return { form, repairs: isUntouched ? NONE : autoCorrections(value, form) };
}
