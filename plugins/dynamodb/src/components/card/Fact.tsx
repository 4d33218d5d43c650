import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { VisuallyHidden } from '../shared/VisuallyHidden';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1' },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

export interface FactProps {
  label: string;
  /** Takes a whole line of the list. */
  wide?: boolean;
  /** Nothing is shown as not known. */
  children?: ReactNode;
}

/** One line of a definition list. */
export function Fact({ label, wide, children }: FactProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  return (
    <div className={wide ? classes.wide : undefined}>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" className={classes.value}>
        {children || (
          <span title={t('facts.unknown')}>
            <span aria-hidden>—</span>
            <VisuallyHidden>{t('facts.unknown')}</VisuallyHidden>
          </span>
        )}
      </Typography>
    </div>
  );
}
