/**
 * Any text as inline code, which holds no link, mention or HTML in any dialect.
 * The few characters that could end the code or the table cell that it stands
 * in are written as escapes, since Markdown has no way to keep them in both.
 */
export function code(text: string): string {
  const inert = text.replace(
    /[`|\\\p{C}\p{Zl}\p{Zp}]/gu,
    character =>
      `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
  return inert.trim() === '' ? '(empty)' : `\`${inert}\``;
}

/** A table with a heading for each column; the cells are Markdown already. */
export function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [headings, headings.map(() => '---'), ...rows].map(line).join('\n');
}
