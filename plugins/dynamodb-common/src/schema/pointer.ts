/** Adds one step to a JSON pointer (RFC 6901). */
export function childPointer(pointer: string, key: string | number): string {
  const step = String(key);
  return /[~/]/.test(step)
    ? `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : `${pointer}/${step}`;
}

/** A pointer as people write it: `/tags/0/key` is `tags[0].key`. */
export function pointerInWords(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((words, step) => {
      if (/^\d+$/.test(step)) {
        return `${words}[${step}]`;
      }
      return words ? `${words}.${step}` : step;
    }, '');
}

/** Whether a pointer names a field or something in it. */
export function isWithin(pointer: string, field: string): boolean {
  const parent = childPointer('', field);
  return pointer === parent || pointer.startsWith(`${parent}/`);
}
