import { useEffect, useRef } from 'react';
import { ensureDraftId, readDraftId, replaceQuery } from './draftId';
import { hasDraft } from './draftStorage';

/** Browsers allow about three changes of the address in a second. */
const PAUSE_MILLISECONDS = 300;
/** Servers answer 431 to a request line of more than 8 to 16 kB. */
const MAX_QUERY_LENGTH = 6000;
/** The values of an order. A field that a template adds may hold what must not stand in an address, such as a password. */
const ORDER_FIELDS = [
  'name',
  'namespace',
  'cluster',
  'repoUrl',
  'owner',
  'system',
  'description',
  'table',
];

/**
 * Keeps what is typed of the order on all pages of the template over a reload:
 * in the query parameter `formData` of its address, which Backstage's form reads
 * when it begins. A table with a form of its own is kept by `saveDraft`.
 *
 * @param values - of all pages, as `formContext.formData` has them; nothing is kept without
 */
export function useOrderDraft(
  values: Readonly<Record<string, unknown>> | undefined,
): void {
  const keep = useRef<() => void>();

  useEffect(() => {
    if (!values) return undefined;
    const draftId = ensureDraftId();
    keep.current = () => {
      // The page that is shown may be another one by now.
      if (readDraftId() === draftId) keepInQuery(values);
    };
    const timer = setTimeout(keep.current, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [values]);

  useEffect(() => {
    const keepNow = () => keep.current?.();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
}

function keepInQuery(values: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(values)
    .filter(([name]) => ORDER_FIELDS.includes(name) && !hasDraft(name))
    .map(([name, value]) => ({
      name,
      value,
      length: encodeURIComponent(JSON.stringify(value) ?? '').length,
    }));
  // Shortest first, so that one that is too long costs no other.
  const kept = new Set<string>();
  let length = 0;
  for (const entry of [...entries].sort((a, b) => a.length - b.length)) {
    length += entry.length + encodeURIComponent(`"${entry.name}":,`).length;
    if (length > MAX_QUERY_LENGTH) break;
    kept.add(entry.name);
  }
  const formData = Object.fromEntries(
    entries
      .filter(({ name }) => kept.has(name))
      .map(({ name, value }) => [name, value]),
  );
  replaceQuery({ formData: JSON.stringify(formData) });
}
