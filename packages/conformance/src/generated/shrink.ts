import type { ParameterSet } from './parameterSets';

/** The same set with one value fewer, in every way there is. */
function smallerSets(set: ParameterSet): ParameterSet[] {
  const smaller: ParameterSet[] = [];
  const visit = (value: unknown, rebuild: (value: unknown) => ParameterSet) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        smaller.push(rebuild(value.toSpliced(index, 1)));
        visit(item, other => rebuild(value.with(index, other)));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        const rest = { ...value };
        Reflect.deleteProperty(rest, name);
        smaller.push(rebuild(rest));
        visit(item, other => rebuild({ ...value, [name]: other }));
      }
    } else if (typeof value === 'string' && value.length > 9) {
      smaller.push(rebuild(value.slice(0, 9)));
    }
  };
  visit(set, value => value as ParameterSet);
  return smaller.sort(
    (a, b) => JSON.stringify(a).length - JSON.stringify(b).length,
  );
}

/**
 * The smallest set that is found in the time and still has the property. Values are taken away from the set itself:
 * fast-check would shrink the choices that it was made from, and an edit would then hit another value.
 *
 * @param has - asked of so many sets at a time
 */
export async function shrink(
  set: ParameterSet,
  has: (set: ParameterSet) => Promise<boolean>,
  options: { atATime: number; timeoutMs: number },
): Promise<ParameterSet> {
  const end = Date.now() + options.timeoutMs;
  let smallest = set;
  let candidates = smallerSets(smallest);
  while (candidates.length > 0 && Date.now() < end) {
    const some = candidates.splice(0, options.atATime);
    const answers = await Promise.all(some.map(has));
    if (answers.includes(true)) {
      smallest = some[answers.indexOf(true)];
      candidates = smallerSets(smallest);
    }
  }
  return smallest;
}
