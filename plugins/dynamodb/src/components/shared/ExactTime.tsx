import type { DateTime } from 'luxon';
import type { ReactNode } from 'react';

export interface ExactTimeProps {
  time: DateTime;
  children: ReactNode;
}

/** Words for a time; the exact time on hover, and for machines. */
export function ExactTime({ time, children }: ExactTimeProps) {
  return (
    <time
      dateTime={time.toUTC().toISO() ?? undefined}
      title={time.toLocaleString({
        dateStyle: 'full',
        timeStyle: 'long',
      })}
    >
      {children}
    </time>
  );
}
