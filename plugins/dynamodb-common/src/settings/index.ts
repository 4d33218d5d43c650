export type { CardSettings } from './CardSettings';
export { readCardSettings } from './readCardSettings';
