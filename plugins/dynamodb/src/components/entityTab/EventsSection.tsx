import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTableEvents } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { EventsContent } from './EventsContent';

export interface EventsSectionProps {
  tableRef: TableRef;
  observed: ObservedTable;
}

/** What the engines last did with the objects of the table. */
export function EventsSection({ tableRef, observed }: EventsSectionProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { events, problem } = useTableEvents(tableRef, observed);
  return (
    <EntityInfoCard title={t('tab.events.title')}>
      {/* What was seen before stays below. */}
      {problem && problem !== events && <EventsContent events={problem} />}
      <EventsContent events={events} />
    </EntityInfoCard>
  );
}
