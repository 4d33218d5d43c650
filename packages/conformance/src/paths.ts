import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';

/** The files of this package. */
export const conformanceDirectory = join(
  projectDirectory,
  'packages',
  'conformance',
);

/** A folder for each released version of the definitions. */
export const releasedDirectory = join(conformanceDirectory, 'released');

/** The examples of the documentation, word for word. */
export const documentedDirectory = join(conformanceDirectory, 'documented');
