/**
 * Whether properties are the same, for `memo`: lists that are created again at each
 * rendering count as the same when they say the same.
 */
export function hasSameContent<Properties extends object>(
  before: Properties,
  after: Properties,
): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<
    keyof Properties
  >;
  return [...names].every(name => {
    const [a, b] = [before[name], after[name]];
    return (
      Object.is(a, b) ||
      (Array.isArray(a) &&
        Array.isArray(b) &&
        JSON.stringify(a) === JSON.stringify(b))
    );
  });
}
