import { createWriteStream, type WriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { DynamoDBOutput } from './answers';
import type { DynamoDBInput } from './deviations';

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

/** What stands in a request. */
export type RequestedCall = Pick<
  AwsCall,
  'op' | 'region' | 'service' | 'accessKey' | 'table' | 'input'
>;

export const DYNAMODB = 'DynamoDB_20120810';
const REMEMBERED_CALLS = 20_000;

/** Operation, region, caller and input of a call; `op` is `?` when it is neither a JSON nor a query protocol call. */
export function readCall(
  incoming: IncomingMessage,
  body: string,
): RequestedCall {
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

/** The last calls in memory, and all of them in a file. */
export class CallLog {
  readonly #calls: AwsCall[] = [];
  readonly #file?: WriteStream;

  /** @param file - gets one JSON line for each call */
  constructor(file?: string) {
    this.#file = file ? createWriteStream(file, { flags: 'a' }) : undefined;
  }

  record(
    { op, region, service, accessKey, table, input }: RequestedCall,
    code: number,
    output?: DynamoDBOutput,
  ): void {
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
    this.#calls.push(call);
    if (this.#calls.length > REMEMBERED_CALLS) this.#calls.shift();
    this.#file?.write(`${JSON.stringify(call)}\n`);
  }

  /** @param table - all calls when it is left out */
  list(table?: string | null): AwsCall[] {
    return this.#calls.filter(call => !table || call.table === table);
  }

  /** Resolves when all of it is in the file. */
  async close(): Promise<void> {
    const file = this.#file;
    if (file) await new Promise<void>(resolve => file.end(resolve));
  }
}
