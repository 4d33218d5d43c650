import { useEffect, useRef } from 'react';
import { useFieldTools } from './FieldTools';

/**
 * Puts the focus on what was added to a list.
 *
 * @param fields - one of each entry
 * @returns to be called when an entry is asked for
 */
export function useFocusAdded(fields: string[]): () => void {
  const { focusField } = useFieldTools();
  const before = useRef<string[]>();
  useEffect(() => {
    const added = fields.find(
      field => before.current && !before.current.includes(field),
    );
    if (added) {
      before.current = undefined;
      focusField(added);
    }
  });
  return () => {
    before.current = fields;
  };
}
