import { tableFormReducer } from '../form/tableFormReducer';
import type { TableFormAction } from '../form/TableFormAction';
import { formFromParameters } from '../form/formFromParameters';
import type { TableFormState } from '../form/TableFormState';

/** The form of some parameters after some changes. */
export function formOf(
  parameters: unknown,
  ...changes: TableFormAction[]
): TableFormState {
  return changes.reduce(tableFormReducer, formFromParameters(parameters));
}
