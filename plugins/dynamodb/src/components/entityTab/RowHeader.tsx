import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  row: { minWidth: '11rem', overflowWrap: 'anywhere' },
  rowgroup: {
    fontWeight: 'bold',
    backgroundColor: theme.palette.background.default,
  },
}));

export interface RowHeaderProps {
  /** What it is the head of. Default: its row. */
  scope?: 'row' | 'rowgroup';
  colSpan?: number;
  children: ReactNode;
}

/** The head of a row, or of several. Material UI alone would call it a mere cell. */
export function RowHeader({
  scope = 'row',
  colSpan,
  children,
}: RowHeaderProps) {
  const classes = useStyles();
  return (
    <TableCell
      component="th"
      role="rowheader"
      scope={scope}
      colSpan={colSpan}
      className={classes[scope]}
    >
      {children}
    </TableCell>
  );
}
