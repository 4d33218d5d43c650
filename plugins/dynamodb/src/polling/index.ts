export type { ReadContext } from './Poller';
export { usePolledQuery } from './usePolledQuery';
export { useTableEvents } from './useTableEvents';
export type { TableEventsResult } from './useTableEvents';
export { useTableState } from './useTableState';
export type { TableStateResult } from './useTableState';
export type { TableProblem, TableReading } from './tableReading';
