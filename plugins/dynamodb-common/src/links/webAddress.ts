/** An address that a browser may safely follow: http or https, without credentials. */
export function readWebAddress(text: string | undefined): URL | undefined {
  try {
    const url = new URL(text ?? '');
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
