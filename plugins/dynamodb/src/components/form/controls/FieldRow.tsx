import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    // Side by side where there is room for both.
    '& > *': { flex: '1 1 12rem', minWidth: 0 },
    '& > button': { flex: '0 0 auto' },
  },
}));

/** Controls beside each other, below each other where it is narrow. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
