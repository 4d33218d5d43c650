import type { TableStateKind } from './TableState';

/** The titles of the states that the objects of a table show, or their absence. */
export const shownTitles = {
  removing: ['Removing'],
  'refused-by-aws': ['Refused by AWS'],
  failed: [
    'Refused by KubeVela',
    'Failed at KubeVela',
    'No longer managed',
    'Failed at kro',
    'Only read, not taken over',
    'No matching role',
    'Role not used',
    'No table in the Application',
  ],
  unusable: ['Key not accessible', 'Archived'],
  retrying: ['Retrying'],
  creating: ['Creating'],
  updating: ['Updating'],
  'out-of-sync': ['Out of sync'],
  active: ['Active'],
  waiting: [
    'Waiting for KubeVela',
    'Suspended at KubeVela',
    'Waiting for kro',
    'Suspended at kro',
    'Waiting for ACK',
  ],
  'not-applied': ['Not applied yet'],
  unknown: ['Unknown status'],
} as const satisfies Partial<Record<TableStateKind, readonly string[]>>;

/** The titles while the objects cannot be read. */
export const unseenTitles = {
  unknown: [
    'Session expired',
    'Several clusters',
    'Several components',
    'Unknown cluster',
    'Cannot see the cluster',
    'Not installed',
    'Not allowed',
    'Not read',
  ],
} as const satisfies Partial<Record<TableStateKind, readonly string[]>>;

type TitlesOf<T, K> = K extends keyof T
  ? T[K] extends readonly (infer Text)[]
    ? Text
    : never
  : never;

/** The titles of a kind. */
export type Title<K extends TableStateKind> =
  | TitlesOf<typeof shownTitles, K>
  | TitlesOf<typeof unseenTitles, K>;

/**
 * Every title that a state of a table may have, each once.
 *
 * @public
 */
export const stateTitles: readonly string[] = [
  ...new Set(
    [shownTitles, unseenTitles].flatMap(titles => Object.values(titles).flat()),
  ),
];
