import { code } from './markdown';

/**
 * A sentence of ours with text of the user in it, kept apart so that one source
 * of words serves a page, where it is plain, and Markdown, where only ours may
 * be more than text.
 */
export type Text = readonly (string | { user: string })[];

/** Writes a {@link Text}: texts and numbers go in as they are, strings as the user's. */
export function say(
  words: TemplateStringsArray,
  ...values: (string | number | Text)[]
): Text {
  return words.flatMap((word, index): Text => {
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
export function joined(texts: Text[], separator: string): Text {
  return texts.flatMap((text, index) =>
    index === 0 ? text : [separator, ...text],
  );
}

/** For a page that shows text as text. */
export function plain(text: Text): string {
  return text
    .map(part => (typeof part === 'string' ? part : part.user))
    .join('');
}

/** For Markdown: the user's text is inline code. */
export function markdown(text: Text): string {
  return text
    .map(part => (typeof part === 'string' ? part : code(part.user)))
    .join('');
}
