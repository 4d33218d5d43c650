import { concerns } from './catalogue';

/**
 * The words for the values of each enum, by the name of the property, to stand
 * within a sentence. `encryptionKey` is the choice that `sseEnabled`, `sseType`
 * and `kmsMasterKeyID` make together.
 *
 * @alpha
 */
export const parameterLabels = {
  ...concerns.keys.labels,
  ...concerns.capacity.labels,
  ...concerns.indexes.labels,
  ...concerns.streams.labels,
  ...concerns.encryption.labels,
  ...concerns.tableClass.labels,
  ...concerns.adoption.labels,
  ...concerns.deletionPolicy.labels,
};
