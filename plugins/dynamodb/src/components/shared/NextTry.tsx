import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { useNow } from '../../hooks';
import { dynamodbTranslationRef } from '../../translations';
import { RelativeTime } from './RelativeTime';

/** When a failed read is tried again. */
export function NextTry({ at }: { at: Date }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const now = useNow();
  return (
    <Typography variant="body2">
      {at <= now
        ? t('problem.tryingNow')
        : t('problem.nextTry', {
            when: <RelativeTime at={at} tense="future" />,
          })}
    </Typography>
  );
}
