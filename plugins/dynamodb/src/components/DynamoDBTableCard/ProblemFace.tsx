import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { TableProblem } from '../../hooks';
import { dynamodbTranslationRef } from '../../translation';
import { NextTry } from './NextTry';
import { RelativeTime } from './RelativeTime';
import { ReloadButton } from './ReloadButton';
import { StateFace } from './StateFace';

export interface ProblemFaceProps {
  problem: TableProblem;
  /** What was seen before the reads began to fail. */
  last?: { title: string; seenAt: Date };
}

/** Says why the table cannot be read, where, and when it is tried again. */
export function ProblemFace({ problem, last }: ProblemFaceProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <>
      <StateFace state={problem.state} />
      {problem.state.pace === 'off' && <ReloadButton />}
      {problem.nextTryAt && <NextTry at={problem.nextTryAt} />}
      {last && (
        <Typography variant="body2">
          {t('problem.lastSeen', {
            title: last.title,
            when: <RelativeTime at={last.seenAt} />,
          })}
        </Typography>
      )}
    </>
  );
}
