import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { dynamoDBTablesApiRef } from '../../api';
import { dynamodbTranslationRef } from '../../translation';
import { ClusterNotices } from './ClusterNotices';
import { EmptyList } from './EmptyList';
import { joinTables } from './joinTables';
import { ListFilters } from './ListFilters';
import { ListHeading } from './ListHeading';
import { ListTable } from './ListTable';
import { Notice } from './Notice';
import type { TableListResult } from './useTableList';
import { choicesOf, type ListView, viewRows } from './viewRows';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
  },
}));

const everything: ListView = {
  search: '',
  filters: { state: '', region: '', owner: '' },
  sortBy: 'state',
  descending: false,
};

/** The tables, or why there are none to show. */
export function TableList({ list }: { list: TableListResult }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const [view, setView] = useState(everything);
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
  const shown = useMemo(() => viewRows(rows, view), [rows, view]);
  const choices = useMemo(() => choicesOf(rows), [rows]);

  return (
    <Paper className={classes.root}>
      <ListHeading list={list} shown={shown.length} />
      {error && (
        <Notice
          severity="warning"
          title={t(entities ? 'list.failedOld' : 'list.failed')}
        >
          {error.message}
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
            onChange={setView}
            onClear={() =>
              setView({ ...view, search: '', filters: everything.filters })
            }
          />
          <ListTable rows={shown} view={view} onChange={setView} />
        </>
      )}
    </Paper>
  );
}
