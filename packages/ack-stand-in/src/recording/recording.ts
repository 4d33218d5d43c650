import type { KubernetesObject } from '@kubernetes/client-node';

/** Recordings of the real controller, and how one run is compared with another. Pure. */

/** One line of a recording; `ms` counts from its start. */
export type RecordedLine = { ms: number } & (
  | {
      kind: 'apply';
      manifest?: KubernetesTable;
      patch?: Record<string, unknown>;
      refused?: { code: number; message: string };
    }
  | { kind: 'delete' }
  | { kind: 'table'; type: string; object: KubernetesTable }
  | ({ kind: 'aws' } & RecordedCall)
  | {
      kind: 'fault';
      op?: string;
      table?: string;
      /** Part of the call's input. */
      input?: Record<string, unknown>;
      code?: string;
      message?: string;
      times?: number;
      cleared?: boolean;
    }
  | {
      kind: 'event';
      what: string;
      op?: string;
      input?: Record<string, unknown>;
      code?: number;
      /** Another object than a Table that was applied, or deleted. */
      manifest?: KubernetesObject;
      deleted?: boolean;
    }
);

/** A line that somebody other than the controller caused, to be repeated in a replay. */
export type RecordedStep = Exclude<
  RecordedLine,
  { kind: 'table' } | { kind: 'aws' }
>;

export interface RecordedCall {
  op: string;
  region: string;
  input?: object;
  code: number;
  error?: { type: string };
}

export interface KubernetesTable {
  metadata?: {
    name?: string;
    namespace?: string;
    generation?: number;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
  };
  spec?: object;
  status?: object;
  [name: string]: unknown;
}

/** The key in the recordings stays as it is; other UUIDs differ from run to run. */
const KMS_KEY = '11111111-2222-3333-4444-555555555555';
const UUID =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?/g;
/** A full read has six calls, and a repeated attempt at most two more. */
const LONGEST_CYCLE = 8;

export function parseRecording(text: string): RecordedLine[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as RecordedLine);
}

export function isStep(line: RecordedLine): line is RecordedStep {
  return line.kind !== 'table' && line.kind !== 'aws';
}

/** The text without what differs from run to run. */
export function stableText(text: string): string {
  return text
    .replace(/(RequestID: )[^,\s]+/g, '$1<request-id>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .replace(/(lookup \S+ on )\S+:53/g, '$1<resolver>:53')
    .replace(/(selectorResourceVersion: )\d+/g, '$1<version>')
    .replace(/\bdynamodb-(v[\d.]+|unknown)/g, 'dynamodb-<version>')
    .replace(TIME, '<time>')
    .replace(UUID, uuid => (uuid === KMS_KEY ? uuid : '<uid>'));
}

/** The value without what differs from run to run, with its keys in order. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([key, part]) => [key, stable(part)]),
    );
  }
  return typeof value === 'string' ? stableText(value) : value;
}

/** What users of a Table can see of it: status, finalizers, removal, annotations and spec. */
export function tableState(type: string, object: KubernetesTable): string {
  if (type === 'DELETED') return 'gone';
  const { metadata = {}, spec, status } = object;
  return JSON.stringify(
    stable({
      generation: metadata.generation,
      annotations: metadata.annotations,
      labels: metadata.labels,
      finalizers: metadata.finalizers ?? [],
      deleting: metadata.deletionTimestamp !== undefined,
      spec,
      status,
    }),
  );
}

/** An AWS call without the random order of tags. */
export function awsCall(call: RecordedCall): string {
  const input = stable(call.input ?? {}) as Record<string, unknown>;
  for (const name of ['Tags', 'TagKeys']) {
    const list = input[name];
    if (Array.isArray(list)) {
      input[name] = list
        .map(item => JSON.stringify(item))
        .sort()
        .map(item => JSON.parse(item));
    }
  }
  return `${call.op} in ${call.region}: ${JSON.stringify(input)}${
    call.code >= 400 ? ` refused ${call.error?.type ?? call.code}` : ''
  }`;
}

function repeatsItsEnd(items: string[], length: number): boolean {
  const start = items.length - 2 * length;
  return (
    start >= 0 &&
    items
      .slice(start, start + length)
      .every((item, index) => item === items[start + length + index])
  );
}

/**
 * What happened, in order, however often it was repeated: `A A B A B A C` becomes `A B A C`.
 * Cycles of several items are taken for repetitions when all of them are of the kind that is tried again.
 */
function distinct(
  items: string[],
  triedAgain: (item: string) => boolean,
): string[] {
  const kept: string[] = [];
  for (const item of items) {
    kept.push(item);
    for (let length = 1; length <= LONGEST_CYCLE; length++) {
      if (
        repeatsItsEnd(kept, length) &&
        (length === 1 || kept.slice(-length).every(triedAgain))
      ) {
        kept.splice(-length);
        length = 0;
      }
    }
  }
  return kept;
}

/** Distinct states, and when they last changed. A failing call to create goes through several of them at each try. */
export function distinctStates(events: { ms: number; state: string }[]): {
  states: string[];
  changedAt: number;
} {
  let states: string[] = [];
  let changedAt = 0;
  for (const { ms, state } of events) {
    const next = distinct([...states, state], item =>
      item.includes('ACK.Recoverable'),
    );
    if (next.length !== states.length || next.at(-1) !== states.at(-1)) {
      changedAt = ms;
    }
    states = next;
  }
  return { states, changedAt };
}

export function recordedStates(
  lines: RecordedLine[],
): { ms: number; state: string }[] {
  return lines.flatMap(line =>
    line.kind === 'table'
      ? { ms: line.ms, state: tableState(line.type, line.object) }
      : [],
  );
}

/** Distinct AWS calls after each of the steps, which began at the given times. */
export function callsByStep(
  calls: (RecordedCall & { ms: number })[],
  steps: number[],
): string[][] {
  return steps.map((begin, index) => {
    const end = steps[index + 1] ?? Infinity;
    return distinct(
      calls.filter(call => call.ms >= begin && call.ms < end).map(awsCall),
      () => true,
    );
  });
}
