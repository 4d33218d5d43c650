function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No value, or a list without elements, which the real controller does not write either. */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** JSON merge patch (RFC 7396) from one object to the other: what is gone becomes `null`. */
export function mergePatch(
  before: object,
  after: object,
): Record<string, unknown> {
  const old = before as Record<string, unknown>;
  const wanted = after as Record<string, unknown>;
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys({ ...old, ...wanted })) {
    if (isNothing(wanted[key])) {
      if (!isNothing(old[key])) patch[key] = null;
    } else if (isObject(old[key]) && isObject(wanted[key])) {
      const part = mergePatch(old[key], wanted[key]);
      if (Object.keys(part).length > 0) patch[key] = part;
    } else {
      patch[key] = wanted[key];
    }
  }
  return patch;
}
