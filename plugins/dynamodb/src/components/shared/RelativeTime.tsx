import { DateTime } from 'luxon';
import { useClusterNow, useLanguage, useNow } from '../../hooks';
import { ExactTime } from './ExactTime';

export interface RelativeTimeProps {
  /** By the clock of the browser. */
  at: Date;
  /** Keeps a clock that lags from saying `in 0 seconds` of the past. Default: past. */
  tense?: 'past' | 'future';
}

/** How far from now something here was or will be: `8 seconds ago`, `in 20 seconds`. */
export function RelativeTime(props: RelativeTimeProps) {
  return <Distance {...props} from={useNow()} />;
}

/** How long ago something in the cluster was, by the clock of the cluster. */
export function ClusterTime({ at }: { at: Date }) {
  return <Distance at={at} from={useClusterNow()} />;
}

function Distance(props: RelativeTimeProps & { from: Date }) {
  const { at, tense = 'past', from } = props;
  const time = DateTime.fromJSDate(at).setLocale(useLanguage());
  const now = DateTime.fromJSDate(from);
  // At no distance luxon cannot tell past from future: one millisecond decides.
  const base =
    tense === 'past'
      ? DateTime.max(time.plus(1), now)
      : DateTime.min(time, now);
  return <ExactTime time={time}>{time.toRelative({ base })}</ExactTime>;
}
