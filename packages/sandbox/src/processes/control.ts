import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError, stringifyError } from '@backstage/errors';
import type { Supervisor } from './Supervisor';

export interface ProcessControl {
  url: string;
  stop(): Promise<void>;
}

async function act(supervisor: Supervisor, url: URL): Promise<void> {
  const [, action, name] = url.pathname.split('/').map(decodeURIComponent);
  const signal = url.searchParams.get('signal') ?? 'SIGKILL';
  if (action === 'release') {
    await supervisor.release(name);
  } else if (
    action === 'hold' &&
    (signal === 'SIGKILL' || signal === 'SIGTERM')
  ) {
    await supervisor.hold(name, signal);
  } else {
    throw new InputError(
      `POST ${url.pathname}${url.search} is not known; there are POST /hold/NAME, with ?signal=SIGTERM or as a crash, and POST /release/NAME`,
    );
  }
}

/**
 * Lets suites take engines away and give them back, on loopback only: `POST /hold/NAME` is answered when the process
 * has ended, `POST /release/NAME` when it is ready again; `GET /` gives the process ids by name. Pages of a browser are
 * refused.
 */
export async function startProcessControl(
  supervisor: Supervisor,
): Promise<ProcessControl> {
  const server = createServer(async (request, response) => {
    try {
      if (request.headers.origin) throw new InputError('Not for browsers');
      if (request.method === 'GET') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(supervisor.pids()));
        return;
      }
      await act(supervisor, new URL(request.url ?? '/', 'http://127.0.0.1'));
      response.writeHead(204).end();
    } catch (error) {
      response
        .writeHead(error instanceof InputError ? 400 : 500)
        .end(stringifyError(error));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
