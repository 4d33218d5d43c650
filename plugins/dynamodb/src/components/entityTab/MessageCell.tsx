import TableCell from '@material-ui/core/TableCell';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  // Wide enough to be read where the table scrolls.
  root: {
    minWidth: '18rem',
    fontFamily: 'monospace',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** The words of an engine, as they are. */
export function MessageCell({ text }: { text?: string }) {
  const classes = useStyles();
  return <TableCell className={classes.root}>{text}</TableCell>;
}
