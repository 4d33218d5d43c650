import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { API_USER, Exchange } from './exchange';
import { answerGraphql } from './graphql';
import { Hosting } from './hosting';
import { checkHost, hasApiToken, hasGitToken } from './http/access';
import { badCredentials, HttpError, notFound } from './http/errors';
import { json, Reply, send } from './http/reply';
import { createPageRoutes } from './pages/routes';
import { errorPage, redirect } from './pages/layout';
import { createRestRoutes } from './rest/routes';
import { matchGitRequest, serveGit } from './smartHttp';

const API_PREFIX = '/api/v3';
/** Octokit finds GraphQL at `/api/graphql` when its REST base ends in `/api/v3`, and below the base otherwise. */
const GRAPHQL_PATHS = ['/api/graphql', '/api/v3/graphql'];

export interface ServerOptions {
  hosting: Hosting;
  token: string;
  log: (line: string) => void;
}

/** The three doors of the forge on one port: the API, git's smart protocol, and the pages. */
export function createForgeServer({
  hosting,
  token,
  log,
}: ServerOptions): Server {
  const rest = createRestRoutes();
  const pages = createPageRoutes();
  const names = { owner: hosting.owner, name: hosting.name };

  const answerApi = async (
    exchange: Exchange,
    path: string,
  ): Promise<Reply> => {
    if (!hasApiToken(exchange.request, token)) throw badCredentials();
    const method = exchange.request.method ?? 'GET';
    if (GRAPHQL_PATHS.includes(path)) return answerGraphql(exchange);
    const route = rest.find(method, path.slice(API_PREFIX.length));
    if (!route) throw notFound();
    checkRepository(route.parameters, hosting);
    return route.handler({ ...exchange, parameters: route.parameters });
  };

  const answerPage = async (
    exchange: Exchange,
    path: string,
  ): Promise<Reply> => {
    if (path === '/') return redirect(`/${hosting.owner}/${hosting.name}`, 302);
    const route = pages.find(exchange.request.method ?? 'GET', path);
    if (!route) throw notFound();
    checkRepository(route.parameters, hosting);
    return route.handler({ ...exchange, parameters: route.parameters });
  };

  const asReply = (error: unknown, isApi: boolean): Reply => {
    const known = error instanceof HttpError ? error : undefined;
    if (!known) {
      log(
        `a request failed: ${
          error instanceof Error ? error.stack ?? error.message : error
        }`,
      );
    }
    const status = known?.status ?? 500;
    const message = known?.message ?? 'The forge failed; its log says why';
    return isApi
      ? json(
          { message, ...(known?.problems && { errors: known.problems }) },
          status,
        )
      : errorPage(status, message, names);
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const port = request.socket.localPort ?? 0;
    const origin = `http://127.0.0.1:${port}`;
    let isApi = false;
    let reply: Reply;
    try {
      checkHost(request, port);
      const url = parseUrl(request, origin);
      isApi = url.pathname.startsWith('/api/');
      const gitRequest = matchGitRequest(request.method ?? 'GET', url, names);
      if (gitRequest) {
        if (!hasGitToken(request, token)) {
          await send(response, {
            status: 401,
            headers: {
              'WWW-Authenticate': 'Basic realm="forge", charset="UTF-8"',
              'Content-Type': 'text/plain',
            },
            body: 'The password is the token of the forge.\n',
          });
          return;
        }
        await serveGit(request, response, gitRequest, {
          gitDirectory: hosting.repository.directory,
          user: API_USER,
          beforeEnd: async () => {
            if (
              gitRequest.service === 'git-receive-pack' &&
              request.method === 'POST'
            ) {
              await hosting.branchesChanged(API_USER);
            }
          },
        });
        return;
      }
      const exchange = {
        request,
        hosting,
        url: origin,
        query: url.searchParams,
        parameters: {},
      };
      reply = isApi
        ? await answerApi(exchange, url.pathname)
        : await answerPage(exchange, url.pathname);
    } catch (error) {
      reply = asReply(error, isApi);
    }
    await send(response, reply);
  };

  return createServer((request, response) => {
    answer(request, response).catch(error => {
      log(`a reply failed: ${error instanceof Error ? error.message : error}`);
      response.destroy();
    });
  });
}

function parseUrl(request: IncomingMessage, origin: string): URL {
  const target = request.url ?? '/';
  // An absolute target, or one with two slashes in front, would change the host.
  if (!target.startsWith('/') || target.startsWith('//')) {
    throw new HttpError(400, 'The request does not name a path');
  }
  return new URL(target, origin);
}

/** There is one repository; names are compared as GitHub does, without case. */
function checkRepository(
  parameters: Record<string, string>,
  { owner, name }: Hosting,
): void {
  const asked = [parameters.owner ?? owner, parameters.repository ?? name].join(
    '/',
  );
  if (asked.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
    throw notFound();
  }
}
