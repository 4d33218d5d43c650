import TableCell from '@material-ui/core/TableCell';
import { makeStyles } from '@material-ui/core/styles';
import { readTime } from '../shared/readTime';
import { ClusterTime } from '../shared/RelativeTime';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap' } });

/** How long ago; what is no ISO 8601 time is shown as it is. */
export function TimeCell({ iso }: { iso?: string }) {
  const classes = useStyles();
  const time = readTime(iso);
  return (
    <TableCell className={classes.root}>
      {time ? <ClusterTime at={time} /> : iso}
    </TableCell>
  );
}
