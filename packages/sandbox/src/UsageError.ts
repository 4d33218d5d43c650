/** A command that was called in the wrong way; the message says what is right. */
export class UsageError extends Error {}
