export { axeViolations } from './axeViolations';
export { failOnConsoleError } from './failOnConsoleError';
export { stopClock } from './stopClock';
