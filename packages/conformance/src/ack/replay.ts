import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiException,
  CustomObjectsApi,
  KubeConfig,
  PatchStrategy,
  setHeaderOptions,
  Watch,
  type KubernetesObject,
  type KubernetesObjectApi,
} from '@kubernetes/client-node';
import {
  type AwsCall,
  apply,
  objectApi,
  type Endpoints,
} from '@aws-dynamodb-kro/sandbox/client';
import {
  STARTS,
  STOPS,
  type Recording,
  awsCall,
  callsByStep,
  distinctStates,
  isStep,
  recordedStates,
  stableText,
  tableState,
  type KubernetesTable,
  type RecordedCall,
  type RecordedLine,
  type RecordedStep,
} from '@aws-dynamodb-kro/ack-stand-in/recording';

/** What a recording cannot do alone, because others have the same controller and the same way to AWS. */
export interface Shared {
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface Replay {
  live: Run;
  recorded: Run;
}

interface Place {
  /** The emulator takes an access key of twelve digits for the account. */
  account: string;
  region: string;
}

/** The Table of a recording, and the tables that it makes or uses in AWS. */
interface Target {
  name: string;
  namespace: string;
  awsTables: string[];
}

/** How far a replay has come; times count from its beginning. */
interface Progress {
  began: number;
  awsTables: string[];
  events: { ms: number; state: string }[];
  steps: number[];
  /** When the last step was done. */
  stepDone: number;
}

/** What a recording and its replay must have in common. */
export interface Run {
  /** Distinct states of the Table, in order. */
  states: string[];
  /** Distinct AWS calls after each step that change something. */
  changes: string[][];
  /** Calls that only read, in any order: when they come depends on how fast everything is. */
  reads: string[];
  /** Refusals of the API server and answers of AWS to the steps. */
  answers: string[];
}

const TABLES = {
  group: 'dynamodb.services.k8s.aws',
  version: 'v1alpha1',
  plural: 'tables',
};
/**
 * How long AWS's phases last, if a recording does not say otherwise; milliseconds. The recordings had 2 and 3 seconds.
 * These are longer, so that a slow machine still finds AWS in a phase, and as short as the controller needs: it looks
 * again after 5 seconds at a new table, and after 10 at one that changes.
 */
const DELAYS = {
  createMs: 4_000,
  updateMs: 4_000,
  deleteMs: 2_000,
  indexMs: 5_000,
};
/** Account of the controller's credentials and region of its flags in the recordings. */
const DEFAULT_PLACE = { account: '000000000000', region: 'us-east-1' };
/** How much later than in the recording a state may come. */
const PATIENCE_MS = 40_000;
/** How much longer than the recording a replay lasts: its last look at AWS may come a little later. */
const TAIL_MS = 1_000;
/** Where nothing more may happen, as long as it takes until the controller would have looked again. */
const SILENCE_MS = 6_000;
/** Longer makes the SDK for Go refuse to call at all, which was not recorded. */
const DOWN_MS = 4_000;
const POLL_MS = 10;
const NO_CALL_FOR_MS = 400;

function patchHeaders() {
  return setHeaderOptions('Content-Type', PatchStrategy.MergePatch);
}

function isGone(error: unknown): boolean {
  return error instanceof ApiException && error.code === 404;
}

function messageOf(error: ApiException<unknown>): string {
  const body =
    typeof error.body === 'string' ? JSON.parse(error.body) : error.body;
  return String((body as { message?: unknown })?.message ?? '');
}

async function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ code: number; body: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { code: response.status, body: await response.text() };
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return (await response.json()) as T;
}

/** Repeats recordings against a running API server, emulator and controller. */
export class Replayer {
  readonly #custom: CustomObjectsApi;
  readonly #objects: KubernetesObjectApi;
  readonly #watch: Watch;
  readonly #control: string;
  readonly #listeners = new Map<
    string,
    (type: string, object: KubernetesTable) => void
  >();
  #emulator = '';
  #request: AbortController | undefined;
  #watchEnded = false;

  constructor(endpoints: Endpoints) {
    const config = new KubeConfig();
    config.loadFromFile(endpoints.kubeconfig!);
    this.#custom = config.makeApiClient(CustomObjectsApi);
    this.#objects = objectApi(endpoints.kubeconfig!);
    this.#watch = new Watch(config);
    this.#control = endpoints.awsProxyControl!;
  }

  /** Begins to watch all Tables. */
  async start(): Promise<void> {
    const upstream = await getJson<{ url: string }>(
      `${this.#control}/upstream`,
    );
    this.#emulator = upstream.url;
    const list: { metadata?: { resourceVersion?: string } } =
      await this.#custom.listClusterCustomObject(TABLES);
    this.#request = await this.#watch.watch(
      `/apis/${TABLES.group}/${TABLES.version}/${TABLES.plural}`,
      { resourceVersion: list.metadata?.resourceVersion },
      (type, object: KubernetesTable) => {
        this.#listeners.get(
          `${object.metadata?.namespace}/${object.metadata?.name}`,
        )?.(type, object);
      },
      () => {
        this.#watchEnded = true;
      },
    );
  }

  stop(): void {
    this.#request?.abort();
  }

  /**
   * Repeats the steps of a recording, each when the Table has reached the recorded state and has kept it as long.
   * @throws Error when a state does not come, listing the states that came.
   */
  async replay(recording: Recording, shared: Shared): Promise<Replay> {
    const { lines } = recording;
    const place = await this.#prepare(recording);
    const { name, namespace, awsTables } = place;
    const progress: Progress = {
      began: Date.now(),
      awsTables,
      events: [],
      steps: [],
      stepDone: 0,
    };
    const { began, events } = progress;
    this.#listeners.set(`${namespace}/${name}`, (type, object) =>
      events.push({ ms: Date.now() - began, state: tableState(type, object) }),
    );
    try {
      const answers: string[] = [];
      for (const [index, line] of lines.entries()) {
        if (isStep(line)) {
          await this.#reach(lines.slice(0, index), line.ms, progress, {
            atMostMs: isStart(line) ? DOWN_MS : Infinity,
          });
          progress.steps.push(Date.now() - began);
          answers.push(
            ...(await this.#repeat(line, { namespace, name, shared })),
          );
          progress.stepDone = Date.now() - began;
        }
      }
      const end = (lines.at(-1)?.ms ?? 0) + tailOf(recording);
      await this.#reach(lines, end, progress);
      const calls = await this.#calls(awsTables, began);
      return {
        live: {
          states: distinctStates(events).states,
          ...comparedCalls(calls, progress.steps),
          answers,
        },
        recorded: recordedRun(lines),
      };
    } finally {
      await this.#leave(recording, place);
    }
  }

  /** Removes what is left of another run, and gives AWS's phases the length that the recording wants. */
  async #prepare(recording: Recording): Promise<Target> {
    const { lines } = recording;
    const { name, namespace } = tableOf(lines);
    const target = { name, namespace, awsTables: awsTablesOf(lines, name) };
    await this.#tidy(lines, target);
    await this.#ensureNamespace(namespace);
    for (const table of target.awsTables) {
      await this.#configure(table, { ...delaysOf(recording), faults: [] });
    }
    return target;
  }

  async #leave({ lines }: Recording, target: Target): Promise<void> {
    this.#listeners.delete(`${target.namespace}/${target.name}`);
    await this.#tidy(lines, target);
    for (const table of target.awsTables) {
      await this.#configure(table, null);
    }
  }

  /**
   * Does the steps of a recording at their times, whatever the Table does meanwhile.
   * @returns the recording of what happened
   */
  async record(recording: Recording, shared: Shared): Promise<string> {
    const { lines } = recording;
    const place = await this.#prepare(recording);
    const { name, namespace, awsTables } = place;
    const began = Date.now();
    const recorded: RecordedLine[] = [];
    const seen = (type: string, { metadata, ...rest }: KubernetesTable) => {
      const { managedFields, resourceVersion, ...kept } = {
        ...metadata,
      } as Record<string, unknown>;
      const object = { ...rest, metadata: kept };
      recorded.push({ ms: Date.now() - began, kind: 'table', type, object });
    };
    this.#listeners.set(`${namespace}/${name}`, seen);
    try {
      for (const line of lines.filter(isStep)) {
        await sleep(Math.max(0, began + line.ms - Date.now()));
        const step = { ...line, ms: Date.now() - began };
        recorded.push(step);
        const [answer] = await this.#repeat(step, { namespace, name, shared });
        if (step.kind === 'event' && step.op) {
          step.code = Number(answer.split(': ')[1]);
        } else if (step.kind === 'apply') {
          const [, code, message] = /^(\d+) ([^]*)$/.exec(answer ?? '') ?? [];
          step.refused = code ? { code: Number(code), message } : undefined;
        }
      }
      await sleep(Math.max(0, began + (lines.at(-1)?.ms ?? 0) - Date.now()));
      for (const call of await this.#callsFor(awsTables, began)) {
        const { ms, op, region, input, code, error, tableStatus } = call;
        const line = {
          ms,
          kind: 'aws' as const,
          op,
          region,
          input,
          code,
          error,
        };
        recorded.push({
          ...line,
          ...(tableStatus && { output: { TableStatus: tableStatus } }),
        });
      }
      return recorded
        .sort((left, right) => left.ms - right.ms)
        .map(line => `${stableText(JSON.stringify(line))}\n`)
        .join('');
    } finally {
      await this.#leave(recording, place);
    }
  }

  /**
   * Waits until the Table has gone through the states of these lines, and until as much time has passed since the
   * last of them, or since the step before, as in the recording.
   */
  async #reach(
    lines: RecordedLine[],
    untilMs: number,
    progress: Progress,
    { atMostMs }: { atMostMs: number } = { atMostMs: Infinity },
  ): Promise<void> {
    const { began, events } = progress;
    const expected = distinctStates(recordedStates(lines));
    const recordedSteps = lines.filter(isStep).map(line => line.ms);
    const keptMs = Math.min(
      atMostMs,
      untilMs - Math.max(expected.changedAt, recordedSteps.at(-1) ?? 0),
    );
    const wanted = JSON.stringify(expected.states);
    let seen = events.length;
    let live = distinctStates(events);
    const deadline =
      Math.max(Date.now(), began + live.changedAt + expected.changedAt) +
      PATIENCE_MS;
    while (JSON.stringify(live.states) !== wanted) {
      if (this.#watchEnded) {
        throw new Error('The API server has ended the watch of Tables');
      }
      if (Date.now() > deadline) {
        throw new Error(
          `The Table did not go through the recorded states.\nRecorded:\n${expected.states.join(
            '\n',
          )}\nSeen:\n${live.states.join('\n')}`,
        );
      }
      await sleep(POLL_MS);
      if (events.length > seen) {
        seen = events.length;
        live = distinctStates(events);
      }
    }
    const since = began + Math.max(live.changedAt, progress.stepDone);
    await sleep(Math.max(0, since + keptMs - Date.now()));
    await this.#waitForChanges(lines, progress, deadline);
  }

  /** Some changes in AWS cannot be seen in the Table; the next step must not overtake them. */
  async #waitForChanges(
    lines: RecordedLine[],
    { began, steps, awsTables }: Progress,
    deadline: number,
  ): Promise<void> {
    const wanted = recordedRun(lines).changes.at(-1)?.length ?? 0;
    const count = async () =>
      comparedCalls(await this.#callsFor(awsTables, began), steps).changes.at(
        -1,
      )?.length ?? 0;
    while (wanted > 0 && Date.now() < deadline && (await count()) < wanted) {
      await sleep(NO_CALL_FOR_MS);
    }
  }

  /** Does what the recorded line says was done, and returns the answers that are worth comparing. */
  async #repeat(
    step: RecordedStep,
    context: { namespace: string; name: string; shared: Shared },
  ): Promise<string[]> {
    const { namespace, name, shared } = context;
    switch (step.kind) {
      case 'apply':
        return this.#apply(step, namespace, name);
      case 'delete':
        await this.#custom.deleteNamespacedCustomObject({
          ...TABLES,
          namespace,
          name,
        });
        return [];
      case 'fault': {
        const { op, input, code, message, times } = step;
        await this.#configure(name, {
          faults: step.cleared ? [] : [{ op, input, code, message, times }],
        });
        return [];
      }
      default:
        return this.#repeatEvent(step, namespace, shared);
    }
  }

  async #repeatEvent(
    step: Extract<RecordedStep, { kind: 'event' }>,
    namespace: string,
    shared: Shared,
  ): Promise<string[]> {
    const { what, op, input = {}, manifest, deleted } = step;
    const annotation = /^namespace annotated (\S+): (\S+)/.exec(what);
    if (op) {
      return [`${op}: ${await this.#outside(op, input)}`];
    }
    if (manifest) {
      await (deleted
        ? this.#objects.delete(manifest)
        : apply(this.#objects, manifest));
    } else if (annotation) {
      await apply(this.#objects, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: namespace,
          annotations: { [annotation[1]]: annotation[2] },
        },
      });
    } else if (STOPS.includes(what)) {
      await shared.stop();
    } else if (STARTS.includes(what)) {
      await shared.start();
    } else if (!/^(proxy createMs=|controller started with |end$)/.test(what)) {
      throw new Error(`A replay cannot repeat the event '${what}'`);
    }
    return [];
  }

  async #apply(
    step: Extract<RecordedStep, { kind: 'apply' }>,
    namespace: string,
    name: string,
  ): Promise<string[]> {
    try {
      if (step.manifest) {
        await this.#custom.createNamespacedCustomObject({
          ...TABLES,
          namespace,
          body: step.manifest,
        });
      } else {
        await this.#custom.patchNamespacedCustomObject(
          { ...TABLES, namespace, name, body: step.patch },
          patchHeaders(),
        );
      }
      return [];
    } catch (error) {
      if (!(error instanceof ApiException)) {
        throw error;
      }
      return [`${error.code} ${messageOf(error)}`];
    }
  }

  /** A call behind the controller's back, past the proxy. */
  async #outside(
    op: string,
    input: Record<string, unknown>,
    { account, region }: Place = DEFAULT_PLACE,
  ): Promise<number> {
    const { code } = await postJson(this.#emulator, input, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${op}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=x`,
    });
    return code;
  }

  async #configure(table: string, settings: object | null): Promise<void> {
    const { code, body } = await postJson(this.#control, {
      tables: { [table]: settings },
    });
    if (code !== 200) {
      throw new Error(`The AWS proxy refused its settings: ${body}`);
    }
  }

  /** The controller's calls for the tables, when it has paused. */
  async #calls(
    tables: string[],
    began: number,
  ): Promise<(AwsCall & { ms: number })[]> {
    for (;;) {
      const calls = await this.#callsFor(tables, began);
      const pause = Date.now() - began - (calls.at(-1)?.ms ?? -Infinity);
      if (pause >= NO_CALL_FOR_MS) {
        return calls;
      }
      await sleep(NO_CALL_FOR_MS - pause);
    }
  }

  async #callsFor(
    tables: string[],
    began: number,
  ): Promise<(AwsCall & { ms: number })[]> {
    const lists = await Promise.all(
      tables.map(table =>
        getJson<AwsCall[]>(
          `${this.#control}/calls?table=${encodeURIComponent(table)}`,
        ),
      ),
    );
    return lists
      .flat()
      .map(call => ({ ...call, ms: Date.parse(call.time) - began }))
      .filter(call => call.ms >= 0)
      .sort((left, right) => left.ms - right.ms);
  }

  async #ensureNamespace(name: string): Promise<void> {
    await apply(this.#objects, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }

  /** Removes Table, tables and other objects of an earlier or failed run, without the controller. */
  async #tidy(
    lines: RecordedLine[],
    { name, namespace, awsTables }: Target,
  ): Promise<void> {
    const target = { ...TABLES, namespace, name };
    await untilGone(async () => {
      await this.#custom.patchNamespacedCustomObject(
        { ...target, body: { metadata: { finalizers: null } } },
        patchHeaders(),
      );
      await this.#custom.deleteNamespacedCustomObject(target);
    });
    for (const selector of selectorsOf(lines)) {
      await untilGone(() => this.#objects.delete(selector));
    }
    for (const table of awsTables) {
      for (const place of placesOf(lines)) {
        const { region, account } = place;
        const ResourceArn = `arn:aws:dynamodb:${region}:${account}:table/${table}`;
        const TableName = table;
        // The emulator keeps policy and insights for the next table of the name.
        for (const [op, input] of [
          ['DeleteResourcePolicy', { ResourceArn }],
          [
            'UpdateContributorInsights',
            { TableName, ContributorInsightsAction: 'DISABLE' },
          ],
          ['DescribeContributorInsights', { TableName }],
          ['UpdateTable', { TableName, DeletionProtectionEnabled: false }],
          ['DeleteTable', { TableName }],
        ] as const) {
          await this.#outside(op, input, place);
        }
      }
    }
  }
}

async function untilGone(remove: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) {
      await remove();
      await sleep(POLL_MS);
    }
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}

/** Objects that would decide about later tables too. */
function selectorsOf(lines: RecordedLine[]): KubernetesObject[] {
  return lines.flatMap(line =>
    line.kind === 'event' && line.manifest?.kind === 'IAMRoleSelector'
      ? line.manifest
      : [],
  );
}

function tailOf({ circumstances, lines }: Recording): number {
  const last = recordedStates(lines).at(-1)?.state ?? '';
  return circumstances === 'resync-10h' || last.includes('ACK.Terminal')
    ? SILENCE_MS
    : TAIL_MS;
}

function tableOf(lines: RecordedLine[]): { name: string; namespace: string } {
  for (const line of lines) {
    if (line.kind === 'apply' && line.manifest?.metadata?.name) {
      const { name, namespace = 'default' } = line.manifest.metadata;
      return { name, namespace };
    }
  }
  throw new Error('The recording creates no Table');
}

/** The table of the recording, and others that spec or calls from outside name. */
function awsTablesOf(lines: RecordedLine[], name: string): string[] {
  const tables = new Set([name]);
  for (const line of lines) {
    if (line.kind === 'apply') {
      const spec = line.patch?.spec as { tableName?: string } | undefined;
      if (spec?.tableName) tables.add(spec.tableName);
    } else if (line.kind === 'event' && line.input?.TableName) {
      tables.add(String(line.input.TableName));
    }
  }
  return [...tables];
}

/** Regions and accounts in which the recording leaves tables. */
function placesOf(lines: RecordedLine[]): Place[] {
  const places = new Map<string, Place>([['', DEFAULT_PLACE]]);
  for (const line of lines) {
    if (line.kind === 'table') {
      const arn = /arn:aws:dynamodb:([^:]+):(\d+):table/.exec(
        JSON.stringify(line.object.status ?? {}),
      );
      if (arn) places.set(arn[0], { region: arn[1], account: arn[2] });
      const replicas = JSON.stringify(line.object.status ?? {}).matchAll(
        /"regionName":"([^"]+)"/g,
      );
      for (const [text, region] of replicas) {
        places.set(text, { ...DEFAULT_PLACE, region });
      }
    }
  }
  return [...places.values()];
}

function isStart(line: RecordedLine): boolean {
  return line.kind === 'event' && STARTS.includes(line.what);
}

function delaysOf({ circumstances, lines }: Recording): Record<string, number> {
  const delays: Record<string, number> = { ...DELAYS };
  if (circumstances === 'restart') {
    // A controller that starts looks at once, not after the 10 seconds.
    delays.updateMs = 2_000;
  }
  for (const line of lines) {
    if (line.kind === 'event') {
      for (const [, name, value] of line.what.matchAll(/(\w+Ms)=(\d+)/g)) {
        delays[name === 'gsiMs' ? 'indexMs' : name] = Number(value);
      }
    }
  }
  return delays;
}

function comparedCalls(
  calls: (RecordedCall & { ms: number })[],
  steps: number[],
): Pick<Run, 'changes' | 'reads'> {
  const reading = (call: RecordedCall) => /^(Describe|List|Get)/.test(call.op);
  return {
    changes: callsByStep(
      calls.filter(call => !reading(call)),
      steps,
    ),
    reads: [...new Set(calls.filter(reading).map(awsCall))].sort(),
  };
}

function recordedRun(lines: RecordedLine[]): Run {
  const calls = lines.flatMap(line => (line.kind === 'aws' ? line : []));
  return {
    states: distinctStates(recordedStates(lines)).states,
    ...comparedCalls(
      calls,
      lines.filter(isStep).map(line => line.ms),
    ),
    answers: lines.flatMap(line => {
      if (line.kind === 'apply' && line.refused) {
        return `${line.refused.code} ${line.refused.message}`;
      }
      return line.kind === 'event' && line.op ? `${line.op}: ${line.code}` : [];
    }),
  };
}
