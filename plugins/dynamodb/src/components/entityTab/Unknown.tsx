import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';

/** Stands in a cell of which nobody said anything. */
export function Unknown() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const label = t('facts.unknown');
  return (
    <span role="img" aria-label={label} title={label}>
      —
    </span>
  );
}
