/** What decides whether AWS keeps a table; read from objects of the cluster too, so of any type. */
export interface DeletionChoice {
  deletionProtectionEnabled?: unknown;
  deletionPolicy?: unknown;
}

/**
 * Why AWS keeps the table and its data when it is removed here, in words;
 * undefined when it is deleted. Protection wins: AWS would refuse to delete, and
 * the Application would hang.
 */
export function whyItStays({
  deletionProtectionEnabled,
  deletionPolicy,
}: DeletionChoice): string | undefined {
  if (deletionProtectionEnabled === true) {
    return 'deletion protection is on';
  }
  return deletionPolicy === 'retain' ? 'deletionPolicy is retain' : undefined;
}
