import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TablePagination from '@material-ui/core/TablePagination';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { dynamodbTranslationRef } from '../../translations';
import type { TableRow as Row } from './joinTables';
import { ListRow } from './ListRow';
import { PAGE_SIZES, type PagedView } from './urlState';
import type { SortColumn } from './viewRows';

const useStyles = makeStyles(theme => ({
  // A narrow screen scrolls here, not the page.
  scroll: {
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    // Backstage's theme breaks words, so that columns get as narrow as a letter.
    '& th': { wordBreak: 'normal' },
    '& td': { whiteSpace: 'nowrap', wordBreak: 'normal' },
  },
  pages: { flexWrap: 'wrap', paddingLeft: theme.spacing(1) },
}));

export interface ListTableProps {
  rows: Row[];
  view: PagedView;
  onChange(change: Partial<PagedView>): void;
}

/** The tables that pass, a page at a time. */
export function ListTable({ rows, view, onChange }: ListTableProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { pageSize } = view;
  // There may be fewer pages than when the link was made.
  const lastPage = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const page = Math.min(view.page, lastPage);

  const columns: { column: SortColumn; title: string }[] = [
    { column: 'name', title: t('list.name') },
    { column: 'state', title: t('list.state') },
    { column: 'tableName', title: t('list.tableName') },
    { column: 'region', title: t('list.awsRegion') },
    { column: 'billing', title: t('list.billing') },
    { column: 'protection', title: t('list.protection') },
    { column: 'owners', title: t('list.owner') },
    { column: 'place', title: t('list.place') },
  ];
  const sortBy = (column: SortColumn) => {
    const descending = view.sortBy === column && !view.descending;
    onChange({ sortBy: column, descending });
  };

  return (
    <div>
      <TableContainer
        className={classes.scroll}
        role="region"
        aria-label={t('list.region')}
        tabIndex={0}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              {columns.map(({ column, title }) => {
                const active = view.sortBy === column;
                const direction = view.descending ? 'desc' : 'asc';
                return (
                  <TableCell
                    key={column}
                    sortDirection={active ? direction : false}
                  >
                    <TableSortLabel
                      active={active}
                      direction={active ? direction : 'asc'}
                      onClick={() => sortBy(column)}
                    >
                      {title}
                    </TableSortLabel>
                  </TableCell>
                );
              })}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(page * pageSize, (page + 1) * pageSize).map(row => (
              <ListRow key={row.entityRef} row={row} />
            ))}
            {rows.length === 0 && (
              <TableRow>
                <TableCell colSpan={columns.length}>{t('list.none')}</TableCell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      </TableContainer>
      <TablePagination
        component="div"
        classes={{ toolbar: classes.pages }}
        count={rows.length}
        page={page}
        onPageChange={(_event, to) => onChange({ page: to })}
        rowsPerPage={pageSize}
        rowsPerPageOptions={[...PAGE_SIZES]}
        onRowsPerPageChange={event =>
          onChange({ pageSize: Number(event.target.value) })
        }
        SelectProps={{
          native: true,
          inputProps: { 'aria-label': t('list.perPage') },
        }}
        labelRowsPerPage={t('list.perPage')}
        labelDisplayedRows={({ from, to, count }) =>
          t('list.range', {
            from: String(from),
            to: String(to),
            total: String(count),
          })
        }
        nextIconButtonText={t('list.nextPage')}
        backIconButtonText={t('list.previousPage')}
      />
    </div>
  );
}
