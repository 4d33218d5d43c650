import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type PagedView, readView, writeView } from './urlState';
import type { Choices } from './viewRows';

/** After this without a letter the search goes into the address. */
const REST_MS = 300;

export interface ListViewResult {
  view: PagedView;
  /** Shows the first page, unless the change says which. */
  change(change: Partial<PagedView>): void;
  /** Takes what is typed so far. */
  search(text: string): void;
  /** Takes what was typed as it is. */
  endSearch(): void;
}

/**
 * Keeps what the user chose to see in the query of the address, so that Back
 * finds it again and a link shows the same.
 *
 * @param choices - what the tables have now
 */
export function useListView(choices: Choices): ListViewResult {
  const [params, setParams] = useSearchParams();
  const inAddress = useMemo(() => readView(params, choices), [params, choices]);
  // Each new address is work for the whole app, and browsers allow only so many: letters wait here.
  const [typed, search] = useState<string>();
  if (typed === inAddress.search) {
    search(undefined);
  }
  const view = useMemo(
    () =>
      typed === undefined
        ? inAddress
        : { ...inAddress, search: typed, page: 0 },
    [inAddress, typed],
  );

  const change = useCallback(
    (changed: Partial<PagedView>) => {
      const next = { ...view, page: 0, ...changed };
      search(next.search);
      setParams(before => writeView(before, next), { replace: true });
    },
    [view, setParams],
  );
  const endSearch = useCallback(() => {
    if (typed !== undefined) change({ search: typed });
  }, [typed, change]);

  useEffect(() => {
    const timer = setTimeout(endSearch, REST_MS);
    return () => clearTimeout(timer);
  }, [endSearch]);

  return { view, change, search, endSearch };
}
