export { useAfterPointer } from './useAfterPointer';
export { useLanguage } from './useLanguage';
export { useNow } from './useNow';
export { usePolicy } from './usePolicy';
export type { PolicyResult } from './usePolicy';
export { useTableState } from './useTableState';
export type { TableStateResult } from './useTableState';
export type { TableProblem, TableReading } from './TablePoller';
