import { Exchange, PAGE_USER, pullRequestOf, Routes } from '../exchange';
import { checkSameOrigin } from '../http/access';
import { readBody } from '../http/body';
import { HttpError } from '../http/errors';
import { Reply } from '../http/reply';
import { Router } from '../http/router';
import { isSha } from '../names';
import { PullRequest } from '../pullRequests';
import { blobPage, commitPage, editPage, treePage } from './filePages';
import { redirect } from './layout';
import { pullRequestListPage } from './pullRequestList';
import { pullRequestPage } from './pullRequestPage';

const MAX_FORM_BYTES = 4096;

/** The pages, at the addresses that GitHub has them. */
export function createPageRoutes(): Routes {
  const routes: Routes = new Router();
  const base = '/:owner/:repository';

  routes.add('GET', base, treePage);
  routes.add('GET', `${base}/tree/*rest`, treePage);
  routes.add('GET', `${base}/blob/*rest`, blobPage);
  routes.add('GET', `${base}/edit/*rest`, editPage);
  routes.add('GET', `${base}/commit/:sha`, commitPage);
  routes.add('GET', `${base}/pulls`, pullRequestListPage);
  routes.add('GET', `${base}/pull/:number`, exchange =>
    pullRequestPage(exchange, pullRequestOf(exchange)),
  );

  routes.add('POST', `${base}/pull/:number/merge`, exchange =>
    act(exchange, async ({ number }, form) => {
      const expectedHead = form.get('sha') ?? '';
      if (!isSha(expectedHead)) {
        throw new HttpError(
          422,
          'The form does not say which commit was looked at',
        );
      }
      await exchange.hosting.merge(number, { actor: PAGE_USER, expectedHead });
    }),
  );
  routes.add('POST', `${base}/pull/:number/close`, exchange =>
    act(exchange, async ({ number }) => {
      await exchange.hosting.close(number, PAGE_USER);
    }),
  );
  return routes;
}

/** A form of the pull request's page: done and back to the page, or the page with the reason why not. */
async function act(
  exchange: Exchange,
  action: (pullRequest: PullRequest, form: URLSearchParams) => Promise<void>,
): Promise<Reply> {
  checkSameOrigin(exchange.request);
  const pullRequest = pullRequestOf(exchange);
  const { hosting } = exchange;
  const form = new URLSearchParams(
    (await readBody(exchange.request, MAX_FORM_BYTES)).toString('utf8'),
  );
  try {
    await action(pullRequest, form);
  } catch (error) {
    if (error instanceof HttpError) {
      return pullRequestPage(exchange, hosting.get(pullRequest.number), {
        status: error.status,
        message:
          error.problems?.map(problem => problem.message).join('. ') ??
          error.message,
      });
    }
    throw error;
  }
  return redirect(
    `/${hosting.owner}/${hosting.name}/pull/${pullRequest.number}`,
  );
}
