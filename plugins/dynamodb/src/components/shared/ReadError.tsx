import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { Message } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { TableProblem } from '../../polling';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { NextTry } from './NextTry';
import { RelativeTime } from './RelativeTime';
import { ReloadButton } from './ReloadButton';
import { StatusSummary } from './StatusSummary';

export interface ReadErrorProps {
  problem: TableProblem;
  /** What was seen before the reads began to fail. */
  last?: { title: Message; seenAt: Date };
}

/** Says why the table cannot be read, where, and when it is tried again. */
export function ReadError({ problem, last }: ReadErrorProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  return (
    <>
      <StatusSummary state={problem.state} />
      {problem.state.refresh === 'manual' && <ReloadButton />}
      {problem.nextTryAt && <NextTry at={problem.nextTryAt} />}
      {last && (
        <Typography variant="body2">
          {t('problem.lastSeen', {
            title: format(last.title),
            when: <RelativeTime at={last.seenAt} />,
          })}
        </Typography>
      )}
    </>
  );
}
