import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    overflowX: 'auto',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    // Backstage's theme breaks words where a table could scroll.
    '& td, & th': {
      padding: theme.spacing(0.75, 1),
      verticalAlign: 'top',
      wordBreak: 'normal',
    },
  },
}));

export interface DataTableProps {
  /** Names the table for screen readers. */
  label: string;
  /** The heads of the columns. */
  columns: string[];
  /** Bodies of the table. */
  children: ReactNode;
}

/** A table that scrolls in itself where it is wider than the page, with the keyboard too. */
export function DataTable({ label, columns, children }: DataTableProps) {
  const classes = useStyles();
  return (
    <div
      role="region"
      aria-label={label}
      // It scrolls in itself, which has to be possible with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.root}
    >
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        {children}
      </Table>
    </div>
  );
}
