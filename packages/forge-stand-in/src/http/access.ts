import { createHash, timingSafeEqual } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { HttpError } from './errors';

/** Compares without telling by its duration how much was right; hashed first, so that lengths are equal. */
export function isToken(candidate: string, token: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(candidate), digest(token));
}

/** `token X` and `Bearer X`, as the clients of GitHub send it. */
export function hasApiToken(request: IncomingMessage, token: string): boolean {
  const match = /^(?:token|bearer) +(\S+)$/i.exec(
    request.headers.authorization ?? '',
  );
  return match !== null && isToken(match[1], token);
}

/** Basic authentication as git sends it: the token is the password, or, as on GitHub, the user name. */
export function hasGitToken(request: IncomingMessage, token: string): boolean {
  const match = /^basic +(\S+)$/i.exec(request.headers.authorization ?? '');
  if (!match) return hasApiToken(request, token);
  const [user, ...password] = Buffer.from(match[1], 'base64')
    .toString('utf8')
    .split(':');
  return (
    isToken(password.join(':'), token) ||
    (password.join('') === '' && isToken(user, token))
  );
}

/** Refuses a name that somebody else's DNS points at this machine. */
export function checkHost(request: IncomingMessage, port: number): void {
  const allowed = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!allowed.includes(request.headers.host ?? '')) {
    throw new HttpError(
      421,
      `This server answers only to ${allowed.join(' and ')}`,
    );
  }
}

/** Refuses a form that a page of another site sends: the browser says where it comes from, and a form without that is no browser's. */
export function checkSameOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin');
  if (foreign || (origin === undefined && site === undefined)) {
    throw new HttpError(403, 'This form was sent from another site');
  }
}
