import { message, type Message } from '../../messages';

/** What decides whether AWS keeps a table; read from objects of the cluster too, so of any type. */
export interface DeletionChoice {
  deletionProtectionEnabled?: unknown;
  deletionPolicy?: unknown;
}

/**
 * Why AWS keeps the table and its data when it is removed here;
 * undefined when it is deleted, which has to be asked for. Protection wins: AWS
 * would refuse to delete, and the Application would hang.
 */
export function retentionReason({
  deletionProtectionEnabled,
  deletionPolicy,
}: DeletionChoice): Message | undefined {
  if (deletionProtectionEnabled === true) {
    return message('retention.protected');
  }
  switch (deletionPolicy) {
    case undefined:
      return message('retention.default');
    case 'retain':
      return message('retention.policy');
    default:
      return undefined;
  }
}
