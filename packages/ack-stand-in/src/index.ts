/**
 * The stand-in as others run it: a program and the definitions of its kinds.
 *
 * @packageDocumentation
 */
import { join, resolve } from 'node:path';

// eslint-disable-next-line no-restricted-syntax -- only run from its sources
const directory = resolve(__dirname, '..');

/** The program. It takes the flags of the real controller. */
export const ackStandInProgram = join(directory, 'src', 'main.ts');

/** The folder with the CustomResourceDefinitions of Table and IAMRoleSelector. */
export const ackDefinitions = join(directory, 'crd');
