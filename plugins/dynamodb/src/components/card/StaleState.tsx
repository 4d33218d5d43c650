import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { TableView } from './TableView';

const useStyles = makeStyles(theme => ({
  old: {
    marginTop: theme.spacing(2),
    paddingTop: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
    // Grey by colour, not by opacity, which would take the contrast to read it.
    color: theme.palette.text.secondary,
    filter: 'grayscale(1)',
  },
}));

export interface StaleStateProps {
  state: TableState;
  /** The reads have begun to fail since. */
  isOld: boolean;
}

/** The state as last seen. What is open or has the focus in it stays so when the reads begin to fail, and after. */
export function StaleState({ state, isOld }: StaleStateProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <section
      className={isOld ? classes.old : undefined}
      aria-label={isOld ? t('problem.lastState') : undefined}
    >
      <TableView state={state} />
    </section>
  );
}
