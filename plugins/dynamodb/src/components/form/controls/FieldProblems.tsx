import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useFieldTools } from './FieldTools';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles(theme => ({
  root: {
    '&:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
}));

export interface FieldProblemsProps {
  field: string;
  problems: TableFormProblem[];
}

/** The problems of a field without a control, in its place, so that links to them lead here. */
export function FieldProblems({ field, problems }: FieldProblemsProps) {
  const { controlId } = useFieldTools();
  const classes = useStyles();
  return problems.length > 0 ? (
    <div id={controlId(field)} tabIndex={-1} className={classes.root}>
      <ProblemList problems={problems} />
    </div>
  ) : null;
}
