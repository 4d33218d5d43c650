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
export type { ReadResult, ObservedTable } from './objects/ReadResult';
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
export { tableIndexes } from './details/indexes';
export type { TableIndex, TableIndexCapacity } from './details/indexes';
export type {
  PipelineStage,
  PipelineStatus,
  StateSummary,
  TableDetails,
  TableLayer,
  TableState,
  TableStateKind,
  TableWarning,
} from './TableState';
export { tableWorkflow } from './details/workflow';
export type { TableWorkflow, TableWorkflowStep } from './details/workflow';
export { findIgnoredParameters } from './ack/findIgnoredParameters';
export type { DesiredTable } from './details/desired';
export type { TableKey } from './details/keys';
export type { ReportedTable } from './details/reported';
export type { TableStatusFields } from './objects/statusFields';
export { describeReadError } from './rules/reading';
export { stateKinds, stateTitle, tableStates } from './states';
export type { StateDefinition, StateId, StateSeverity } from './states';
