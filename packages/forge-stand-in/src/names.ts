/** A full object name of git. Abbreviations are not taken from outside. */
export function isSha(value: string): boolean {
  return /^[0-9a-f]{40}$/.test(value);
}

/** What GitHub takes as the name of an owner or a repository. */
export function isRepositoryName(value: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value) &&
    !/\.(git|lock)$/i.test(value) &&
    !value.includes('..')
  );
}

/** The rules of git-check-ref-format(1), and no name that reads as an option, a sha or HEAD. */
export function isBranchName(value: string): boolean {
  if (value.length === 0 || value.length > 240) return false;
  if (value === 'HEAD' || value === '@' || isSha(value)) return false;
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$|^-/.test(value)) return false;
  return value
    .split('/')
    .every(
      part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'),
    );
}

/** A path of a file inside the repository: relative, normalised, and never inside a `.git`. */
export function isFilePath(value: string): boolean {
  if (
    value.length === 0 ||
    value.length > 4096 ||
    value.includes('\0') ||
    value.includes('\\')
  ) {
    return false;
  }
  return value
    .split('/')
    .every(
      part =>
        part !== '' &&
        part !== '.' &&
        part !== '..' &&
        part.toLowerCase() !== '.git',
    );
}
