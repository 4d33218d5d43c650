import { createContext, useContext } from 'react';
import type { TableFormContextValue } from '../TableFormContext';

/**
 * What a control needs of the form and what never changes, so that a control
 * is not rendered again for a change elsewhere.
 */
export type FieldTools = Pick<
  TableFormContextValue,
  'change' | 'controlId' | 'onLeave' | 'focusField'
>;

export const FieldToolsContext = createContext<FieldTools | undefined>(
  undefined,
);

/** @throws Error outside of the sections of a DynamoDBTable field */
export function useFieldTools(): FieldTools {
  const tools = useContext(FieldToolsContext);
  if (!tools) {
    throw new Error('useFieldTools is used outside of the sections of a form');
  }
  return tools;
}
