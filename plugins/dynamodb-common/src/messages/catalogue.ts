import { deletionMessages } from './deletionMessages';
import { readErrorMessages } from './readErrorMessages';
import { stageMessages } from './stageMessages';
import { stateMessages } from './stateMessages';
import { warningMessages } from './warningMessages';

/**
 * The English words of every message, by id. A value stands as `{{name}}` in it.
 * Where the words depend on the value `count`, the id has the ending `_one` or
 * `_other`.
 *
 * @alpha
 */
export const englishMessages = {
  ...stateMessages,
  ...deletionMessages,
  ...readErrorMessages,
  ...stageMessages,
  ...warningMessages,
} as const;
