import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useState } from 'react';
import { useAfterPointer } from '../../../hooks';

/** The part of a field's properties that the controls of this folder need. */
export type LocationFieldProps = Pick<
  FieldExtensionComponentProps<string>,
  | 'idSchema'
  | 'schema'
  | 'uiSchema'
  | 'formData'
  | 'formContext'
  | 'onChange'
  | 'onBlur'
  | 'rawErrors'
  | 'hideError'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'name'
>;

/**
 * Shows problems only when the user has been at the field or asked to go on;
 * from then on as they come and go while typing. A value that was there at the
 * beginning counts as left: it came from a link, or from an earlier visit.
 */
export function useLocationProblems(
  field: LocationFieldProps,
  problems: string[],
): { shown: string[]; onLeave(): void } {
  const { formData, rawErrors = [], hideError } = field;
  const afterPointer = useAfterPointer();
  const [left, setLeft] = useState(formData !== undefined && formData !== '');
  const shown = left || rawErrors.length > 0 ? problems : [];
  return {
    // Where the template does not say `ui:hideError`, the form shows what Next found.
    shown: hideError
      ? shown
      : shown.filter(problem => !rawErrors.includes(problem)),
    onLeave() {
      afterPointer(() => setLeft(true));
      field.onBlur(field.idSchema.$id, formData);
    },
  };
}
