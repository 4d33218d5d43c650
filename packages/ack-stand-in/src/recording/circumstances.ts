import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStep, parseRecording, type RecordedLine } from './recording';

/** What was special about the controller or the emulator of a recording. */
export type Circumstances =
  | 'usual'
  /** The controller's default: it looks again after ten hours. */
  | 'resync-10h'
  /** The controller is stopped and started while the tables wait. */
  | 'restart'
  /** AWS cannot be reached for a while. */
  | 'outage'
  /** AWS's name does not resolve. */
  | 'unknown-host';

export interface Recording {
  name: string;
  circumstances: Circumstances;
  lines: RecordedLine[];
  /** When the controller or AWS is stopped, which is for all recordings of the same circumstances at once. */
  stopsAt: number | undefined;
}

/** Namespace of nearly all recordings. */
const NAMESPACE = 'rec';

export const STOPS = [
  'controller stopped',
  'proxy stopped',
  'proxy is stopped',
];
export const STARTS = ['controller started', 'proxy started'];

function eventsOf(lines: RecordedLine[]): { ms: number; what: string }[] {
  return lines.flatMap(line =>
    line.kind === 'event' ? { ms: line.ms, what: line.what } : [],
  );
}

function circumstancesOf(name: string, lines: RecordedLine[]): Circumstances {
  if (name.endsWith('--resync-10h')) return 'resync-10h';
  const events = eventsOf(lines).map(({ what }) => what);
  if (events.includes('controller stopped')) return 'restart';
  if (events.includes('proxy started')) return 'outage';
  return events.some(what => what.includes('--aws-endpoint-url'))
    ? 'unknown-host'
    : 'usual';
}

/** Each controller has namespaces of its own, and tables too: some recordings differ only in the controller's flags. */
function moved(text: string, circumstances: Circumstances): string {
  const elsewhere = text.replaceAll(
    `"${NAMESPACE}"`,
    `"${NAMESPACE}-${circumstances}"`,
  );
  const table = /"metadata":\{"name":"([^"]+)"/.exec(text)?.[1];
  return table && circumstances === 'resync-10h'
    ? elsewhere.replace(
        new RegExp(`(["/])${table}(?=["/])`, 'g'),
        `$1${table}-10h`,
      )
    : elsewhere;
}

export function readRecordings(folder: string): Recording[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .map(file => {
      const name = file.replace(/\.jsonl$/, '');
      const text = readFileSync(join(folder, file), 'utf8');
      const circumstances = circumstancesOf(name, parseRecording(text));
      const lines = parseRecording(
        circumstances === 'usual' ? text : moved(text, circumstances),
      );
      return {
        name,
        circumstances,
        lines,
        stopsAt: eventsOf(lines).find(({ what }) => STOPS.includes(what))?.ms,
      };
    });
}

/** The namespaces that the recordings use. */
export function namespacesOf(recordings: Recording[]): string[] {
  const namespaces = recordings.flatMap(({ lines }) =>
    lines
      .filter(isStep)
      .flatMap(line =>
        line.kind === 'apply' && line.manifest?.metadata?.namespace
          ? line.manifest.metadata.namespace
          : [],
      ),
  );
  return [...new Set(namespaces)];
}
