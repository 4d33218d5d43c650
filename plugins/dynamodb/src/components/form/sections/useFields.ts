import type { DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { FieldProps } from '../controls';
import { type TableFormContextValue, useTableForm } from '../TableFormContext';

export interface Fields extends TableFormContextValue {
  /** What the control of a field needs; the parameter is the one that it belongs to. */
  at(
    field: string,
    parameter: keyof DynamoDBTableParameters,
  ): Pick<FieldProps, 'field' | 'problems' | 'locked'>;
}

/** The form, with what controls need of it. */
export function useFields(): Fields {
  const context = useTableForm();
  return {
    ...context,
    at: (field, parameter) => ({
      field,
      problems: context.problemsAt(field),
      locked: context.lockReason(parameter),
    }),
  };
}
