export { consoleLink } from './consoleLink';
export { manifestLink } from './manifestLink';
export { pullRequestsLink } from './pullRequestsLink';
