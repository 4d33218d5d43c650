import {
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer } from './answers';

/** Lengths and checksums of the emulator's body, which the proxy may change. */
const BODY_HEADERS = ['content-length', 'transfer-encoding', 'x-amz-crc32'];

/** Sends a request on to the emulator, with this body. */
export function callEmulator(
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
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path: incoming.url,
        method: incoming.method,
        headers,
      },
      answer => {
        const answered = { ...answer.headers };
        for (const name of BODY_HEADERS) delete answered[name];
        text(answer).then(
          read =>
            resolve({
              code: answer.statusCode ?? 502,
              headers: answered,
              body: read,
            }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
