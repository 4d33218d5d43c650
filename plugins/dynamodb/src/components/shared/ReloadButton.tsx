import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { dynamodbTranslationRef } from '../../translations';

/**
 * Loads the page again, for what nothing here will change: the user signs in
 * again, gets another entity or other permissions.
 */
export function ReloadButton() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={() => window.location.reload()}
    >
      {t('problem.reload')}
    </Button>
  );
}
