import type { DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { FieldProps } from '../controls';
import { type DesignContextValue, useDesign } from '../DesignContext';

export interface Fields extends DesignContextValue {
  /** What the control of a field needs; the parameter is the one that it belongs to. */
  at(
    field: string,
    parameter: keyof DynamoDBTableParameters,
  ): Pick<FieldProps, 'field' | 'problems' | 'locked'>;
}

/** The design, with what controls need of it. */
export function useFields(): Fields {
  const context = useDesign();
  return {
    ...context,
    at: (field, parameter) => ({
      field,
      problems: context.problemsAt(field),
      locked: context.lockReason(parameter),
    }),
  };
}
