import { makeStyles } from '@material-ui/core/styles';
import { CopyButton, type CopyButtonProps } from './CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.5),
    minWidth: 0,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** A text with a button that copies it. */
export function Copyable(props: CopyButtonProps) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <span className={classes.text}>{props.text}</span>
      <CopyButton {...props} />
    </span>
  );
}
