import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TableStateResult } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { RefreshButton } from '../shared/RefreshButton';
import { LastUpdated } from '../shared/LastUpdated';
import { StateLine } from './StateLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(3),
    padding: theme.spacing(2),
  },
  actions: {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
}));

/** The state in one line, how old it is, and Refresh. */
export function TabHeader({ result }: { result: TableStateResult }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    // The page behind it is too dark for grey text.
    <Paper variant="outlined" className={classes.root}>
      {result.phase === 'shown' && !result.problem ? (
        <StateLine state={result.state} />
      ) : (
        <Typography variant="h5" component="h2">
          {t('card.title')}
        </Typography>
      )}
      <div className={classes.actions}>
        {result.phase === 'shown' && <LastUpdated seenAt={result.seenAt} />}
        {result.phase !== 'invalid' && (
          <RefreshButton
            running={result.refreshing}
            onRefresh={result.refresh}
          />
        )}
      </div>
    </Paper>
  );
}
