import type { Face } from './Face';
import { problemFaces } from './problemFaces';
import { recordedFaces } from './recordedFaces';

/** Every face of the card by the name of its entity: what the engines were seen to do, and what can be in the way. */
export const faces: Record<string, Face> = {
  ...recordedFaces,
  ...problemFaces,
};
