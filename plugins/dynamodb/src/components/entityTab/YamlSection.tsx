import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { UnreadableObject } from './UnreadableObject';
import { YamlAccordion } from './YamlAccordion';

const LAYERS = ['application', 'instance', 'table'] as const;

export interface YamlSectionProps {
  entity: Entity;
  observed: ObservedTable;
}

/** The catalog entity and the objects in the cluster, as they are. */
export function YamlSection({ entity, observed }: YamlSectionProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <EntityInfoCard title={t('tab.yaml.title')}>
      <YamlAccordion title={t('tab.object.entity')} object={entity} />
      {LAYERS.map(layer => {
        const one = observed[layer];
        return one?.kind === 'present' ? (
          <YamlAccordion
            key={layer}
            title={t(`tab.object.${layer}`)}
            object={one.object}
          />
        ) : (
          <UnreadableObject key={layer} object={layer} observed={one} />
        );
      })}
    </EntityInfoCard>
  );
}
