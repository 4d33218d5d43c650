/**
 * The recordings of the real controller, and how one run is compared with another.
 *
 * @packageDocumentation
 */
import { resolve } from 'node:path';

export {
  namespacesOf,
  readRecordings,
  STARTS,
  STOPS,
  type Circumstances,
  type Recording,
} from './circumstances';
export {
  awsCall,
  callsByStep,
  distinctStates,
  isStep,
  recordedStates,
  stableText,
  tableState,
  type KubernetesTable,
  type RecordedCall,
  type RecordedLine,
  type RecordedStep,
} from './recording';

/** What the real controller did, a file for each scenario. */
// eslint-disable-next-line no-restricted-syntax -- only run from its sources
export const recordingsDirectory = resolve(__dirname, '../../recordings');
