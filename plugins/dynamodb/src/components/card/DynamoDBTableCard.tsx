import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTableState } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { LiveRegion } from '../shared/LiveRegion';
import { CardContent } from './CardContent';
import { RefreshButton } from '../shared/RefreshButton';
import { LastUpdated } from '../shared/LastUpdated';
import { StateAnnouncement } from '../shared/StateAnnouncement';

/** Shows the live DynamoDB table of the entity that the page is about. */
export function DynamoDBTableCard() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { entity } = useEntity();
  const result = useTableState(entity);

  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={
        result.phase !== 'invalid' && (
          <RefreshButton
            running={result.refreshing}
            onRefresh={result.refresh}
          />
        )
      }
      footerActions={
        result.phase === 'shown' && <LastUpdated seenAt={result.seenAt} />
      }
    >
      <LiveRegion>
        <StateAnnouncement result={result} entity={entity} />
        <CardContent result={result} entity={entity} />
      </LiveRegion>
    </EntityInfoCard>
  );
}
