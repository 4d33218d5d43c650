import { spawnSync } from 'node:child_process';

/** What TeraSky's card of kro imports, and its registry had not. */
const TERASKY_COMMON = '@terasky/backstage-plugin-kro-common';

/** Why TeraSky's card is not among the views. */
export function whyTeraskyIsLeftOut(): string {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['view', TERASKY_COMMON, 'version', '--fetch-retries=0'],
    { encoding: 'utf8', timeout: 60_000 },
  );
  const leftOut = `left out: TeraSky's kro card`;
  if (status === 0) {
    return `${leftOut}: ${TERASKY_COMMON} ${stdout.trim()} can be had now, but this app has not installed it`;
  }
  return /\bE404\b/.test(stderr)
    ? `${leftOut}: ${TERASKY_COMMON}, which it imports, is not in the package registry (E404)`
    : `${leftOut}: the package registry could not be asked for ${TERASKY_COMMON}, which it imports`;
}
