import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { tableWorkflow } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useMemo } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { UnreadableObject } from './UnreadableObject';
import { Workflow } from './Workflow';

/** How KubeVela applies the Application, step by step. */
export function WorkflowSection({ observed }: { observed: ObservedTable }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const workflow = useMemo(() => tableWorkflow(observed), [observed]);
  return (
    <EntityInfoCard title={t('tab.workflow.title')}>
      <UnreadableObject object="application" observed={observed.application} />
      {workflow && <Workflow workflow={workflow} />}
      {!workflow && observed.application.kind === 'present' && (
        <Typography variant="body2">{t('tab.workflow.none')}</Typography>
      )}
    </EntityInfoCard>
  );
}
