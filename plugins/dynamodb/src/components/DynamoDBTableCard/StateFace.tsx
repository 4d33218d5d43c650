import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translation';
import { ElapsedTime } from './ElapsedTime';
import { StateIcon } from './StateIcon';
import { readTime } from './readTime';

const useStyles = makeStyles(theme => ({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  title: { display: 'flex', fontSize: theme.typography.h6.fontSize, margin: 0 },
  message: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
  engineMessage: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.divider}`,
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** A state in words: what it is, who acts, what the engine says, what to do next. */
export function StateFace({ state }: { state: TableState }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { tableName, region } = state.details;
  const layer = t(`layer.${state.layer}`);
  const since = readTime(state.since);

  return (
    <>
      <div className={classes.heading}>
        <Typography variant="h6" component="h4" className={classes.title}>
          <StateIcon kind={state.kind} />
          {state.title}
        </Typography>
        {tableName && <Typography>{tableName}</Typography>}
        {region && <Typography color="textSecondary">{region}</Typography>}
      </div>
      {state.message && (
        <Typography className={classes.message}>{state.message}</Typography>
      )}
      {state.engineMessage && (
        <Typography
          component="blockquote"
          aria-label={t('state.engine', { layer })}
          className={classes.engineMessage}
        >
          {state.engineMessage}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('state.layer', { layer })}
        {since && ' · '}
        {since &&
          t('state.lasting', { duration: <ElapsedTime since={since} /> })}
      </Typography>
      {state.nextStep && (
        <Typography className={classes.message}>
          {t('state.next', { step: state.nextStep })}
        </Typography>
      )}
    </>
  );
}
