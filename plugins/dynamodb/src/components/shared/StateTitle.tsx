import type { TableStateKind } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateIcon } from './StateIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    fontSize: theme.typography.h6.fontSize,
    margin: 0,
  },
}));

export interface StateTitleProps {
  kind: TableStateKind;
  children: string;
}

/** The words and the icon that the card begins with. */
export function StateTitle({ kind, children }: StateTitleProps) {
  const classes = useStyles();
  return (
    <Typography variant="h6" component="h4" className={classes.root}>
      <StateIcon kind={kind} />
      {children}
    </Typography>
  );
}
