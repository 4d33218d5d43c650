import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type {
  ReadResult,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { layerConditions } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useMemo } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { ConditionGroup } from './ConditionGroup';
import { DataTable } from './DataTable';
import {
  UnreadableObject,
  type UnreadableObjectProps,
} from './UnreadableObject';

/**
 * All conditions of all layers. Without colours: whether `True` is good depends
 * on the condition, and what it means for the table is said above.
 */
export function ConditionsSection({ observed }: { observed: ObservedTable }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const layers = useMemo(() => layerConditions(observed), [observed]);
  const columns = [
    t('tab.conditions.type'),
    t('tab.conditions.status'),
    t('tab.conditions.reason'),
    t('tab.conditions.message'),
    t('tab.conditions.changed'),
  ];
  const health = layers.health.map(({ name, healthy, message }) => ({
    type: t('tab.conditions.health', { component: name }),
    status: healthWord(healthy),
    message,
  }));

  function healthWord(healthy: boolean | undefined): string {
    if (healthy === undefined) {
      return '';
    }
    return healthy
      ? t('tab.conditions.healthy')
      : t('tab.conditions.unhealthy');
  }

  return (
    <EntityInfoCard title={t('tab.conditions.title')}>
      <DataTable label={t('tab.conditions.title')} columns={columns}>
        <ConditionGroup
          title={t('tab.object.application')}
          conditions={[...layers.application, ...health]}
          columns={columns.length}
          note={noteOn('application', observed.application)}
        />
        <ConditionGroup
          title={t('tab.object.instance')}
          conditions={layers.instance}
          columns={columns.length}
          note={noteOn('instance', observed.instance)}
        />
        <ConditionGroup
          title={t('tab.object.table')}
          conditions={layers.table}
          columns={columns.length}
          note={noteOn(
            'table',
            observed.table,
            layers.tableCopied ? t('tab.conditions.copied') : undefined,
          )}
        />
      </DataTable>
    </EntityInfoCard>
  );
}

function noteOn(
  object: UnreadableObjectProps['object'],
  observed: ReadResult<object> | undefined,
  more?: string,
) {
  return (
    observed?.kind !== 'present' && (
      <>
        <UnreadableObject object={object} observed={observed} />
        {more}
      </>
    )
  );
}
