import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ChainStrip } from './ChainStrip';
import { StateFace } from './StateFace';
import { TableFacts } from './TableFacts';
import { TableWarnings } from './TableWarnings';

/** All that is known of a table: the reason first, then the warnings, the facts and the chain. */
export function TableView({ state }: { state: TableState }) {
  return (
    <>
      <StateFace state={state} />
      <TableWarnings warnings={state.warnings} />
      <TableFacts details={state.details} />
      <ChainStrip chain={state.chain} />
    </>
  );
}
