export interface DiffLine {
  kind: 'context' | 'added' | 'removed' | 'hunk' | 'note';
  before?: number;
  after?: number;
  text: string;
}

export interface FileDiff {
  status: 'added' | 'removed' | 'modified' | 'renamed';
  path: string;
  previousPath?: string;
  sha: string;
  mode: string;
  binary: boolean;
  additions: number;
  deletions: number;
  lines: DiffLine[];
  /** The unified diff from its first `@@`, as the REST API gives it. */
  patch?: string;
}

const STATUS: Record<string, FileDiff['status']> = {
  A: 'added',
  D: 'removed',
  R: 'renamed',
};

/**
 * Joins `git diff-tree --raw -z`, which names the files safely, with `--patch`, which lists the
 * same files in the same order. A change of type (file to symbolic link) has two sections in the patch.
 */
export function parseDiff(raw: string, patch: string): FileDiff[] {
  const sections =
    patch === '' ? [] : patch.split(/(?:^|\n)diff --git /).slice(1);
  const fields = raw.split('\0');
  const files: FileDiff[] = [];
  let section = 0;
  for (let index = 0; index + 1 < fields.length; ) {
    const [, mode, beforeSha, afterSha, status] = fields[index]
      .slice(1)
      .split(' ');
    const renamed = status.startsWith('R') || status.startsWith('C');
    const previousPath = renamed ? fields[index + 1] : undefined;
    const path = fields[index + (renamed ? 2 : 1)];
    index += renamed ? 3 : 2;
    const count = status === 'T' ? 2 : 1;
    const body = sections.slice(section, section + count);
    section += count;
    const lines = body.flatMap(parseSection);
    files.push({
      status: STATUS[status[0]] ?? 'modified',
      path,
      previousPath,
      sha: status === 'D' ? beforeSha : afterSha,
      mode,
      binary: body.some(it => header(it).includes('\nBinary files ')),
      additions: lines.filter(line => line.kind === 'added').length,
      deletions: lines.filter(line => line.kind === 'removed').length,
      lines,
      patch: body.map(hunks).filter(Boolean).join('') || undefined,
    });
  }
  return files;
}

function hunks(section: string): string {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? '' : `${section.slice(start + 1).replace(/\n$/, '')}\n`;
}

function header(section: string): string {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? section : section.slice(0, start);
}

function parseSection(section: string): DiffLine[] {
  const result: DiffLine[] = [];
  let before = 0;
  let after = 0;
  for (const line of hunks(section).replace(/\n$/, '').split('\n')) {
    const text = line.slice(1);
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (hunk) {
      before = Number(hunk[1]);
      after = Number(hunk[2]);
      result.push({ kind: 'hunk', text: line });
    } else if (line.startsWith('+')) {
      result.push({ kind: 'added', after: after++, text });
    } else if (line.startsWith('-')) {
      result.push({ kind: 'removed', before: before++, text });
    } else if (line.startsWith(' ')) {
      result.push({ kind: 'context', before: before++, after: after++, text });
    } else if (line.startsWith('\\')) {
      result.push({ kind: 'note', text: text.trim() });
    }
  }
  return result;
}
