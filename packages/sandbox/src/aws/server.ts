import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type {
  TableDescription,
  TableStatus,
  TimeToLiveDescription,
} from '@aws-sdk/client-dynamodb';
import { stringifyError } from '@backstage/errors';
import {
  asEmulatorTakesIt,
  finishNewTable,
  mendTable,
  mendTimeToLive,
  refuseAsAws,
  type DynamoDBInput,
} from './deviations';
import {
  DEFAULT_DELAYS,
  delaysOf,
  patchSettings,
  takeFault,
  type AwsProxySettings,
  type AwsProxySettingsPatch,
  type Delays,
} from './faults';
import { TablePhases } from './phases';

export interface AwsProxyOptions extends Partial<Delays> {
  /** 0 for any free port. */
  port: number;
  /** Port of the emulator on loopback. */
  upstreamPort: number;
  /** File that gets one JSON line per call. */
  logFile?: string;
  /** Gets a line when the emulator does not answer. */
  log?: (message: string) => void;
}

export interface AwsProxy {
  url: string;
  configure(patch: AwsProxySettingsPatch): void;
  stop(): Promise<void>;
}

/** One call as it stands in the log; inputs only of DynamoDB, headers never. */
export interface AwsCall {
  time: string;
  op: string;
  region: string;
  /** Such as `dynamodb` or `sts`. */
  service: string;
  /** Access key of who called: the controller's own, that of a role it took, or a suite's. */
  accessKey: string;
  table?: string;
  input?: DynamoDBInput;
  code: number;
  error?: { type: string; message: string };
  /** TableStatus of the answer, where it has one. */
  tableStatus?: string;
}

interface DynamoDBOutput {
  __type?: string;
  message?: string;
  Message?: string;
  Table?: TableDescription;
  TableDescription?: TableDescription;
  TimeToLiveDescription?: TimeToLiveDescription;
  ContributorInsightsStatus?: string;
}

interface Answer {
  code: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const CONTROL = '/__proxy';
const DYNAMODB = 'DynamoDB_20120810';
const TIME_TO_LIVE_BUSY =
  'Time to live has been modified multiple times within a fixed interval';
const REMEMBERED_CALLS = 20_000;
const CHANGES_TABLE = ['CreateTable', 'UpdateTable', 'DeleteTable'];
/** Lengths and checksums of the emulator's body, which the proxy may have changed. */
const BODY_HEADERS = ['content-length', 'transfer-encoding', 'x-amz-crc32'];

function send(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  });
  response.end(JSON.stringify(body));
}

function errorBody(code: string, message: string): DynamoDBOutput {
  return { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message };
}

function callUpstream(
  port: number,
  incoming: Pick<IncomingMessage, 'headers' | 'url' | 'method'>,
  body: string,
): Promise<Answer> {
  const headers: IncomingHttpHeaders = { ...incoming.headers };
  delete headers['accept-encoding'];
  delete headers['transfer-encoding'];
  headers.host = `127.0.0.1:${port}`;
  headers['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const upstream = request(
      {
        host: '127.0.0.1',
        port,
        path: incoming.url,
        method: incoming.method,
        headers,
      },
      answer => {
        text(answer).then(
          read =>
            resolve({
              code: answer.statusCode ?? 502,
              headers: answer.headers,
              body: read,
            }),
          reject,
        );
      },
    );
    upstream.on('error', reject);
    upstream.end(body);
  });
}

/** Operation, region, caller and input of a call; `op` is `?` when it is neither a JSON nor a query protocol call. */
function readCall(
  incoming: IncomingMessage,
  body: string,
): Pick<
  AwsCall,
  'op' | 'region' | 'service' | 'accessKey' | 'table' | 'input'
> {
  const [target, op] = String(incoming.headers['x-amz-target'] ?? '').split(
    '.',
  );
  const [, accessKey = '', region = '', service = ''] =
    /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(
      incoming.headers.authorization ?? '',
    ) ?? [];
  const caller = { service, accessKey, region };
  if (target === DYNAMODB) {
    const input: DynamoDBInput = JSON.parse(body || '{}');
    const table =
      input.TableName ?? /:table\/([^/]+)/.exec(input.ResourceArn ?? '')?.[1];
    return { ...caller, op, input, table };
  }
  return {
    ...caller,
    op: op ?? new URLSearchParams(body).get('Action') ?? '?',
  };
}

/**
 * Starts the proxy in front of the AWS emulator, on loopback only. It logs each call, mends the emulator's
 * deviations from AWS, adds the phases of a table, and refuses calls on demand.
 *
 * Control endpoint: `GET /__proxy` shows the settings, `POST /__proxy` changes them by JSON merge patch,
 * `GET /__proxy/calls?table=NAME` lists the calls for a table. `GET /__proxy/upstream` names the emulator itself,
 * for changes behind the controller's back. `POST /__proxy/outage` with `{"ms": 20000}` lets nobody connect for so long.
 */
export async function startAwsProxy(
  options: AwsProxyOptions,
): Promise<AwsProxy> {
  const { upstreamPort } = options;
  let settings: AwsProxySettings = {
    createMs: options.createMs ?? DEFAULT_DELAYS.createMs,
    updateMs: options.updateMs ?? DEFAULT_DELAYS.updateMs,
    deleteMs: options.deleteMs ?? DEFAULT_DELAYS.deleteMs,
    indexMs: options.indexMs ?? DEFAULT_DELAYS.indexMs,
    ttlMs: options.ttlMs ?? DEFAULT_DELAYS.ttlMs,
    faults: [],
    tables: {},
  };
  const phases = new TablePhases();
  const calls: AwsCall[] = [];
  const logFile = options.logFile
    ? createWriteStream(options.logFile, { flags: 'a' })
    : undefined;

  function control(
    incoming: IncomingMessage,
    response: ServerResponse,
    body: string,
  ): void {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    if (incoming.headers.origin) {
      send(response, 403, { message: 'Not for web pages' });
    } else if (url.pathname === `${CONTROL}/calls`) {
      const table = url.searchParams.get('table');
      send(
        response,
        200,
        calls.filter(call => !table || call.table === table),
      );
    } else if (url.pathname === `${CONTROL}/upstream`) {
      send(response, 200, { url: `http://127.0.0.1:${upstreamPort}` });
    } else if (url.pathname === `${CONTROL}/outage`) {
      const { ms } = JSON.parse(body || '{}');
      if (incoming.method !== 'POST' || !(ms > 0)) {
        send(response, 400, { message: 'POST {"ms": MILLISECONDS}' });
        return;
      }
      send(response, 200, { ms });
      response.once('finish', () => beUnreachable(ms));
    } else if (incoming.method === 'POST') {
      try {
        settings = patchSettings(settings, JSON.parse(body));
        send(response, 200, settings);
      } catch (error) {
        send(response, 400, { message: stringifyError(error) });
      }
    } else {
      send(response, 200, settings);
    }
  }

  async function forward(
    incoming: IncomingMessage,
    response: ServerResponse,
    body: string,
  ): Promise<void> {
    const { op, region, service, accessKey, input, table } = readCall(
      incoming,
      body,
    );
    const key = `${region}/${table}`;
    const delays = delaysOf(settings, table);

    const remember = (code: number, output?: DynamoDBOutput) => {
      const description = output?.Table ?? output?.TableDescription;
      const call: AwsCall = {
        time: new Date().toISOString(),
        op,
        region,
        service,
        accessKey,
        table,
        input,
        code,
        error:
          code >= 400
            ? {
                type: String(output?.__type ?? '').replace(/^.*#/, ''),
                message: output?.message ?? output?.Message ?? '',
              }
            : undefined,
        tableStatus: description?.TableStatus,
      };
      calls.push(call);
      if (calls.length > REMEMBERED_CALLS) {
        calls.shift();
      }
      logFile?.write(`${JSON.stringify(call)}\n`);
    };
    const answer = (code: number, output: DynamoDBOutput) => {
      remember(code, output);
      send(response, code, output);
    };
    const ask = async (askedOp: string, askedInput: object) => {
      const asked = await callUpstream(
        upstreamPort,
        {
          url: '/',
          method: 'POST',
          headers: {
            ...incoming.headers,
            'x-amz-target': `${DYNAMODB}.${askedOp}`,
          },
        },
        JSON.stringify(askedInput),
      );
      return JSON.parse(asked.body) as DynamoDBOutput;
    };

    const fault = takeFault(settings, { op, table, input });
    if (fault) {
      answer(400, errorBody(fault.code, fault.message));
      return;
    }
    if (!input || !table) {
      const plain = await callUpstream(upstreamPort, incoming, body);
      remember(plain.code);
      pass(response, plain, plain.body);
      return;
    }

    const deleting = phases.deleting(key);
    if (op === 'DescribeTable' && deleting) {
      answer(200, { Table: deleting });
      return;
    }
    const busy = CHANGES_TABLE.includes(op) && phases.refusal(key, table);
    if (busy) {
      answer(400, errorBody('ResourceInUseException', busy));
      return;
    }
    if (op === 'UpdateTimeToLive' && phases.timeToLive(key)) {
      answer(400, errorBody('ValidationException', TIME_TO_LIVE_BUSY));
      return;
    }
    const refusal = await refuseAsAws(op, input, ask);
    if (refusal) {
      answer(400, errorBody('ValidationException', refusal));
      return;
    }

    const before =
      op === 'DeleteTable'
        ? (await ask('DescribeTable', { TableName: table })).Table
        : undefined;
    const taken = await asEmulatorTakesIt(op, input, ask);
    const done = await callUpstream(
      upstreamPort,
      incoming,
      taken === input ? body : JSON.stringify(taken),
    );
    const output: DynamoDBOutput = JSON.parse(done.body || '{}');
    if (done.code < 300) {
      if (op === 'CreateTable') {
        phases.created(key, delays);
        const arn = output.TableDescription?.TableArn ?? '';
        await finishNewTable(input, arn, ask);
      } else if (op === 'UpdateTable') {
        phases.updated(
          key,
          delays,
          (input.GlobalSecondaryIndexUpdates ?? []).flatMap(
            update => update.Create?.IndexName ?? [],
          ),
        );
      } else if (op === 'DeleteTable') {
        phases.deleted(key, delays, before);
      } else if (op === 'UpdateTimeToLive') {
        phases.timeToLiveChanged(
          key,
          delays,
          input.TimeToLiveSpecification ?? {},
        );
      } else if (op === 'UpdateContributorInsights') {
        phases.insightsChanged(key, delays, input.ContributorInsightsAction);
      }
      const description = output.Table ?? output.TableDescription;
      if (description) {
        mendTable(description);
        phases.show(key, description);
        const { tableStatus } = settings.tables[table] ?? {};
        if (tableStatus && description.TableStatus === 'ACTIVE') {
          description.TableStatus = tableStatus as TableStatus;
        }
      }
      if (output.TimeToLiveDescription) {
        mendTimeToLive(output.TimeToLiveDescription);
        Object.assign(output.TimeToLiveDescription, phases.timeToLive(key));
      }
      if (op === 'DescribeContributorInsights') {
        output.ContributorInsightsStatus =
          phases.insights(key) ?? output.ContributorInsightsStatus;
      }
    }
    remember(done.code, output);
    pass(response, done, JSON.stringify(output));
  }

  function pass(response: ServerResponse, answer: Answer, body: string): void {
    const headers = { ...answer.headers };
    for (const name of BODY_HEADERS) {
      delete headers[name];
    }
    response.writeHead(answer.code, headers);
    response.end(body);
  }

  const server = createServer((incoming, response) => {
    text(incoming)
      .then(body =>
        incoming.url?.startsWith(CONTROL)
          ? control(incoming, response, body)
          : forward(incoming, response, body),
      )
      .catch(error => {
        const message = `The sandbox's AWS emulator did not answer: ${stringifyError(
          error,
        )}`;
        options.log?.(message);
        if (!response.headersSent) {
          send(response, 503, errorBody('ServiceUnavailable', message));
        }
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });

  const { port } = server.address() as AddressInfo;
  let outage: NodeJS.Timeout | undefined;

  function beUnreachable(ms: number): void {
    server.close();
    server.closeAllConnections();
    outage = setTimeout(() => server.listen(port, '127.0.0.1'), ms);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    configure(patch) {
      settings = patchSettings(settings, patch);
    },
    async stop() {
      clearTimeout(outage);
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await new Promise<void>(resolve => {
        if (logFile) {
          logFile.end(resolve);
        } else {
          resolve();
        }
      });
    },
  };
}
