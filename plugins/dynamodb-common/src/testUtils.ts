/**
 * States of tables as the real engines wrote them, for tests.
 *
 * @packageDocumentation
 */
export * from './fixtures';
export type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  ReadResult,
  ObservedTable,
  TableObject,
  TableStatusFields,
} from './status';
