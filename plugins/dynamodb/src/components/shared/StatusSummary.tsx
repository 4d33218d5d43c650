import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  StateSummary,
  TableDetails,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { Copyable } from './Copyable';
import { ElapsedTime } from './ElapsedTime';
import { EngineMessage } from './EngineMessage';
import { StateTitle } from './StateTitle';
import { readTime } from './readTime';

const useStyles = makeStyles(theme => ({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  part: { minWidth: 0 },
  message: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
}));

export interface StatusSummaryProps {
  /** A table that could not be read may have no details. */
  state: StateSummary & { details?: TableDetails };
}

/** A state in words: what it is, who acts, what the engine says, what to do next. */
export function StatusSummary({ state }: StatusSummaryProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  const classes = useStyles();
  const { tableName, region } = state.details ?? {};
  const layer = t(`layer.${state.layer}`);
  const since = readTime(state.since);

  return (
    <>
      <div className={classes.heading}>
        <StateTitle kind={state.kind}>{format(state.title)}</StateTitle>
        {tableName && (
          <Typography component="div" className={classes.part}>
            <Copyable
              text={tableName}
              label={t('card.copyName')}
              done={t('card.nameCopied')}
            />
          </Typography>
        )}
        {region && (
          <Typography color="textSecondary" className={classes.part}>
            {region}
          </Typography>
        )}
      </div>
      <Typography className={classes.message}>
        {format(state.message)}
      </Typography>
      {state.engineMessage && (
        <EngineMessage label={t('state.engine', { layer })}>
          {state.engineMessage}
        </EngineMessage>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('state.layer', { layer })}
        {since && ' · '}
        {since &&
          t('state.lasting', { duration: <ElapsedTime since={since} /> })}
      </Typography>
      {state.nextStep && (
        <Typography className={classes.message}>
          {t('state.next', { step: format(state.nextStep) })}
        </Typography>
      )}
    </>
  );
}
