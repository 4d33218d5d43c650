const RED = '\u001b[31m';
const GREEN = '\u001b[32m';
const PLAIN = '\u001b[0m';

export interface Cell {
  text: string;
  /** Whether it came out as it should; neither when absent. */
  passed?: boolean;
}

function coloured(text: string, passed: boolean | undefined): string {
  // the runner sets it when it writes to a terminal itself
  if (passed === undefined || !process.env.FORCE_COLOR) return text;
  return `${passed ? GREEN : RED}${text}${PLAIN}`;
}

function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

/** A table for the terminal, its columns as wide as their content, but at most so many characters. */
export function formatTable(
  heads: string[],
  rows: Cell[][],
  widest = 60,
): string {
  const marked = rows.map(row =>
    row.map(({ text, passed }) => ({
      passed,
      text: shortened(
        passed === undefined ? text : `${passed ? '✔' : '✖'} ${text}`,
        widest,
      ),
    })),
  );
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...marked.map(row => row[column].text.length)),
  );
  const line = (cells: Cell[]) =>
    cells
      .map(({ text, passed }, column) =>
        coloured(text.padEnd(widths[column]), passed),
      )
      .join('  ')
      .trimEnd();
  return [
    line(heads.map(text => ({ text }))),
    line(widths.map(width => ({ text: '─'.repeat(width) }))),
    ...marked.map(line),
  ].join('\n');
}
