import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../translations';
import { StateTitle } from '../shared/StateTitle';

const useStyles = makeStyles(theme => ({
  text: {
    marginTop: theme.spacing(1),
    // Each wrong key has its line.
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** An app whose configuration of the card is wrong. The message names each wrong key. */
export function InvalidConfig({ error }: { error: Error }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <>
      <StateTitle kind="unknown">{t('problem.settings')}</StateTitle>
      <Typography className={classes.text}>{error.message}</Typography>
      <Typography className={classes.text}>
        {t('state.next', { step: t('problem.correctSettings') })}
      </Typography>
    </>
  );
}
