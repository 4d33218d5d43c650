/**
 * The domain of the DynamoDB plugins: the parameters of a table and their
 * rules, the manifest, the catalog entity, and the state of a table. Pure
 * functions: no input or output, no React, no Node API.
 *
 * @packageDocumentation
 */
export {
  checkOrder,
  describeOrder,
  type ManifestSource,
  renderApplication,
  renderCatalogInfo,
  type TableOrder,
} from './application';
export * from './entity';
export {
  formatMessage,
  type Message,
  type MessageValue,
  type Translate,
  type Wording,
} from './messages';
export { checkParameters, dynamoDBTableParametersSchema } from './parameters';
export type * from './parameters/types';
export { checkManifest, readOrderPolicy } from './policy';
export type * from './policy/OrderPolicy';
export type * from './problems';
export type { JsonSchema } from './schema/JsonSchema';
export { deriveTableState } from './status';
export type {
  ApplicationObject,
  Condition,
  DesiredTable,
  InstanceObject,
  ObjectMetadata,
  ObservedTable,
  PipelineStage,
  PipelineStatus,
  ReadResult,
  ReportedTable,
  StateId,
  StateSummary,
  TableDetails,
  TableKey,
  TableLayer,
  TableObject,
  TableState,
  TableStateKind,
  TableStatusFields,
  TableWarning,
} from './status';
