import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1),
    borderLeft: `3px solid ${theme.palette.divider}`,
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

export interface EngineMessageProps {
  /** Says whose words they are. */
  label?: string;
  children: string;
}

/** What an engine says, as it is. */
export function EngineMessage({ label, children }: EngineMessageProps) {
  const classes = useStyles();
  return (
    <Typography
      component="blockquote"
      aria-label={label}
      className={classes.root}
    >
      {children}
    </Typography>
  );
}
