import { HttpError } from './errors';

export type Parameters = Record<string, string>;

interface Route<Handler> {
  method: string;
  pattern: RegExp;
  handler: Handler;
}

/**
 * Finds a handler by method and path. In a path, `:name` stands for one segment and `*name` for the
 * rest or the middle with its slashes; a value arrives decoded, so an encoded slash is a slash.
 */
export class Router<Handler> {
  readonly #routes: Route<Handler>[] = [];

  add(method: string, path: string, handler: Handler): void {
    const pattern = path
      .replace(/[.]/g, '\\.')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*(\w+)/g, '(?<$1>.+)');
    this.#routes.push({
      method,
      pattern: new RegExp(`^${pattern}/?$`),
      handler,
    });
  }

  /** HEAD is answered as GET. Throws a 405 when only another method is known for the path. */
  find(
    method: string,
    path: string,
  ): { handler: Handler; parameters: Parameters } | undefined {
    const wanted = method === 'HEAD' ? 'GET' : method;
    let known = false;
    for (const route of this.#routes) {
      const match = route.pattern.exec(path);
      if (match) {
        known = true;
        if (route.method === wanted) {
          return {
            handler: route.handler,
            parameters: decode(match.groups ?? {}),
          };
        }
      }
    }
    if (known) throw new HttpError(405, `${method} is not allowed here`);
    return undefined;
  }
}

function decode(groups: Parameters): Parameters {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]),
    );
  } catch (error) {
    throw new HttpError(400, 'The path is not well encoded');
  }
}
