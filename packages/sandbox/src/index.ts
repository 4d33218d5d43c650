/**
 * What brings a sandbox up: for the commands of the repository.
 *
 * @packageDocumentation
 */
export { chooseEngines } from './engines/engines';
export { prepareEnginesTasks } from './engines/prepareEngines';
export {
  projectDirectory,
  worldDirectories,
  type WorldDirectories,
} from './paths';
export { choosePorts } from './processes/ports';
export { StepError } from './processes/StepError';
export { UsageError } from './UsageError';
export { startWorld, type World, type WorldOptions } from './world/startWorld';
