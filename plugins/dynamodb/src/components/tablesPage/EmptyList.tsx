import type { Entity } from '@backstage/catalog-model';
import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';

/** What to do when the catalog has no table. */
export function EmptyList({ orderTemplate }: { orderTemplate?: Entity }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <EmptyState
      missing="content"
      title={t('list.empty')}
      description={t(orderTemplate ? 'list.emptyOrder' : 'list.emptyHow')}
    />
  );
}
