import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { StateIcon } from '../shared/StateIcon';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', margin: 0 },
  text: { overflowWrap: 'anywhere' },
});

/** A state in one line; what an engine says of it stands in the sections below. */
export function StateLine({ state }: { state: TableState }) {
  const format = useFormatMessage();
  const classes = useStyles();
  const { tableName, region } = state.details;
  return (
    <>
      <Typography variant="h5" component="h2" className={classes.title}>
        <StateIcon kind={state.kind} />
        {format(state.title)}
      </Typography>
      {tableName && (
        <Typography className={classes.text}>{tableName}</Typography>
      )}
      {region && <Typography color="textSecondary">{region}</Typography>}
      <Typography className={classes.text}>{format(state.message)}</Typography>
    </>
  );
}
