import {
  formatMessage,
  type StateId,
  type TableStateKind,
  type Wording,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  stateKinds,
  type StateSeverity,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { TableRow } from './joinTables';

export const SORT_COLUMNS = [
  'name',
  'state',
  'tableName',
  'region',
  'billing',
  'protection',
  'owners',
  'place',
] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];

export type FilterName = 'state' | 'region' | 'owner';

/** What the user chose to see. A filter that is empty lets every table pass. */
export interface ListView {
  search: string;
  filters: Record<FilterName, string>;
  sortBy: SortColumn;
  descending: boolean;
}

/** What there is to choose from. */
export type Choices = Record<FilterName, string[]>;

/** Every table, what needs somebody first. */
export const DEFAULT_VIEW: ListView = {
  search: '',
  filters: { state: '', region: '', owner: '' },
  sortBy: 'state',
  descending: false,
};

/** The kinds of row that are no state of a table. */
const rowKinds: Record<
  Exclude<TableRow['kind'], TableStateKind>,
  StateSeverity
> = {
  invalid: 'error',
  reading: 'ok',
};

const kinds = Object.entries({ ...stateKinds, ...rowKinds });

/** Rank of a kind: by severity, and of the same severity as the catalogue has them. */
const urgency = new Map(
  [...new Set(Object.values(stateKinds))]
    .flatMap(severity => kinds.filter(([, own]) => own === severity))
    .map(([kind], rank) => [kind, rank]),
);

/** What a row is filtered by: the id of the state, or else the kind of the row. */
export function stateOf(row: TableRow): StateId | TableRow['kind'] {
  return row.state?.id ?? row.kind;
}

/** What a column is sorted by. */
const sortKeys: Record<SortColumn, (row: TableRow) => string | undefined> = {
  name: row => row.name,
  state: row => String(urgency.get(row.kind)),
  tableName: row => row.tableName,
  region: row => row.region,
  billing: row => row.billing,
  protection: row =>
    row.protection === undefined ? undefined : String(row.protection),
  owners: row => row.owners[0],
  place: row => row.namespace && `${row.cluster ?? ''}/${row.namespace}`,
};

type FormatWording = (wording: Wording) => string;

function searchText(row: TableRow, format: FormatWording): string {
  return [
    row.entityRef,
    row.name,
    row.state ? format(row.state.title) : row.kind,
    row.tableName,
    row.region,
    row.cluster,
    row.namespace,
    ...row.owners,
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

function matches(
  row: TableRow,
  { search, filters }: ListView,
  format: FormatWording,
): boolean {
  const words = search.toLocaleLowerCase('en-US').split(/\s+/);
  const text = searchText(row, format);
  return (
    (!filters.state || stateOf(row) === filters.state) &&
    (!filters.region || row.region === filters.region) &&
    (!filters.owner || row.owners.includes(filters.owner)) &&
    words.every(word => text.includes(word))
  );
}

/**
 * The tables that pass, in order; those of the same rank by name, those that do not say last.
 *
 * @param format - writes the title of a state in the language that is searched
 */
export function viewRows(
  rows: TableRow[],
  view: ListView,
  format: FormatWording = formatMessage,
): TableRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const keyOf = sortKeys[view.sortBy];
  const direction = view.descending ? -1 : 1;
  const compareKeys = (a: TableRow, b: TableRow) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return direction * compare(left, right);
  };
  return rows
    .filter(row => matches(row, view, format))
    .sort(
      (a, b) =>
        compareKeys(a, b) ||
        compare(a.name, b.name) ||
        compare(a.entityRef, b.entityRef),
    );
}

/** What there is to choose from, in the order of the list. */
export function choicesOf(rows: TableRow[]): Choices {
  const urgent = viewRows(rows, DEFAULT_VIEW);
  const distinct = (values: string[]) => [...new Set(values)];
  return {
    state: distinct(urgent.map(stateOf)),
    region: distinct(rows.flatMap(({ region }) => region ?? [])).sort(),
    owner: distinct(rows.flatMap(({ owners }) => owners)).sort(),
  };
}
