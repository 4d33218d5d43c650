import type { Recommendation } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import AdviceIcon from '@material-ui/icons/EmojiObjectsOutlined';
import { dynamodbTranslationRef } from '../../../translations';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
  reason: { color: theme.palette.text.secondary },
}));

/** What the documentation advises about a choice, and why. */
export function RecommendationLine({ advice }: { advice: Recommendation[] }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return advice.map(({ id, pointer, sentence, reason }) => (
    <div key={`${id} ${pointer}`} className={classes.root} role="note">
      <AdviceIcon fontSize="small" titleAccess={t('section.control.advice')} />
      <span>
        {sentence} <span className={classes.reason}>{reason}</span>
      </span>
    </div>
  ));
}
