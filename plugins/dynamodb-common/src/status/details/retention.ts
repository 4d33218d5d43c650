import type { DeletionChoice } from '../../parameters/deletion/retentionReason';

/**
 * Whether an object says itself whether AWS keeps the table when it is deleted
 * here. Where it does not, that depends on the definition by which the table was
 * created: there have been two defaults. The kro instance always says it.
 */
export function specifiesRetention({
  deletionProtectionEnabled,
  deletionPolicy,
}: DeletionChoice): boolean {
  return deletionProtectionEnabled === true || deletionPolicy !== undefined;
}
