import type { DeletionChoice } from '../../parameters/whyItStays';

/**
 * Whether an object itself says what becomes of the table in AWS. Where it does
 * not, that depends on the definition by which the table was made: there have been
 * two defaults. The kro instance always says it.
 */
export function namesDeletion({
  deletionProtectionEnabled,
  deletionPolicy,
}: DeletionChoice): boolean {
  return deletionProtectionEnabled === true || deletionPolicy !== undefined;
}
