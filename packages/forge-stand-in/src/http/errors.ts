/** An answer that is not a success, in the words GitHub's REST API uses. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problems?: Array<{ field?: string; message: string }>,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

export function notFound(): HttpError {
  return new HttpError(404, 'Not Found');
}

export function badCredentials(): HttpError {
  return new HttpError(401, 'Bad credentials');
}

/** GitHub's answer to values it does not take. */
export function unprocessable(
  ...problems: Array<{ field?: string; message: string }>
): HttpError {
  return new HttpError(422, 'Validation Failed', problems);
}
