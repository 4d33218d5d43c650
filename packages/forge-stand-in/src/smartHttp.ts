import { spawn } from 'node:child_process';
import { IncomingMessage, ServerResponse } from 'node:http';
import { gitEnvironment } from './git/process';
import { MAX_BODY_BYTES } from './http/body';

export interface GitRequest {
  service: 'git-upload-pack' | 'git-receive-pack';
  /** The part of the path behind the repository. */
  pathInfo: string;
}

/**
 * Whether a request is one of git's smart protocol: the three that clone, fetch and push make.
 * The dumb protocol is not served.
 */
export function matchGitRequest(
  method: string,
  url: URL,
  repository: { owner: string; name: string },
): GitRequest | undefined {
  const match =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(
      url.pathname,
    );
  if (
    !match ||
    match[1].toLowerCase() !== repository.owner.toLowerCase() ||
    match[2].toLowerCase() !== repository.name.toLowerCase()
  ) {
    return undefined;
  }
  const advertises = match[3] === '/info/refs';
  const service = advertises
    ? url.searchParams.get('service')
    : match[3].slice(1);
  if (method !== (advertises ? 'GET' : 'POST')) return undefined;
  return service === 'git-upload-pack' || service === 'git-receive-pack'
    ? { service, pathInfo: match[3] }
    : undefined;
}

/** Hands the request to `git http-backend` (CGI) and its answer back; done when the answer is out. */
export function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  gitRequest: GitRequest,
  options: {
    gitDirectory: string;
    user: string;
    /** What has to be done before the client hears that all is done. */
    beforeEnd: () => Promise<void>;
  },
): Promise<void> {
  const { service, pathInfo } = gitRequest;
  const header = (name: string) => String(request.headers[name] ?? '');
  const protocol = header('git-protocol');
  const child = spawn('git', ['http-backend'], {
    env: gitEnvironment({
      GIT_PROJECT_ROOT: options.gitDirectory,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathInfo,
      QUERY_STRING: pathInfo === '/info/refs' ? `service=${service}` : '',
      REQUEST_METHOD: request.method ?? 'GET',
      REMOTE_USER: options.user,
      REMOTE_ADDR: '127.0.0.1',
      CONTENT_TYPE: header('content-type'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      ...(request.headers['content-length'] && {
        CONTENT_LENGTH: header('content-length'),
      }),
      ...(/^version=[0-9](:version=[0-9])*$/.test(protocol) && {
        GIT_PROTOCOL: protocol,
      }),
    }),
    stdio: ['pipe', 'pipe', 'ignore'],
  });

  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > MAX_BODY_BYTES) {
      child.kill();
      request.destroy();
    }
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  response.on('close', () => child.kill());

  return new Promise((resolve, reject) => {
    let head: Buffer | undefined = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        writeTo(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end >= 0) {
        const { status, headers } = parseCgiHead(
          head.subarray(0, end).toString('latin1'),
        );
        response.writeHead(status, headers);
        const rest = head.subarray(end + 4);
        head = undefined;
        if (rest.length > 0) writeTo(rest);
      }
    });
    const finish = async () => {
      try {
        await options.beforeEnd();
      } catch (error) {
        response.destroy();
        reject(error);
        return;
      }
      if (!response.headersSent) response.writeHead(502);
      response.end();
      resolve();
    };
    child.on('error', finish);
    child.on('close', finish);

    function writeTo(chunk: Buffer) {
      if (!response.write(chunk)) {
        child.stdout.pause();
        response.once('drain', () => child.stdout.resume());
      }
    }
  });
}

function parseCgiHead(head: string): {
  status: number;
  headers: Record<string, string>;
} {
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of head.split('\r\n')) {
    const [name, ...value] = line.split(':');
    if (name.toLowerCase() === 'status') {
      status = Number.parseInt(value.join(':').trim(), 10);
    } else {
      headers[name] = value.join(':').trim();
    }
  }
  return { status, headers };
}
