/**
 * What the commands run: the suites, and the recorder of the fixtures.
 *
 * @packageDocumentation
 */
export {
  refusalMessage,
  writeIndex,
  writeRefusalMessages,
} from './recorder/catalogue';
export { record } from './recorder/record';
export { scenarios } from './recorder/scenarios';
export { Stage } from './recorder/Stage';
export { suiteFiles } from './suiteFiles';
