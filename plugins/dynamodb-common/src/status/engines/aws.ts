/**
 * What AWS said, out of a message of ACK: without the call around it and the
 * request id, which is another one at each try.
 */
export function awsMessage(message: string): string {
  const answer = message.split('api error ').at(-1) ?? message;
  return (
    answer
      .replace(
        /(?:https response error )?StatusCode: \d+, RequestID: [^,]*, /g,
        '',
      )
      // Errors that AWS's library has a type for come without `api error`.
      .replace(
        /^(?:cannot update table )?operation error \w+: \w+, (?=\w+Exception: )/,
        '',
      )
  );
}

/** What kind of problem AWS reports for now. */
export type AwsErrorCause = 'permission' | 'limit' | 'network' | 'other';

export function awsErrorCause(message: string): AwsErrorCause {
  if (
    /AccessDenied|not authorized|UnrecognizedClient|credentials/i.test(message)
  ) {
    return 'permission';
  }
  if (/Throttling|LimitExceeded|RequestLimit/.test(message)) {
    return 'limit';
  }
  return /connection refused|no such host|request send failed|timeout/i.test(
    message,
  )
    ? 'network'
    : 'other';
}

/** Whether AWS refuses an operation only because it is still working on the table. */
export function isBusy(message: string): boolean {
  return /ContinuousBackupsUnavailableException|ResourceInUseException: .*\bis being\b/.test(
    message,
  );
}

/** Whether AWS refuses to delete a table because deletion protection is on. */
export function isProtectedFromDeletion(message: string): boolean {
  return /\bprotected\b/i.test(message);
}

/** Whether a message can only be about the deletion of a table. */
export function isAboutDeletion(message: string): boolean {
  return /\bDeleteTable\b/i.test(message) || isProtectedFromDeletion(message);
}
