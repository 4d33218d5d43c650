import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  summary: { cursor: 'pointer', minHeight: 24 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  message: { color: theme.palette.text.secondary },
}));

/**
 * Conditions as they are, folded: the tab has room for those of all layers. Without colours: whether `True` is good depends on
 * the condition, and what it means for the table is said above.
 */
export function ConditionList(props: Pick<TableDetails, 'conditions'>) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <details>
      <summary className={classes.summary}>
        {t('facts.showConditions', { number: String(props.conditions.length) })}
      </summary>
      <ul className={classes.list}>
        {props.conditions.map(
          ({ type, status, message, lastTransitionTime }, position) => (
            // No two have one type, unless somebody wrote it wrongly.
            <li key={`${position} ${type}`} title={lastTransitionTime}>
              {type}: {status}
              {message && <span className={classes.message}> · {message}</span>}
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
