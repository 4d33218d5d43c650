/** The value that this share of the values does not exceed; 1 gives the largest. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** p50, p99 and maximum of times in milliseconds, for a table. */
export function distribution(times: number[]) {
  return {
    p50: percentile(times, 0.5).toFixed(2),
    p99: percentile(times, 0.99).toFixed(2),
    max: percentile(times, 1).toFixed(2),
  };
}

/** Prints rows with aligned columns, as Markdown, so that a run can be pasted. */
export function printTable(rows: Record<string, string | number>[]): void {
  const titles = Object.keys(rows[0]);
  const widths = titles.map(title =>
    Math.max(title.length, ...rows.map(row => String(row[title]).length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  console.log(line(titles));
  console.log(line(widths.map(width => '-'.repeat(width))));
  for (const row of rows) {
    console.log(line(titles.map(title => String(row[title]))));
  }
}
