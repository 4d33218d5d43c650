import { englishMessages } from './catalogue';
import type { Message, MessageValue, Wording } from './Message';

/**
 * Returns the text of an id in one language.
 *
 * @public
 */
export type Translate = (
  id: string,
  values: Record<string, string | number>,
) => string;

const templates: Readonly<Record<string, string>> = englishMessages;

const translateToEnglish: Translate = (id, values) => {
  const plural = `${id}_${values.count === 1 ? 'one' : 'other'}`;
  const template = templates[id] ?? templates[plural] ?? id;
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
};

function formatValue(
  value: MessageValue,
  translate: Translate,
): string | number {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'string' || 'id' in value) {
    return formatMessage(value, translate);
  }
  return value.join(', ');
}

function formatOne({ id, values = {} }: Message, translate: Translate): string {
  return translate(
    id,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        formatValue(value, translate),
      ]),
    ),
  );
}

/**
 * Writes what a state says as text: in English, unless something else translates.
 *
 * @param translate - for example the `t` of Backstage's translations, which have
 * these messages under the same ids
 *
 * @public
 */
export function formatMessage(
  wording: Wording,
  translate: Translate = translateToEnglish,
): string {
  if (typeof wording === 'string') {
    return wording;
  }
  if ('id' in wording) {
    return formatOne(wording, translate);
  }
  return wording.map(one => formatMessage(one, translate)).join(' ');
}
