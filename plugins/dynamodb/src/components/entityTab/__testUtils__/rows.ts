import { screen, within } from '@testing-library/react';

/** The row of a table that a row header of this name begins. */
export function rowOf(table: string, name: string): HTMLTableRowElement {
  const header = within(screen.getByRole('table', { name: table })).getByRole(
    'rowheader',
    { name },
  );
  return header.closest('tr')!;
}

/** The text in a row under a column's head. */
export function cellOf(table: string, row: string, column: string): string {
  const heads = within(screen.getByRole('table', { name: table }))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  const cell = rowOf(table, row).cells[heads.indexOf(column)];
  return cell.textContent ?? '';
}
