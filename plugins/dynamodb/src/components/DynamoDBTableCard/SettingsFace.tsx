import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../translation';
import { FaceTitle } from './FaceTitle';

const useStyles = makeStyles(theme => ({
  text: {
    marginTop: theme.spacing(1),
    // Each wrong key has its line.
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** An app whose configuration of the card is wrong. The message names each wrong key. */
export function SettingsFace({ error }: { error: Error }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <>
      <FaceTitle kind="unknown">{t('problem.settings')}</FaceTitle>
      <Typography className={classes.text}>{error.message}</Typography>
      <Typography className={classes.text}>
        {t('state.next', { step: t('problem.correctSettings') })}
      </Typography>
    </>
  );
}
