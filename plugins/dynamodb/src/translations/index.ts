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
} as const;

/**
 * The texts of the card and of the form.
 *
 * @remarks
 *
 * The words of a table's state (title, message, next step) come from
 * `deriveTableState` of the common package, in English, because the card, the
 * tests and the documentation quote them alike. What an engine says is quoted
 * as it is.
 *
 * @public
 */
export const dynamodbTranslationRef: TranslationRef<
  'dynamodb',
  typeof dynamodbMessages
> = createTranslationRef({
  id: 'dynamodb',
  messages: dynamodbMessages,
});
