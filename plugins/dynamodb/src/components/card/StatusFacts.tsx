import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { Amount } from '../shared/Amount';
import { Copyable } from '../shared/Copyable';
import { CreationDate } from './CreationDate';
import { Fact } from './Fact';

/** What AWS says of the table: the documented status fields without the conditions. */
export function StatusFacts({ details }: { details: TableDetails }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const {
    tableArn,
    latestStreamArn,
    itemCount,
    tableSizeBytes,
    creationDateTime,
  } = details;
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
          <Copyable
            text={tableArn}
            label={t('facts.copyArn')}
            done={t('facts.arnCopied')}
          />
        )}
      </Fact>
      <Fact label={t('facts.tableId')} wide>
        {details.tableID}
      </Fact>
      <Fact label={t('facts.streamArn')} wide>
        {latestStreamArn && (
          <Copyable
            text={latestStreamArn}
            label={t('facts.copyStreamArn')}
            done={t('facts.streamArnCopied')}
          />
        )}
      </Fact>
    </>
  );
}
