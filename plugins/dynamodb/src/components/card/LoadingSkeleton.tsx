import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { dynamodbTranslationRef } from '../../translations';

const LINES = ['40%', '75%', '60%', '85%'];

const useStyles = makeStyles(theme => ({
  line: {
    height: theme.typography.fontSize,
    marginBottom: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
}));

/** The shape of the card until the first answer comes. */
export function LoadingSkeleton() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <div role="progressbar" aria-label={t('card.loading')}>
      {LINES.map(width => (
        <div key={width} className={classes.line} style={{ width }} />
      ))}
    </div>
  );
}
