import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../translations';
import { RelativeTime } from './RelativeTime';

/** How old the facts on the card are. */
export function LastUpdated({ seenAt }: { seenAt: Date }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <Typography variant="caption" color="textSecondary">
      {t('card.seen', { when: <RelativeTime at={seenAt} /> })}
    </Typography>
  );
}
