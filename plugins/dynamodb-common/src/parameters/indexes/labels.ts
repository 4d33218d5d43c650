import type { Projection } from '../types';

export const projectionTypeLabels = {
  ALL: 'all attributes',
  KEYS_ONLY: 'keys only',
  INCLUDE: 'keys and chosen attributes',
} as const satisfies Record<Projection['projectionType'], string>;
