import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableFormProblem } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useEffect, useRef } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { useTableForm } from '../TableFormContext';

const useStyles = makeStyles(theme => ({
  alert: {
    marginTop: theme.spacing(1),
    '& .MuiAlert-message': { minWidth: 0 },
  },
  title: {
    '&:focus-visible': { outline: '2px solid currentColor' },
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  link: {
    // A target of 24 pixels.
    padding: theme.spacing(0.25, 0),
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
}));

export interface ProblemSummaryProps {
  problems: TableFormProblem[];
  /** Each more puts the focus here. */
  refusals: number;
}

/** Everything that is to be fixed, each a link to its field. */
export function ProblemSummary({ problems, refusals }: ProblemSummaryProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { focusField } = useTableForm();
  const title = useRef<HTMLHeadingElement>(null);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');

  useEffect(() => {
    if (refusals > 0) title.current?.focus();
  }, [refusals]);

  const listOf = (entries: TableFormProblem[]) => (
    <ul className={classes.list}>
      {entries.map(({ field, pointer, rule, message }) => (
        <li key={`${pointer} ${rule} ${message}`}>
          <Link
            component="button"
            type="button"
            variant="body2"
            color="inherit"
            underline="always"
            className={classes.link}
            onClick={() => focusField(field)}
          >
            {message}
          </Link>
        </li>
      ))}
    </ul>
  );

  return (
    <>
      {errors.length > 0 && (
        <Alert severity="error" role="group" className={classes.alert}>
          <Typography
            variant="subtitle2"
            component="h2"
            ref={title}
            tabIndex={-1}
            className={classes.title}
          >
            {t('form.problems', { count: errors.length })}
          </Typography>
          {listOf(errors)}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="info" role="group" className={classes.alert}>
          <Typography variant="subtitle2" component="h2">
            {t('form.warnings', { count: warnings.length })}
          </Typography>
          {listOf(warnings)}
        </Alert>
      )}
    </>
  );
}
