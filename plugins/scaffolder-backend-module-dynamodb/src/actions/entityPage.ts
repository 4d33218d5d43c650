/** The page of a table in the app whose address is given; it exists once the catalog has found the table. */
export function entityPage(
  baseUrl: string,
  { namespace, name }: { namespace: string; name: string },
): string {
  const path = ['catalog', namespace, 'resource', name];
  return `${baseUrl.replace(/\/+$/, '')}/${path
    .map(encodeURIComponent)
    .join('/')}`;
}
