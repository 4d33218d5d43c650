import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { dynamoDBTablesApiRef } from '../../api';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { ClusterNotices } from './ClusterNotices';
import { EmptyList } from './EmptyList';
import { joinTables } from './joinTables';
import { ListFilters } from './ListFilters';
import { ListHeading } from './ListHeading';
import { ListTable } from './ListTable';
import { Notice } from './Notice';
import { useListView } from './useListView';
import type { TableListResult } from './useTableList';
import { choicesOf, DEFAULT_VIEW, viewRows } from './viewRows';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
  },
}));

/** The tables, or why there are none to show. */
export function TableList({ list }: { list: TableListResult }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const format = useFormatMessage();
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const { entities, clusters, error } = list;

  const rows = useMemo(
    () =>
      joinTables(
        entities ?? [],
        new Map(clusters?.map(({ asked, listing }) => [asked, listing])),
        tablesApi.now(),
      ),
    [entities, clusters, tablesApi],
  );
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const { view, change, search, endSearch } = useListView(choices);
  const shown = useMemo(
    () => viewRows(rows, view, format),
    [rows, view, format],
  );

  return (
    <Paper className={classes.root}>
      <ListHeading list={list} shown={shown.length} />
      {error && (
        <Notice
          severity="warning"
          title={t(entities ? 'list.failedOld' : 'list.failed')}
        >
          {error.name === 'TimeoutError'
            ? t('list.catalogLate')
            : error.message}
        </Notice>
      )}
      {!entities && !error && (
        <div role="status" aria-label={t('list.loading')}>
          <Progress />
        </div>
      )}
      {clusters && <ClusterNotices clusters={clusters} />}
      {entities?.length === 0 && (
        <EmptyList orderTemplate={list.orderTemplate} />
      )}
      {rows.length > 0 && (
        <>
          <ListFilters
            view={view}
            choices={choices}
            onSearch={search}
            onSearchEnd={endSearch}
            onFilter={filters => change({ filters })}
            onClear={() =>
              change({ search: '', filters: DEFAULT_VIEW.filters })
            }
          />
          <ListTable rows={shown} view={view} onChange={change} />
        </>
      )}
    </Paper>
  );
}
