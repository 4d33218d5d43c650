export { useLanguage } from './useLanguage';
export { useNow } from './useNow';
export { useTableState } from './useTableState';
export type { TableStateResult } from './useTableState';
export type { TableProblem, TableReading } from './TablePoller';
