import type { Entity } from '@backstage/catalog-model';
import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { readTableRef } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useMemo } from 'react';
import { ConditionsSection } from './ConditionsSection';
import { EventsSection } from './EventsSection';
import { IndexStatusSection } from './IndexStatusSection';
import { WorkflowSection } from './WorkflowSection';
import { YamlSection } from './YamlSection';

export interface StatusSectionsProps {
  /** One whose annotations lead to a table. */
  entity: Entity;
  observed: ObservedTable;
}

/** All that was read of a table. */
export function StatusSections({ entity, observed }: StatusSectionsProps) {
  const tableRef = useMemo(() => readTableRef(entity), [entity]);
  return (
    <>
      <IndexStatusSection tableRef={tableRef} observed={observed} />
      <ConditionsSection observed={observed} />
      <WorkflowSection observed={observed} />
      <EventsSection tableRef={tableRef} observed={observed} />
      <YamlSection entity={entity} observed={observed} />
    </>
  );
}
