import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translation';
import { TableView } from './TableView';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(2),
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
    // Grey by colour, not by opacity, which would take the contrast to read it.
    color: theme.palette.text.secondary,
    filter: 'grayscale(1)',
  },
}));

/** The state before the reads began to fail. */
export function LastState({ state }: { state: TableState }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={t('problem.lastState')}>
      <TableView state={state} />
    </section>
  );
}
