import { InputError } from '@backstage/errors';

/** How long a table stays in a phase that the emulator itself skips, in milliseconds. */
export interface Delays {
  createMs: number;
  /**
   * Above 0, because ACK sends a second UpdateTable right after a change of billing mode: AWS answers it
   * "still in use", while an emulator without an UPDATING phase refuses it for good.
   */
  updateMs: number;
  deleteMs: number;
  /** How long a new global secondary index is built; it may outlast the UPDATING phase of its table. */
  indexMs: number;
  /** How long time to live stays ENABLING or DISABLING; up to an hour in AWS, which refuses another change meanwhile. */
  ttlMs: number;
}

/** A refusal that the proxy gives instead of the emulator's answer. */
export interface Fault {
  /** Operation, for example `CreateTable`; every operation when absent. */
  op?: string;
  /** Table the fault is for; every table when absent. */
  table?: string;
  /**
   * What the call must have among its input, for example `{"ReplicaUpdates": [{"Delete": {}}]}`: the fields of an
   * object may be some of the call's, and an element of a list any of the call's.
   */
  input?: Record<string, unknown>;
  /** AWS error code, for example `ValidationException`. */
  code: string;
  message: string;
  /** How many calls are refused; without end when absent. */
  times?: number;
}

/** What the proxy's control endpoint shows and takes; settings of one table win over the general ones. */
export interface AwsProxySettings extends Delays {
  faults: Fault[];
  tables: Record<string, TableSettings>;
}

export type TableSettings = Partial<Delays> & {
  faults?: Fault[];
  /** What AWS says of the table instead of ACTIVE, for example `INACCESSIBLE_ENCRYPTION_CREDENTIALS`. */
  tableStatus?: string;
};

/** A change of the settings as a JSON merge patch (RFC 7396): what is `null` is removed, what is absent stays. */
export type AwsProxySettingsPatch = Partial<Delays> & {
  faults?: Fault[];
  tables?: Record<
    string,
    { [name in keyof TableSettings]?: TableSettings[name] | null } | null
  >;
};

const DELAYS: (keyof Delays)[] = [
  'createMs',
  'updateMs',
  'deleteMs',
  'indexMs',
  'ttlMs',
];

export const DEFAULT_DELAYS: Delays = {
  createMs: 2_000,
  updateMs: 2_000,
  deleteMs: 2_000,
  indexMs: 3_000,
  ttlMs: 0,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(
  target: Record<string, unknown>,
  patch: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[key];
    } else if (isObject(value)) {
      const before = merged[key];
      merged[key] = merge(isObject(before) ? before : {}, value);
    } else if (value !== undefined) {
      merged[key] = value;
    }
  }
  return merged;
}

function checkFaults(value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} must be a list of faults`];
  const problems: string[] = [];
  for (const [index, fault] of value.entries()) {
    const at = `${path}[${index}]`;
    if (!isObject(fault)) {
      problems.push(`${at} must be an object`);
      continue;
    }
    for (const [key, part] of Object.entries(fault)) {
      if (!['op', 'table', 'input', 'code', 'message', 'times'].includes(key)) {
        problems.push(
          `${at}.${key} is not known; a fault has op, table, input, code, message and times`,
        );
      } else if (key === 'input') {
        if (!isObject(part)) problems.push(`${at}.input must be an object`);
      } else if (key === 'times') {
        if (!Number.isInteger(part) || Number(part) < 0) {
          problems.push(`${at}.times must be a whole number from 0`);
        }
      } else if (typeof part !== 'string') {
        problems.push(`${at}.${key} must be a string`);
      }
    }
    for (const key of ['code', 'message']) {
      if (!(key in fault)) problems.push(`${at}.${key} is missing`);
    }
  }
  return problems;
}

function checkPart(
  part: Record<string, unknown>,
  path: string,
  more: string[],
): string[] {
  const problems: string[] = [];
  for (const [key, value] of Object.entries(part)) {
    if (key === 'faults') {
      problems.push(...checkFaults(value, `${path}faults`));
    } else if ((DELAYS as string[]).includes(key)) {
      if (typeof value !== 'number' || !(value >= 0)) {
        problems.push(
          `${path}${key} is ${JSON.stringify(
            value,
          )}; it must be a number of milliseconds from 0`,
        );
      }
    } else if (key === 'tableStatus' && more.includes(key)) {
      if (typeof value !== 'string') {
        problems.push(`${path}tableStatus must be a string`);
      }
    } else if (!more.includes(key)) {
      problems.push(
        `${path}${key} is not known; there are ${[
          ...DELAYS,
          'faults',
          ...more,
        ].join(', ')}`,
      );
    }
  }
  return problems;
}

/**
 * The settings after a patch.
 * @throws InputError naming every wrong part; the settings are then unchanged.
 */
export function patchSettings(
  settings: AwsProxySettings,
  patch: unknown,
): AwsProxySettings {
  if (!isObject(patch)) {
    throw new InputError('The settings of the AWS proxy must be a JSON object');
  }
  const merged = merge({ ...settings }, patch);
  const problems = checkPart(merged, '', ['tables']);
  for (const name of [...DELAYS, 'faults', 'tables']) {
    if (!(name in merged)) problems.push(`${name} cannot be removed`);
  }
  const tables = merged.tables;
  if (isObject(tables)) {
    for (const [name, part] of Object.entries(tables)) {
      problems.push(
        ...(isObject(part)
          ? checkPart(part, `tables.${name}.`, ['tableStatus'])
          : [`tables.${name} must be an object`]),
      );
    }
  } else if ('tables' in merged) {
    problems.push('tables must be an object keyed by table name');
  }
  if (problems.length > 0) {
    throw new InputError(`Settings of the AWS proxy: ${problems.join('; ')}`);
  }
  return merged as unknown as AwsProxySettings;
}

export function delaysOf(
  settings: AwsProxySettings,
  table: string | undefined,
): Delays {
  const own = (table && settings.tables[table]) || {};
  return {
    createMs: own.createMs ?? settings.createMs,
    updateMs: own.updateMs ?? settings.updateMs,
    deleteMs: own.deleteMs ?? settings.deleteMs,
    indexMs: own.indexMs ?? settings.indexMs,
    ttlMs: own.ttlMs ?? settings.ttlMs,
  };
}

/** Has a call's input the part that a fault asks for? */
function has(input: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(input) &&
      part.every(element => input.some(candidate => has(candidate, element)))
    );
  }
  return isObject(part)
    ? isObject(input) &&
        Object.entries(part).every(([name, value]) => has(input[name], value))
    : input === part;
}

/** The fault for a call, if there is one; counts it down. */
export function takeFault(
  settings: AwsProxySettings,
  call: { op?: string; table?: string; input?: object },
): Fault | undefined {
  const { op, table, input = {} } = call;
  const own = (table && settings.tables[table]?.faults) || [];
  const fault = [...own, ...settings.faults].find(
    candidate =>
      (candidate.op === undefined || candidate.op === op) &&
      (candidate.table === undefined || candidate.table === table) &&
      has(input, candidate.input ?? {}) &&
      candidate.times !== 0,
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}
