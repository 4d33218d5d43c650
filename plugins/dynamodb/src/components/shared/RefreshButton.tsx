import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Refresh from '@material-ui/icons/Refresh';
import { dynamodbTranslationRef } from '../../translations';

export interface RefreshButtonProps {
  running: boolean;
  onRefresh: () => void;
}

/** Reads the table now. */
export function RefreshButton({ running, onRefresh }: RefreshButtonProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <IconButton
      size="small"
      aria-label={t('card.refresh')}
      title={t('card.refresh')}
      // Not `disabled`: a button that is disabled for a moment loses the keyboard's focus.
      aria-disabled={running}
      onClick={running ? undefined : onRefresh}
      color={running ? 'default' : 'inherit'}
    >
      <Refresh color={running ? 'disabled' : 'inherit'} />
    </IconButton>
  );
}
