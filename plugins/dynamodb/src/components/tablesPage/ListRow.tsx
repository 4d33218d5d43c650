import { StatusAborted, StatusError } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { useParameterLabel } from '../shared/useParameterLabel';
import { StateIcon } from '../shared/StateIcon';
import type { TableRow as Row } from './joinTables';
import { useStateTitle } from './useStateTitle';
import { stateOf } from './viewRows';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center' },
  // May be long: a name in AWS has up to 255 letters.
  text: { minWidth: '10rem', overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

function RowIcon({ kind }: { kind: Row['kind'] }) {
  switch (kind) {
    case 'invalid':
      return <StatusError />;
    case 'reading':
      return <StatusAborted />;
    default:
      return <StateIcon kind={kind} />;
  }
}

/** One table. */
export function ListRow({ row }: { row: Row }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const format = useFormatMessage();
  const stateTitle = useStateTitle();
  const labelOf = useParameterLabel();
  const orUnknown = (text: string | undefined) =>
    text ?? (
      <span role="img" aria-label={t('list.unknown')}>
        —
      </span>
    );

  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <div className={classes.text}>
          <EntityRefLink
            entityRef={row.entity}
            defaultKind="resource"
            hideIcon
          />
        </div>
      </TableCell>
      <TableCell>
        <span className={classes.state}>
          <RowIcon kind={row.kind} />
          {stateTitle(stateOf(row))}
        </span>
        {row.problem && (
          <Typography variant="caption" component="p" className={classes.text}>
            {format(row.problem)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <div className={classes.text}>{orUnknown(row.tableName)}</div>
      </TableCell>
      <TableCell>{orUnknown(row.region)}</TableCell>
      <TableCell>
        {orUnknown(row.billing && labelOf('billingMode', row.billing))}
      </TableCell>
      <TableCell>
        {orUnknown(
          row.protection === undefined
            ? undefined
            : t(row.protection ? 'list.on' : 'list.off'),
        )}
      </TableCell>
      <TableCell>
        {row.owners.length > 0 ? (
          <EntityRefLinks
            entityRefs={row.owners}
            defaultKind="group"
            hideIcons
          />
        ) : (
          orUnknown(undefined)
        )}
      </TableCell>
      <TableCell>
        {orUnknown(
          row.namespace &&
            [row.cluster, row.namespace].filter(Boolean).join(' / '),
        )}
      </TableCell>
    </TableRow>
  );
}
