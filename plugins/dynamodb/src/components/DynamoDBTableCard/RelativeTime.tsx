import { DateTime } from 'luxon';
import { useLanguage, useNow } from '../../hooks';
import { ExactTime } from './ExactTime';

export interface RelativeTimeProps {
  at: Date;
  /** Keeps a clock that lags from saying `in 0 seconds` of the past. Default: past. */
  tense?: 'past' | 'future';
}

/** A time from now: `8 seconds ago`, `in 20 seconds`. */
export function RelativeTime({ at, tense = 'past' }: RelativeTimeProps) {
  const time = DateTime.fromJSDate(at).setLocale(useLanguage());
  const now = DateTime.fromJSDate(useNow());
  // At no distance luxon cannot tell past from future: one millisecond decides.
  const base =
    tense === 'past'
      ? DateTime.max(time.plus(1), now)
      : DateTime.min(time, now);
  return <ExactTime time={time}>{time.toRelative({ base })}</ExactTime>;
}
