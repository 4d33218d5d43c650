import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { TableIndex } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { Amount } from '../shared/Amount';
import { RowHeader } from './RowHeader';
import { Unknown } from './Unknown';
import { useIndexLabels } from './useIndexLabels';

const useStyles = makeStyles({ key: { whiteSpace: 'nowrap' } });

/** The table, or one of its indexes. */
export function IndexStatusRow({ index }: { index: TableIndex }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const words = useIndexLabels(index);
  return (
    <TableRow>
      <RowHeader>{index.name || <Unknown />}</RowHeader>
      <TableCell className={classes.key}>
        {t(`tab.indexes.scope.${index.scope}`)}
      </TableCell>
      <TableCell>
        {words.keys.map((key, position) => (
          // A wrong manifest may give one attribute twice.
          <div key={`${position} ${key}`} className={classes.key}>
            {key}
          </div>
        ))}
      </TableCell>
      <TableCell>{words.projection}</TableCell>
      <TableCell>
        {words.status ?? <Unknown />}
        {!index.desired && ` (${t('tab.indexes.notAsked')})`}
      </TableCell>
      <TableCell>{words.backfilling ?? <Unknown />}</TableCell>
      <TableCell>
        {index.itemCount === undefined ? (
          <Unknown />
        ) : (
          <Amount of="items" value={index.itemCount} />
        )}
      </TableCell>
      <TableCell className={classes.key}>
        {index.sizeBytes === undefined ? (
          <Unknown />
        ) : (
          <Amount of="bytes" value={index.sizeBytes} />
        )}
      </TableCell>
      <TableCell>{words.capacity ?? <Unknown />}</TableCell>
    </TableRow>
  );
}
