/**
 * What the packages of this project share beyond their public interface. It
 * changes without notice.
 *
 * @packageDocumentation
 */
export {
  keepsTables,
  manifestPaths,
  type OrderSummary,
  pullRequestBranch,
  summarizeOrder,
  tableEntityRef,
  tableOrderSchema,
} from './application';
export * from './form';
export * from './links';
export { englishMessages } from './messages';
export {
  type EncryptionKey,
  MAX_INDEX_KEYS_OF_A_ROLE,
  type ParameterChangeRule,
  parameterChanges,
  parameterLabels,
  type ParameterRule,
  parameterRules,
  parameterTypes,
  recommend,
  type Recommendation,
  tableAnnotations,
  tableLabels,
  toTableSpec,
} from './parameters';
export {
  checkOrderPolicy,
  checkParameterPolicy,
  describePreset,
  presetParameters,
} from './policy';
export { asRecord, asText, isRecord, type JsonRecord } from './schema/guards';
export * from './settings';
export {
  applicationPath,
  applicationsPath,
  type ComponentHealth,
  componentName,
  describeReadError,
  eventsPath,
  findIgnoredParameters,
  instanceOfTable,
  instancePath,
  instancesPath,
  isTableOfInstance,
  layerConditions,
  type LayerConditions,
  OBJECT_YAML_LENGTH,
  objectYaml,
  type StateDefinition,
  stateKinds,
  stateTitle,
  type StateSeverity,
  tableIndexes,
  type TableIndex,
  type TableIndexCapacity,
  tablePath,
  tablesOfInstancePath,
  tablesPath,
  tableStates,
  tableWorkflow,
  type TableWorkflow,
  type TableWorkflowStep,
} from './status';
// The types that these are written in.
export type { TableRef } from './entity';
export type { Message, MessageValue, Wording } from './messages';
export type * from './parameters/types';
export type * from './policy/OrderPolicy';
export type * from './problems';
export type { JsonSchema } from './schema/JsonSchema';
export type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  ObservedTable,
  PipelineStage,
  PipelineStatus,
  ReadResult,
  StateId,
  StateSummary,
  TableDetails,
  DesiredTable,
  ReportedTable,
  TableStatusFields,
  TableKey,
  TableLayer,
  TableObject,
  TableState,
  TableStateKind,
  TableWarning,
} from './status';
