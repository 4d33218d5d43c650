export { readState } from './readState';
export { stopClock } from './stopClock';
