import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks';
import { ExactTime } from '../shared/ExactTime';

/** A day, with the exact time on hover; what is no ISO 8601 time is shown as it is. */
export function CreationDate({ iso }: { iso: string }) {
  const time = DateTime.fromISO(iso).setLocale(useLanguage());
  return time.isValid ? (
    <ExactTime time={time}>{time.toLocaleString(DateTime.DATE_MED)}</ExactTime>
  ) : (
    <>{iso}</>
  );
}
