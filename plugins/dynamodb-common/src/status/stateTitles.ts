import { shownTitles, unseenTitles } from './titles';

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
