import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { PipelineStepper } from './PipelineStepper';
import { StatusSummary } from '../shared/StatusSummary';
import { TableFacts } from './TableFacts';
import { TableWarnings } from './TableWarnings';

/** All that is known of a table: the reason first, then the warnings, the facts and the pipeline. */
export function TableView({ state }: { state: TableState }) {
  return (
    <>
      <StatusSummary state={state} />
      <TableWarnings warnings={state.warnings} />
      <TableFacts details={state.details} />
      <PipelineStepper stages={state.pipeline} />
    </>
  );
}
