import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  TableWorkflow,
  TableWorkflowStep,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { readTime } from '../shared/readTime';
import { ClusterTime } from '../shared/RelativeTime';
import { DataTable } from './DataTable';
import { EngineMessage } from '../shared/EngineMessage';
import { MessageCell } from './MessageCell';
import { RowHeader } from './RowHeader';
import { TimeCell } from './TimeCell';

/** A workflow that KubeVela has begun. */
export function Workflow({ workflow }: { workflow: TableWorkflow }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { phase, message, steps } = workflow;
  const started = readTime(workflow.startTime);
  const ended = readTime(workflow.endTime);
  return (
    <>
      <Typography variant="body2">
        {phase && t('tab.workflow.phase', { phase })}
        {started && ' · '}
        {started &&
          t('tab.workflow.started', { when: <ClusterTime at={started} /> })}
        {ended && ' · '}
        {ended && t('tab.workflow.ended', { when: <ClusterTime at={ended} /> })}
      </Typography>
      {message && <EngineMessage>{message}</EngineMessage>}
      {steps.length === 0 ? (
        <Typography variant="body2">{t('tab.workflow.noSteps')}</Typography>
      ) : (
        <DataTable
          label={t('tab.workflow.title')}
          columns={[
            t('tab.workflow.step'),
            t('tab.workflow.type'),
            t('tab.workflow.stepPhase'),
            t('tab.workflow.message'),
            t('tab.workflow.first'),
            t('tab.workflow.last'),
          ]}
        >
          <TableBody>
            {steps.map((step, position) => (
              <StepRow key={`${position} ${step.name}`} step={step} />
            ))}
          </TableBody>
        </DataTable>
      )}
    </>
  );
}

function StepRow({ step }: { step: TableWorkflowStep }) {
  const { name, group, type, phase, reason, message } = step;
  return (
    <TableRow>
      <RowHeader>{group ? `${group} › ${name}` : name}</RowHeader>
      <TableCell>{type}</TableCell>
      <TableCell>{reason ? `${phase} (${reason})` : phase}</TableCell>
      <MessageCell text={message} />
      <TimeCell iso={step.firstExecuteTime} />
      <TimeCell iso={step.lastExecuteTime} />
    </TableRow>
  );
}
