import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { Condition } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { ReactNode } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { MessageCell } from './MessageCell';
import { RowHeader } from './RowHeader';
import { TimeCell } from './TimeCell';

export interface ConditionGroupProps {
  /** The object that has them. */
  title: string;
  conditions: Condition[];
  /** How many the table has. */
  columns: number;
  /** Why there are no conditions, or where they are from. */
  note?: ReactNode;
}

/** The conditions of one object. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { title, conditions, columns, note } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <TableBody>
      <TableRow>
        <RowHeader scope="rowgroup" colSpan={columns}>
          {title}
        </RowHeader>
      </TableRow>
      {conditions.map((condition, position) => (
        // No two have one type, unless somebody wrote it wrongly.
        <TableRow key={`${position} ${condition.type}`}>
          <RowHeader>{condition.type}</RowHeader>
          <TableCell>{condition.status}</TableCell>
          <TableCell>{condition.reason}</TableCell>
          <MessageCell text={condition.message} />
          <TimeCell iso={condition.lastTransitionTime} />
        </TableRow>
      ))}
      {(note || conditions.length === 0) && (
        <TableRow>
          <TableCell colSpan={columns}>
            {note || t('tab.conditions.none')}
          </TableCell>
        </TableRow>
      )}
    </TableBody>
  );
}
