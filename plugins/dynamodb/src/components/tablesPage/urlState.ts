import {
  dynamoDBTableParametersSchema,
  formatMessage,
  type StateId,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  stateTitle,
  tableStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type Choices,
  DEFAULT_VIEW,
  type FilterName,
  type ListView,
  SORT_COLUMNS,
} from './viewRows';

export const PAGE_SIZES = [25, 50, 100] as const;

/** What the user chose to see, a page at a time. */
export interface PagedView extends ListView {
  /** From 0. */
  page: number;
  pageSize: number;
}

const region = new RegExp(
  dynamoDBTableParametersSchema.properties?.region.pattern ?? '',
  'u',
);

/** Addresses of earlier versions have the English title of a state. */
const idOfTitle = new Map(
  Object.keys(tableStates).map(id => [
    formatMessage(stateTitle(id as StateId)),
    id,
  ]),
);

/** Whether a value may be meant, though no table has it now: a link lasts longer than a state. */
const isPossible: Record<FilterName, (value: string) => boolean> = {
  state: value =>
    Object.hasOwn(tableStates, value) ||
    value === 'invalid' ||
    value === 'reading',
  region: value => region.test(value),
  owner: isEntityRef,
};

function isEntityRef(value: string): boolean {
  try {
    return stringifyEntityRef(parseEntityRef(value)) === value;
  } catch {
    return false;
  }
}

/**
 * Reads the view from the query of the address. What it does not say, or says
 * wrongly, is as it is without.
 */
export function readView(params: URLSearchParams, choices: Choices): PagedView {
  const filterOf = (name: FilterName) => {
    const given = params.get(name) ?? '';
    const value = name === 'state' ? idOfTitle.get(given) ?? given : given;
    return choices[name].includes(value) || isPossible[name](value)
      ? value
      : DEFAULT_VIEW.filters[name];
  };
  const [, minus, column] = /^(-?)(.*)$/.exec(params.get('sort') ?? '') ?? [];
  const sortBy = SORT_COLUMNS.find(name => name === column);
  const page = params.get('page') ?? '';
  const size = Number(params.get('size'));
  return {
    search: params.get('search') ?? DEFAULT_VIEW.search,
    filters: {
      state: filterOf('state'),
      region: filterOf('region'),
      owner: filterOf('owner'),
    },
    sortBy: sortBy ?? DEFAULT_VIEW.sortBy,
    descending: sortBy ? minus === '-' : DEFAULT_VIEW.descending,
    page: /^[1-9][0-9]{0,5}$/.test(page) ? Number(page) - 1 : 0,
    pageSize: PAGE_SIZES.find(one => one === size) ?? PAGE_SIZES[0],
  };
}

/** The query with the view, as far as it is not the usual one, and with all that is not of the view. */
export function writeView(
  before: URLSearchParams,
  view: PagedView,
): URLSearchParams {
  const { search, filters, sortBy, descending, page, pageSize } = view;
  const isUsualSort =
    sortBy === DEFAULT_VIEW.sortBy && descending === DEFAULT_VIEW.descending;
  const params = new URLSearchParams(before);
  const values = {
    search,
    ...filters,
    sort: isUsualSort ? '' : `${descending ? '-' : ''}${sortBy}`,
    page: page === 0 ? '' : String(page + 1),
    size: pageSize === PAGE_SIZES[0] ? '' : String(pageSize),
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  return params;
}
