// What KubeVela writes before the reason (1.10 in one line, 1.11 with headings).
const heads =
  /^.*(?:after merge parameter and context: |validation failed for workload [^\n]*:\n|cannot generate manifests from component [^\n]*:\n|failed to have the workload\/trait unstructured: |pre-dispatch dryrun failed: Found \d+ errors\. )/s;

// What it writes behind it.
const tails = / \(and \d+ more errors\)| \(value: cue\/format: [^)]*\)/g;

/**
 * Why KubeVela refused an Application, out of a workflow step's message: one
 * reason a line. A rule of the component definition is a field whose label is
 * the sentence, so the sentence stands between `rule."` and `"`.
 */
export function kubevelaMessage(message: string): string {
  const reasons = message
    .replace(heads, '')
    .replace(tails, '')
    .split('\n')
    .map(line => line.trim().replace(/^\[\((.*)\)\]$/, '$1'))
    .filter(line => line && !/^(?:Parameter|Template) errors:$/.test(line))
    .map(line => {
      const label = /^rule\.("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
      return { text: label ? unquote(label) : line, isRule: Boolean(label) };
    });
  // A broken rule makes the output incomplete as well: that is no second reason.
  const causes = reasons.filter(
    ({ text, isRule }) => isRule || text.startsWith('parameter.'),
  );
  const texts = (causes.length > 0 ? causes : reasons).map(({ text }) => text);
  return [...new Set(texts)].join('\n');
}

function unquote(label: string): string {
  return label.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
