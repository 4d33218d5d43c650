import { makeStyles } from '@material-ui/core/styles';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  message: { color: theme.palette.text.secondary },
}));

/**
 * Conditions as they are. Without colours: whether `True` is good depends on
 * the condition, and what it means for the table is said above.
 */
export function ConditionList(props: Pick<TableDetails, 'conditions'>) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.conditions.map(({ type, status, message, lastTransitionTime }) => (
        <li key={type} title={lastTransitionTime}>
          {type}: {status}
          {message && <span className={classes.message}> · {message}</span>}
        </li>
      ))}
    </ul>
  );
}
