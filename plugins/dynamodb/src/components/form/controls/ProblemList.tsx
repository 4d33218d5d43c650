import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { dynamodbTranslationRef } from '../../../translations';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    padding: 0,
    overflowWrap: 'anywhere',
  },
  problem: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  error: { color: theme.palette.error.main },
  warning: { color: theme.palette.text.primary },
}));

/** The sentences of problems. */
export function ProblemList({ problems }: { problems: TableFormProblem[] }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {problems.map(({ pointer, rule, severity, message }) => {
        const isError = severity === 'error';
        const Icon = isError ? ErrorIcon : WarningIcon;
        return (
          <li
            key={`${rule} ${pointer} ${message}`}
            className={`${classes.problem} ${
              isError ? classes.error : classes.warning
            }`}
          >
            <Icon
              fontSize="small"
              titleAccess={
                isError
                  ? t('section.control.problem')
                  : t('section.control.warning')
              }
            />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether there is one that stops the order. */
export function hasError(problems: TableFormProblem[] = []): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
