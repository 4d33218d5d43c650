import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ReactNode } from 'react';

/** What every control has. */
export interface FieldProps {
  /** Id of the field in the form, from which the control's id comes. */
  field: string;
  label: string;
  help?: ReactNode;
  /** Those to show now. */
  problems?: TableFormProblem[];
  /** Why it cannot be changed; it can when left out. */
  locked?: string;
}
