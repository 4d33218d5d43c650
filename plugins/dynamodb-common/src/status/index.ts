export { componentName } from './componentName';
export { deriveTableState } from './deriveTableState';
export type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  TableObject,
} from './objects';
export type { Observed, ObservedTable } from './Observed';
export { applicationPath, instancePath, tablePath } from './paths';
export { tableAnnotations, tableLabels } from './tableMetadata';
export type {
  TableDetails,
  TableLayer,
  TableState,
  TableStateKind,
} from './TableState';
export { toTableSpec } from './toTableSpec';
