import type { Recommendation } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import RecommendationIcon from '@material-ui/icons/EmojiObjectsOutlined';
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
export function RecommendationLine({
  recommendations,
}: {
  recommendations: Recommendation[];
}) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return recommendations.map(({ id, pointer, sentence, reason }) => (
    <div key={`${id} ${pointer}`} className={classes.root} role="note">
      <RecommendationIcon
        fontSize="small"
        titleAccess={t('section.control.recommendation')}
      />
      <span>
        {sentence} <span className={classes.reason}>{reason}</span>
      </span>
    </div>
  ));
}
