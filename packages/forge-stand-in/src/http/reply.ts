import { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body?: string | Buffer | Readable;
}

export function json(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function noContent(): Reply {
  return { status: 204, headers: {} };
}

export async function send(
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const { body } = reply;
  response.writeHead(reply.status, {
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...reply.headers,
    ...((typeof body === 'string' || Buffer.isBuffer(body)) && {
      'Content-Length': Buffer.byteLength(body),
    }),
  });
  if (body instanceof Readable) {
    await pipeline(body, response);
  } else {
    response.end(body);
  }
}
