import type { dynamodbMessages } from '..';
import { cardMessagesInGerman } from './card';
import { entityTabMessagesInGerman } from './entityTab';
import { formMessagesInGerman } from './form';
import { formLocationMessagesInGerman } from './formLocation';
import { formSectionMessagesInGerman } from './formSections';
import { parameterLabelMessagesInGerman } from './parameterLabels';
import { stateMessagesInGerman } from './states';
import { tablesPageMessagesInGerman } from './tablesPage';

/** The texts in German, by key. A key that is left out does not compile. */
export const germanMessages: Record<keyof typeof dynamodbMessages, string> = {
  ...cardMessagesInGerman,
  ...entityTabMessagesInGerman,
  ...tablesPageMessagesInGerman,
  ...formMessagesInGerman,
  ...formSectionMessagesInGerman,
  ...formLocationMessagesInGerman,
  ...parameterLabelMessagesInGerman,
  ...stateMessagesInGerman,
};
