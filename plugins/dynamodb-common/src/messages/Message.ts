import type { englishMessages } from './catalogue';

/**
 * A text by its id, with the values that go into it: what has the words of one
 * language is made of it by `formatMessage`.
 *
 * @public
 */
export interface Message {
  /** Which text of the catalogue it is. */
  id: string;
  /** What goes into the text, by the name that it has there. */
  values?: Record<string, MessageValue>;
}

/**
 * What goes into a text: names and numbers, lists of names, or another text.
 *
 * @public
 */
export type MessageValue = string | number | readonly string[] | Message;

/**
 * One sentence or several. A string is not translated: the words of an engine, or
 * of a sentence that has no id.
 *
 * @public
 */
export type Wording = string | Message | readonly (string | Message)[];

type Catalogue = typeof englishMessages;

/** The id of a text; one that depends on a count has it once. */
export type MessageId = keyof {
  [Key in keyof Catalogue as Key extends `${infer Id}_${'one' | 'other'}`
    ? Id
    : Key]: never;
};

type Template<Id extends MessageId> = Id extends keyof Catalogue
  ? Catalogue[Id]
  : `${Id}_other` extends keyof Catalogue
  ? Catalogue[`${Id}_other`]
  : never;

type Placeholder<Text extends string> =
  Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | Placeholder<Rest>
    : never;

type Values<Id extends MessageId> = Placeholder<Template<Id>>;

/** A message of the catalogue. What its text has no place for, or misses, does not compile. */
export function message<Id extends MessageId>(
  id: Id,
  ...[values]: [Values<Id>] extends [never]
    ? []
    : [values: Record<Values<Id>, MessageValue>]
): Message {
  return values ? { id, values } : { id };
}

/** Several sentences, one after another. */
export function sentences(...wordings: Wording[]): Wording {
  return wordings.flatMap(wording =>
    typeof wording === 'string' || 'id' in wording ? [wording] : wording,
  );
}
