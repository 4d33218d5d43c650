import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { type TableOrder } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { summarizeOrder } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../../translations';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 700 },
  list: {
    margin: theme.spacing(0.5, 0, 1.5),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
}));

const PARTS = ['summary', 'immutableSettings', 'costs', 'risks'] as const;

/** What will be made, what stays as it is, what costs and what to think about. */
export function SummaryInWords({ order }: { order: TableOrder }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const summary = summarizeOrder(order);
  return (
    <section aria-label={t('form.summary.title')}>
      {PARTS.filter(part => summary[part].length > 0).map(part => (
        <div key={part}>
          <Typography
            variant="subtitle2"
            component="h2"
            className={classes.title}
          >
            {t(`form.summary.${part}`)}
          </Typography>
          <Typography component="ul" variant="body2" className={classes.list}>
            {summary[part].map((sentence, position) => (
              // Two indexes without names have the same sentence.
              <li key={position}>{sentence}</li>
            ))}
          </Typography>
        </div>
      ))}
    </section>
  );
}
