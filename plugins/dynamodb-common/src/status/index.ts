export { componentName } from './componentName';
export { deriveTableState } from './deriveTableState';
export { layerConditions } from './layerConditions';
export type { ComponentHealth, LayerConditions } from './layerConditions';
export { OBJECT_YAML_LENGTH, objectYaml } from './objectYaml';
export type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  TableObject,
} from './objects';
export type { Observed, ObservedTable } from './Observed';
export {
  applicationPath,
  applicationsPath,
  eventsPath,
  instanceOfTable,
  instancePath,
  instancesPath,
  isTableOfInstance,
  tablePath,
  tablesOfInstancePath,
  tablesPath,
} from './paths';
export { soundObjects } from './soundObjects';
export { stateTitles } from './titles';
export { tableIndexes } from './tableIndexes';
export type {
  TableIndex,
  TableIndexCapacity,
  TableIndexKey,
} from './tableIndexes';
export { tableAnnotations, tableLabels } from './tableMetadata';
export type {
  ChainLink,
  ChainStatus,
  TableDetails,
  TableLayer,
  TableState,
  TableStateKind,
  TableWarning,
} from './TableState';
export { tableWorkflow } from './tableWorkflow';
export type { TableWorkflow, TableWorkflowStep } from './tableWorkflow';
export { toTableSpec } from './toTableSpec';
export { unhonoured } from './unhonoured';
