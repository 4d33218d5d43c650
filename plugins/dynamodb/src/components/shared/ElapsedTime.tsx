import { DateTime, Duration } from 'luxon';
import { useClusterNow, useLanguage } from '../../hooks';
import { ExactTime } from './ExactTime';

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/** How long something in the cluster has lasted, in its largest unit: `14 seconds`, `3 hours`. */
export function ElapsedTime({ since }: { since: Date }) {
  const locale = useLanguage();
  const time = DateTime.fromJSDate(since).setLocale(locale);
  const now = DateTime.max(time, DateTime.fromJSDate(useClusterNow()));
  const elapsed = now.diff(time, [...UNITS]);
  const unit = UNITS.find(candidate => elapsed.get(candidate) >= 1);
  const count = unit ? Math.floor(elapsed.get(unit)) : 0;
  const largest = Duration.fromObject({ [unit ?? 'seconds']: count });
  return (
    <ExactTime time={time}>
      {largest.reconfigure({ locale }).toHuman()}
    </ExactTime>
  );
}
