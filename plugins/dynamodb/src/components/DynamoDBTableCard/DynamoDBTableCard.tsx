import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTableState } from '../../hooks';
import { dynamodbTranslationRef } from '../../translation';
import { Announcer } from './Announcer';
import { CardContent } from './CardContent';
import { RefreshButton } from './RefreshButton';
import { SeenAt } from './SeenAt';
import { StateAnnouncement } from './StateAnnouncement';

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
        result.phase === 'shown' && <SeenAt seenAt={result.seenAt} />
      }
    >
      <Announcer>
        <StateAnnouncement result={result} entity={entity} />
        <CardContent result={result} entity={entity} />
      </Announcer>
    </EntityInfoCard>
  );
}
