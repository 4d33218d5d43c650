import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translation';
import { Amount } from './Amount';
import { CreationDate } from './CreationDate';
import { Fact } from './Fact';

const useStyles = makeStyles(theme => ({
  copyable: {
    display: 'flex',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
}));

/** What AWS says of the table: the documented status fields without the conditions. */
export function StatusFacts({ details }: { details: TableDetails }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { tableArn, itemCount, tableSizeBytes, creationDateTime } = details;
  return (
    <>
      <Fact label={t('facts.status')}>{details.tableStatus}</Fact>
      <Fact label={`${t('facts.items')} ¹`}>
        {itemCount !== undefined && <Amount of="items" value={itemCount} />}
      </Fact>
      <Fact label={`${t('facts.size')} ¹`}>
        {tableSizeBytes !== undefined && (
          <Amount of="bytes" value={tableSizeBytes} />
        )}
      </Fact>
      <Fact label={t('facts.created')}>
        {creationDateTime && <CreationDate iso={creationDateTime} />}
      </Fact>
      <Fact label={t('facts.arn')} wide>
        {tableArn && (
          <span className={classes.copyable}>
            {tableArn}
            <CopyTextButton
              variant="tertiary"
              text={tableArn}
              tooltipText={t('facts.copied')}
              aria-label={t('facts.copyArn')}
            />
          </span>
        )}
      </Fact>
      <Fact label={t('facts.tableId')} wide>
        {details.tableID}
      </Fact>
      <Fact label={t('facts.streamArn')} wide>
        {details.latestStreamArn}
      </Fact>
    </>
  );
}
