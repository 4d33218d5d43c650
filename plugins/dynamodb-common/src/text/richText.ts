import { code } from './markdown';

/**
 * A sentence of ours with text of the user in it, kept apart so that one source
 * of words serves a page, where it is plain, and Markdown, where only ours may
 * be more than text.
 */
export type RichText = readonly (string | { user: string })[];

/** Writes a {@link RichText}: texts and numbers go in as they are, strings as the user's. */
export function richText(
  words: TemplateStringsArray,
  ...values: (string | number | RichText)[]
): RichText {
  return words.flatMap((word, index): RichText => {
    const value = values[index];
    if (value === undefined) {
      return [word];
    }
    if (typeof value === 'object') {
      return [word, ...value];
    }
    return [word, typeof value === 'number' ? String(value) : { user: value }];
  });
}

/** Several texts in one, with our words between them. */
export function join(texts: RichText[], separator: string): RichText {
  return texts.flatMap((text, index) =>
    index === 0 ? text : [separator, ...text],
  );
}

/** For a page that shows text as text. */
export function toPlainText(text: RichText): string {
  return text
    .map(part => (typeof part === 'string' ? part : part.user))
    .join('');
}

/** For Markdown: the user's text is inline code. */
export function toMarkdown(text: RichText): string {
  return text
    .map(part => (typeof part === 'string' ? part : code(part.user)))
    .join('');
}
