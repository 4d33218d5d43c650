export { componentName } from './objects/components';
export { deriveTableState } from './deriveTableState';
export { layerConditions } from './details/conditions';
export type { ComponentHealth, LayerConditions } from './details/conditions';
export { OBJECT_YAML_LENGTH, objectYaml } from './details/yaml';
export type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  TableObject,
} from './objects/types';
export type { Observed, ObservedTable } from './objects/ReadResult';
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
} from './objects/paths';
export { soundObjects } from './objects/sanitizeObjects';
export { stateTitles } from './states';
export { tableIndexes } from './details/indexes';
export type {
  TableIndex,
  TableIndexCapacity,
  TableIndexKey,
} from './details/indexes';
export { tableAnnotations, tableLabels } from './ack/annotations';
export type {
  ChainLink,
  ChainStatus,
  TableDetails,
  TableLayer,
  TableState,
  TableStateKind,
  TableWarning,
} from './TableState';
export { tableWorkflow } from './details/workflow';
export type { TableWorkflow, TableWorkflowStep } from './details/workflow';
export { toTableSpec } from './ack/toTableSpec';
export { unhonoured } from './ack/findIgnoredParameters';
