import { IncomingMessage } from 'node:http';
import { Hosting } from './hosting';
import { notFound } from './http/errors';
import { Reply } from './http/reply';
import { Parameters, Router } from './http/router';
import { PullRequest } from './pullRequests';

/** One request and all a handler needs to answer it. */
export interface Exchange {
  request: IncomingMessage;
  parameters: Parameters;
  query: URLSearchParams;
  hosting: Hosting;
  /** Of the forge, without a slash at its end. */
  url: string;
}

export type Handler = (exchange: Exchange) => Promise<Reply>;

export type Routes = Router<Handler>;

/** Whom the token stands for, and who sits before the pages of this machine. */
export const API_USER = 'backstage';
export const PAGE_USER = 'sandbox-user';

/** The pull request whose number stands in the path. */
export function pullRequestOf({ hosting, parameters }: Exchange): PullRequest {
  if (!/^[1-9]\d{0,8}$/.test(parameters.number)) throw notFound();
  return hosting.get(Number(parameters.number));
}
