import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import Typography from '@material-ui/core/Typography';
import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { tableIndexes } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useMemo } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { DataTable } from './DataTable';
import { IndexStatusRow } from './IndexStatusRow';
import { UnreadableObject } from './UnreadableObject';

export interface IndexStatusSectionProps {
  tableRef: TableRef;
  observed: ObservedTable;
}

/** The table and its indexes: what was asked for, and what ACK saw in AWS. */
export function IndexStatusSection({
  tableRef,
  observed,
}: IndexStatusSectionProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const indexes = useMemo(
    () => tableIndexes(observed, tableRef),
    [observed, tableRef],
  );
  const hasGlobal = indexes.some(({ scope }) => scope === 'global');
  const hasLocal = indexes.some(({ scope }) => scope === 'local');
  const isCounted = indexes.some(({ itemCount }) => itemCount !== undefined);
  const tableSeen = observed.table?.kind === 'present';

  return (
    <EntityInfoCard title={t('tab.indexes.title')}>
      {indexes.length === 0 ? (
        <Typography variant="body2">{t('tab.indexes.none')}</Typography>
      ) : (
        <DataTable
          label={t('tab.indexes.title')}
          columns={[
            t('tab.indexes.name'),
            t('tab.indexes.scope'),
            t('tab.indexes.keys'),
            t('tab.indexes.projection'),
            t('tab.indexes.status'),
            t('tab.indexes.backfilling'),
            `${t('facts.items')} ¹`,
            `${t('facts.size')} ¹`,
            t('tab.indexes.capacity'),
          ]}
        >
          <TableBody>
            {indexes.map((index, position) => (
              // Two may have one name where the manifest is wrong.
              <IndexStatusRow key={`${position} ${index.name}`} index={index} />
            ))}
          </TableBody>
        </DataTable>
      )}
      {isCounted && (
        <Typography variant="caption" color="textSecondary" component="p">
          {`¹ ${t('facts.countedRarely')}`}
        </Typography>
      )}
      {hasLocal && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('tab.indexes.localStatus')}
        </Typography>
      )}
      {hasGlobal && !tableSeen && (
        <>
          <Typography variant="body2">
            {t('tab.indexes.unknownStatus')}
          </Typography>
          <UnreadableObject object="table" observed={observed.table} />
        </>
      )}
    </EntityInfoCard>
  );
}
