import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiException,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  PatchStrategy,
  setHeaderOptions,
  Watch,
} from '@kubernetes/client-node';
import type { AwsCall } from '../../src/aws';
import {
  callsByStep,
  distinctStates,
  isStep,
  recordedStates,
  tableState,
  type KubernetesTable,
  type RecordedLine,
  type RecordedStep,
} from '../../src/ack/recording';

/** Where the suite finds what it needs; the harness writes it. */
export interface Endpoints {
  /** Path of the kubeconfig. */
  kubeconfig: string;
  awsEndpoint: string;
  /** URL of the proxy's control endpoint. */
  awsProxyControl: string;
  ack: { kind: 'stand-in' | 'path' | 'proxy-build'; version: string };
}

export interface Replay {
  live: Run;
  recorded: Run;
}

/** What a recording and its replay must have in common. */
export interface Run {
  /** Distinct states of the Table, in order. */
  states: string[];
  /** Distinct AWS calls after each step. */
  calls: string[][];
  /** Refusals of the API server and answers of AWS to the steps. */
  answers: string[];
}

const TABLES = {
  group: 'dynamodb.services.k8s.aws',
  version: 'v1alpha1',
  plural: 'tables',
};
/** Delays of the proxy during the recordings, if they do not say otherwise; milliseconds. */
const RECORDED_DELAYS = {
  createMs: 2_000,
  updateMs: 2_000,
  deleteMs: 2_000,
  indexMs: 3_000,
};
/** Region of the controller's flags in the recordings. */
const DEFAULT_REGION = 'us-east-1';
/** How much later than in the recording a state may come. */
const PATIENCE_MS = 25_000;
/** How much longer than the recording a replay lasts: its last look at AWS may come a little later. */
const TAIL_MS = 1_000;
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
  readonly #core: CoreV1Api;
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
    config.loadFromFile(endpoints.kubeconfig);
    this.#custom = config.makeApiClient(CustomObjectsApi);
    this.#core = config.makeApiClient(CoreV1Api);
    this.#watch = new Watch(config);
    this.#control = endpoints.awsProxyControl;
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
  async replay(lines: RecordedLine[]): Promise<Replay> {
    const { name, namespace } = tableOf(lines);
    const awsTables = awsTablesOf(lines, name);
    const tidy = () => this.#tidy(namespace, name, awsTables, regionsOf(lines));
    await tidy();
    await this.#ensureNamespace(namespace);
    for (const table of awsTables) {
      await this.#configure(table, { ...delaysOf(lines), faults: [] });
    }

    const began = Date.now();
    const events: { ms: number; state: string }[] = [];
    this.#listeners.set(`${namespace}/${name}`, (type, object) =>
      events.push({ ms: Date.now() - began, state: tableState(type, object) }),
    );
    try {
      const times: number[] = [];
      const answers: string[] = [];
      for (const [index, line] of lines.entries()) {
        if (isStep(line)) {
          await this.#reach(lines.slice(0, index), line.ms, events, began);
          times.push(Date.now() - began);
          answers.push(...(await this.#repeat(line, namespace, name)));
        }
      }
      const end = (lines.at(-1)?.ms ?? 0) + TAIL_MS;
      await this.#reach(lines, end, events, began);
      const calls = await this.#calls(awsTables, began);
      return {
        live: {
          states: distinctStates(events).states,
          calls: callsByStep(calls, times),
          answers,
        },
        recorded: recordedRun(lines),
      };
    } finally {
      this.#listeners.delete(`${namespace}/${name}`);
      await tidy();
      for (const table of awsTables) {
        await this.#configure(table, null);
      }
    }
  }

  /** Waits until the Table has gone through the states of these lines, and has then kept the last one as long. */
  async #reach(
    lines: RecordedLine[],
    untilMs: number,
    events: { ms: number; state: string }[],
    began: number,
  ): Promise<void> {
    const expected = distinctStates(recordedStates(lines));
    const keptMs = untilMs - expected.changedAt;
    const wanted = JSON.stringify(expected.states);
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
      live = distinctStates(events);
    }
    await sleep(Math.max(0, began + live.changedAt + keptMs - Date.now()));
  }

  /** Does what the recorded line says was done, and returns the answers that are worth comparing. */
  async #repeat(
    step: RecordedStep,
    namespace: string,
    name: string,
  ): Promise<string[]> {
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
        const { op, code, message, times } = step;
        await this.#configure(name, {
          faults: step.cleared ? [] : [{ op, code, message, times }],
        });
        return [];
      }
      default:
        if (step.what.startsWith('proxy createMs=')) {
          return [];
        }
        if (!step.op) {
          throw new Error(`A replay cannot repeat the event '${step.what}'`);
        }
        return [
          `${step.op}: ${await this.#outside(step.op, step.input ?? {})}`,
        ];
    }
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
    region = DEFAULT_REGION,
  ): Promise<number> {
    const { code } = await postJson(this.#emulator, input, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${op}`,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=x`,
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
      const lists = await Promise.all(
        tables.map(table =>
          getJson<AwsCall[]>(
            `${this.#control}/calls?table=${encodeURIComponent(table)}`,
          ),
        ),
      );
      const calls = lists
        .flat()
        .map(call => ({ ...call, ms: Date.parse(call.time) - began }))
        .filter(call => call.ms >= 0)
        .sort((left, right) => left.ms - right.ms);
      const pause = Date.now() - began - (calls.at(-1)?.ms ?? -Infinity);
      if (pause >= NO_CALL_FOR_MS) {
        return calls;
      }
      await sleep(NO_CALL_FOR_MS - pause);
    }
  }

  async #ensureNamespace(name: string): Promise<void> {
    try {
      await this.#core.createNamespace({ body: { metadata: { name } } });
    } catch (error) {
      if (!(error instanceof ApiException && error.code === 409)) {
        throw error;
      }
    }
  }

  /** Removes Table and tables of an earlier or failed run, without the controller. */
  async #tidy(
    namespace: string,
    name: string,
    awsTables: string[],
    regions: string[],
  ): Promise<void> {
    const target = { ...TABLES, namespace, name };
    try {
      for (;;) {
        await this.#custom.patchNamespacedCustomObject(
          { ...target, body: { metadata: { finalizers: null } } },
          patchHeaders(),
        );
        await this.#custom.deleteNamespacedCustomObject(target);
        await sleep(POLL_MS);
      }
    } catch (error) {
      if (!isGone(error)) {
        throw error;
      }
    }
    for (const table of awsTables) {
      for (const region of regions) {
        await this.#outside(
          'UpdateTable',
          { TableName: table, DeletionProtectionEnabled: false },
          region,
        );
        await this.#outside('DeleteTable', { TableName: table }, region);
      }
    }
  }
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

/** The table of the recording, and others that the spec names later. */
function awsTablesOf(lines: RecordedLine[], name: string): string[] {
  const tables = new Set([name]);
  for (const line of lines) {
    const spec =
      line.kind === 'apply' && (line.patch?.spec as { tableName?: string });
    if (spec && spec.tableName) {
      tables.add(spec.tableName);
    }
  }
  return [...tables];
}

function regionsOf(lines: RecordedLine[]): string[] {
  return [
    ...new Set(lines.flatMap(line => (line.kind === 'aws' ? line.region : []))),
  ];
}

function delaysOf(lines: RecordedLine[]): Record<string, number> {
  const delays: Record<string, number> = { ...RECORDED_DELAYS };
  for (const line of lines) {
    if (line.kind === 'event') {
      for (const [, name, value] of line.what.matchAll(/(\w+Ms)=(\d+)/g)) {
        delays[name === 'gsiMs' ? 'indexMs' : name] = Number(value);
      }
    }
  }
  return delays;
}

function recordedRun(lines: RecordedLine[]): Run {
  const calls = lines.flatMap(line => (line.kind === 'aws' ? line : []));
  return {
    states: distinctStates(recordedStates(lines)).states,
    calls: callsByStep(
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
