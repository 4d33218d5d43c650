import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { TableEvent } from '../../api';
import { dynamodbTranslationRef } from '../../translations';
import { EngineMessage } from '../shared/EngineMessage';
import { EventTable } from './EventTable';

/** What gives the right to read events, one namespace at a time. */
const EVENTS_ROLE = 'backstage-dynamodb-events';
const EVENTS_ROLE_FILE = 'definitions/rbac/backstage.yaml';

export interface EventsContentProps {
  /** Undefined until the first answer. */
  events: ReadResult<TableEvent[]> | undefined;
}

/** Chooses what stands in place of the events. */
export function EventsContent({ events }: EventsContentProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  switch (events?.kind) {
    case 'present':
      return events.object.length > 0 ? (
        <EventTable events={events.object} />
      ) : (
        <Typography variant="body2">{t('tab.events.none')}</Typography>
      );
    case 'notFound':
      return <Typography variant="body2">{t('tab.events.none')}</Typography>;
    case 'forbidden':
      return (
        <>
          <Typography variant="body2">
            {events.by === 'backstage'
              ? t('tab.events.forbiddenByBackstage')
              : t('tab.events.forbiddenByCluster', {
                  role: EVENTS_ROLE,
                  file: EVENTS_ROLE_FILE,
                })}
          </Typography>
          <EngineMessage>{events.message}</EngineMessage>
        </>
      );
    case 'error':
      return (
        <>
          <Typography variant="body2">{t('tab.events.failed')}</Typography>
          <EngineMessage>{events.message}</EngineMessage>
        </>
      );
    case 'notRead':
    case undefined:
      return <Typography variant="body2">{t('tab.events.loading')}</Typography>;
    default: {
      const unhandled: never = events;
      return unhandled;
    }
  }
}
