/**
 * Git, for others that read or write a bare repository.
 *
 * @packageDocumentation
 */
export { isBranchName } from '../names';
export { runGit } from './process';
export { GitRepository, type TreeChange } from './repository';
