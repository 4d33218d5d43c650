/** What decides whether AWS keeps a table; read from objects of the cluster too, so of any type. */
export interface DeletionChoice {
  deletionProtectionEnabled?: unknown;
  deletionPolicy?: unknown;
}

/**
 * Why AWS keeps the table and its data when it is removed here, in words;
 * undefined when it is deleted, which has to be asked for. Protection wins: AWS
 * would refuse to delete, and the Application would hang.
 */
export function retentionReason({
  deletionProtectionEnabled,
  deletionPolicy,
}: DeletionChoice): string | undefined {
  if (deletionProtectionEnabled === true) {
    return 'deletion protection is on';
  }
  switch (deletionPolicy) {
    case undefined:
      return 'deletionPolicy is retain by default';
    case 'retain':
      return 'deletionPolicy is retain';
    default:
      return undefined;
  }
}
