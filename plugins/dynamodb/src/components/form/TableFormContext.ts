import { createContext, useContext } from 'react';
import type {
  DynamoDBTableParameters,
  OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type {
  Recommendation,
  TableFormAction,
  TableFormProblem,
  TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** A field that was asked to be shown and to get the focus. */
export interface OpenRequest {
  field: string;
  /** Grows with each request, so that the same field can be asked for again. */
  count: number;
}

/** What the parts of the form share. Field ids are those of `TableFormProblem.field`. */
export interface TableFormContextValue {
  form: TableFormState;
  change(change: TableFormAction): void;
  policy: OrderPolicy;
  /** That of the order, once it is chosen. */
  namespace?: string;
  /** The DOM id of a field's control, for labels and for links that jump to it. */
  controlId(field: string): string;
  /** The problems to show at a field: none before the user has left it or asked to go on. */
  problemsAt(field: string): TableFormProblem[];
  /** Has to be called when the user leaves a field. */
  onLeave(field: string): void;
  /** What the documentation advises about a parameter. */
  recommendationsFor(
    parameter: keyof DynamoDBTableParameters,
  ): Recommendation[];
  /** Why a parameter cannot be changed here; `undefined` when it can. */
  lockReason(parameter: keyof DynamoDBTableParameters): string | undefined;
  /** Asks for the focus to be put on a field once it is shown, for example after an index was added. */
  focusField(field: string): void;
  /**
   * The latest of `focusField`. A closed section that holds the field has to open
   * in a layout effect on it; the shell then focuses `controlId(field)` in an effect.
   */
  openRequest: OpenRequest | undefined;
}

export const TableFormContext = createContext<
  TableFormContextValue | undefined
>(undefined);

/** @throws Error outside of a DynamoDBTable field */
export function useTableForm(): TableFormContextValue {
  const value = useContext(TableFormContext);
  if (!value) {
    throw new Error('useTableForm is used outside of a DynamoDBTable field');
  }
  return value;
}
