import { Routes } from '../exchange';
import { Router } from '../http/router';
import { addGitDataRoutes } from './gitDataRoutes';
import { addPullRequestRoutes } from './pullRequestRoutes';
import { addRepositoryRoutes } from './repositoryRoutes';

/** The part of GitHub's REST API that Backstage's publish action and URL reader call, and a little around it. */
export function createRestRoutes(): Routes {
  const routes: Routes = new Router();
  addRepositoryRoutes(routes);
  addGitDataRoutes(routes);
  addPullRequestRoutes(routes);
  return routes;
}
