import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { TableEvent } from '../../api';
import { dynamodbTranslationRef } from '../../translations';
import { DataTable } from './DataTable';
import { MessageCell } from './MessageCell';
import { TimeCell } from './TimeCell';

/** Events as the engines wrote them, the newest first. */
export function EventTable({ events }: { events: TableEvent[] }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <DataTable
      label={t('tab.events.title')}
      columns={[
        t('tab.events.lastSeen'),
        t('tab.events.object'),
        t('tab.events.type'),
        t('tab.events.reason'),
        t('tab.events.message'),
        t('tab.events.count'),
      ]}
    >
      <TableBody>
        {events.map(event => (
          <TableRow key={event.id}>
            <TimeCell iso={event.lastSeen} />
            <TableCell>{event.kind}</TableCell>
            <TableCell>{event.type}</TableCell>
            <TableCell>{event.reason}</TableCell>
            <MessageCell text={event.message} />
            <TableCell align="right">{event.count}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </DataTable>
  );
}
