const PARAMETER = 'draft';

/** The id of this visit of the form, from the address of the page. */
export function readDraftId(): string | undefined {
  const id = new URLSearchParams(window.location.search).get(PARAMETER);
  return id !== null && /^[a-z0-9]{1,40}$/.test(id) ? id : undefined;
}

/** The same, made now where the address has none: a template that is opened again begins empty. */
export function ensureDraftId(): string {
  const known = readDraftId();
  if (known) return known;
  // Unique among the visits of one browser tab; crypto.randomUUID is missing on pages without TLS.
  const random = Math.random().toString(36).slice(2, 10);
  const id = `${Date.now().toString(36)}${random}`;
  replaceQuery({ [PARAMETER]: id });
  return id;
}

/**
 * Sets parameters of the page's address; `undefined` removes one. The router is
 * not told: to it this is still the same page, and the form stays as it is.
 */
export function replaceQuery(parameters: Record<string, string | undefined>) {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const search = query.toString();
  const { pathname, hash } = window.location;
  const address = `${pathname}${search && `?${search}`}${hash}`;
  if (address === `${pathname}${window.location.search}${hash}`) return;
  try {
    window.history.replaceState(window.history.state, '', address);
  } catch {
    // Browsers refuse too many changes in a short time; the next change brings the address up to date.
  }
}
