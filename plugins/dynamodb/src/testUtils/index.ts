export { stopClock } from './stopClock';
