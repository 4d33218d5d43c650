import { englishMessages } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { cardMessages } from './card';
import { formMessages } from './form';
import { formSectionMessages } from './formSections';
import { tablesPageMessages } from './tablesPage';
import { formLocationMessages } from './formLocation';
import { entityTabMessages } from './entityTab';
import { parameterLabelMessages } from './parameterLabels';

export { parameterLabelMessages };

// Flat, and named in the type below: the compiler orders the keys of a nested object as it happens to check them, and
// the API report would change from one machine to the next.
/**
 * The texts of {@link dynamodbTranslationRef} in English, by key.
 *
 * @public
 */
export const dynamodbMessages = {
  ...cardMessages,
  ...entityTabMessages,
  ...tablesPageMessages,
  ...formMessages,
  ...formSectionMessages,
  ...formLocationMessages,
  ...parameterLabelMessages,
  ...englishMessages,
} as const;

/**
 * The texts of the card, the tab, the list and the form.
 *
 * @remarks
 *
 * In English, and in German for an app that offers the language `de`: the ref
 * brings the German texts with it, and they are loaded when a user chooses the
 * language. A resource of the app for the same language replaces them.
 *
 * The words of a table's state (title, message, next step) have the ids that
 * `deriveTableState` of the common package gives them, for example
 * `state.failed-at-kro.message`. What an engine says is quoted as it is.
 *
 * @public
 */
export const dynamodbTranslationRef: TranslationRef<
  'dynamodb',
  typeof dynamodbMessages
> = createTranslationRef({
  id: 'dynamodb',
  messages: dynamodbMessages,
  translations: {
    de: async () => ({ default: (await import('./de')).germanMessages }),
  },
});
