import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.caption,
    marginTop: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', gap: theme.spacing(2) },
  help: { flex: 1 },
}));

export interface FieldNotesProps {
  /** For `aria-describedby` of the control. */
  id: string;
  help?: ReactNode;
  problems?: TableFormProblem[];
  locked?: string;
  /** For example how much of a limit is used. */
  counter?: string;
}

/** What stands under a control: its problems, why it is locked, its help. */
export function FieldNotes({
  id,
  help,
  problems = [],
  locked,
  counter,
}: FieldNotesProps) {
  const classes = useStyles();
  return (
    <div id={id} className={classes.root}>
      <ProblemList problems={problems} />
      {locked && <div>{locked}</div>}
      {(help || counter) && (
        <div className={classes.line}>
          {help && <span className={classes.help}>{help}</span>}
          {counter && <span>{counter}</span>}
        </div>
      )}
    </div>
  );
}
