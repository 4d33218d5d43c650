import { KubeConfig } from '@kubernetes/client-node';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest, RequestOptions } from 'node:https';
import { Cluster, ClusterUnreachableError, ObjectReference } from './cluster';
import { Manifest } from './manifests';

const FIELD_MANAGER = 'sandbox-gitops';
const TIMEOUT_MS = 30_000;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Resource {
  name: string;
  kind: string;
  namespaced: boolean;
}

class UnknownKindError extends Error {}

/**
 * A real API server. Paths and bodies are sent as they stand in the manifest: the typed client of
 * the library drops fields that it does not know and lower-cases names, and to judge a manifest is
 * the server's part. The library reads the kubeconfig and authenticates.
 */
export class KubernetesCluster implements Cluster {
  readonly #resources = new Map<string, Resource>();

  readonly #config: KubeConfig;
  readonly #server: string;

  private constructor(config: KubeConfig, server: string) {
    this.#config = config;
    this.#server = server;
  }

  /** Throws when the file cannot be read or names no cluster. */
  static fromFile(kubeconfig: string): KubernetesCluster {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    const server = config.getCurrentCluster()?.server;
    if (!server) throw new Error(`'${kubeconfig}' has no current cluster`);
    return new KubernetesCluster(config, server);
  }

  async get(
    reference: ObjectReference,
  ): Promise<Record<string, unknown> | undefined> {
    const path = await this.#pathOf(reference);
    const answer = await this.#send('GET', path);
    if (answer.status === 404) return undefined;
    return succeed(answer).body;
  }

  async apply(manifest: Manifest): Promise<{ uid: string }> {
    const path = await this.#pathOf(manifest);
    const query = new URLSearchParams({
      fieldManager: FIELD_MANAGER,
      force: 'true',
      fieldValidation: 'Strict',
    });
    const answer = await this.#send(
      'PATCH',
      `${path}?${query}`,
      manifest,
      'application/apply-patch+yaml',
    );
    if (answer.status === 404) {
      // The kind may have been taken away; the server's answer to that is but "404 page not found".
      this.#resources.delete(keyOf(manifest));
      await this.#pathOf(manifest);
    }
    succeed(answer);
    const { uid } = answer.body.metadata as { uid: string };
    return { uid };
  }

  async delete(reference: ObjectReference, uid: string): Promise<void> {
    let path: string;
    try {
      path = await this.#pathOf(reference);
    } catch (error) {
      if (error instanceof UnknownKindError) {
        // With its definition every object of the kind has gone.
        return;
      }
      throw error;
    }
    const options = {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      propagationPolicy: 'Background',
      preconditions: { uid },
    };
    const answer = await this.#send(
      'DELETE',
      path,
      options,
      'application/json',
    );
    // 409: an object of the same name with another uid, which is not ours.
    if (answer.status !== 404 && answer.status !== 409) succeed(answer);
  }

  async #pathOf({
    apiVersion,
    kind,
    metadata,
  }: ObjectReference): Promise<string> {
    const base = apiPath(apiVersion);
    const resource = await this.#findResource(apiVersion, kind);
    const scope = resource.namespaced
      ? ['namespaces', metadata.namespace ?? 'default']
      : [];
    return [
      base,
      ...[...scope, resource.name, metadata.name].map(encodeURIComponent),
    ].join('/');
  }

  async #findResource(apiVersion: string, kind: string): Promise<Resource> {
    const key = keyOf({ apiVersion, kind });
    const known = this.#resources.get(key);
    if (known) return known;
    const answer = await this.#send('GET', apiPath(apiVersion));
    const resources =
      answer.status === 404
        ? []
        : (succeed(answer).body.resources as Resource[]);
    const resource = resources.find(
      it => it.kind === kind && !it.name.includes('/'),
    );
    if (!resource) {
      throw new UnknownKindError(
        `The cluster does not know ${kind} of ${apiVersion}: its definition is not installed (yet)`,
      );
    }
    this.#resources.set(key, resource);
    return resource;
  }

  async #send(
    method: string,
    path: string,
    body?: unknown,
    contentType?: string,
  ): Promise<Answer> {
    const url = new URL(this.#server.replace(/\/+$/, '') + path);
    const options: RequestOptions = {
      method,
      headers: { Accept: 'application/json' },
    };
    await this.#config.applyToHTTPSOptions(options);
    const content = body === undefined ? undefined : JSON.stringify(body);
    if (content !== undefined) {
      options.headers = {
        ...options.headers,
        'Content-Type': contentType,
        'Content-Length': Buffer.byteLength(content),
      };
    }
    const start = url.protocol === 'http:' ? httpRequest : httpsRequest;
    return new Promise((resolve, reject) => {
      const fail = (error: Error) =>
        reject(
          new ClusterUnreachableError(
            `The API server at ${url.host} does not answer: ${error.message}`,
            { cause: error },
          ),
        );
      const outgoing = start(
        url,
        { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) },
        incoming => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', fail);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: incoming.statusCode ?? 0,
              body: parseObject(text),
            });
          });
        },
      );
      outgoing.on('error', fail);
      outgoing.end(content);
    });
  }
}

function keyOf({ apiVersion, kind }: { apiVersion: string; kind: string }) {
  return `${apiVersion}/${kind}`;
}

/** Segments are encoded, so that a manifest cannot name another path. */
function apiPath(apiVersion: string): string {
  const segments = apiVersion.split('/').map(encodeURIComponent);
  if (
    segments.length > 2 ||
    segments.some(it => it === '' || it === '.' || it === '..')
  ) {
    throw new Error(`'${apiVersion}' is not an apiVersion`);
  }
  return `/${segments.length === 2 ? 'apis' : 'api'}/${segments.join('/')}`;
}

/** An API server answers with JSON; what stands before it (a proxy, a handler that is starting) may not. */
function parseObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 500) };
  }
}

function succeed(answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(
    typeof answer.body.message === 'string'
      ? answer.body.message
      : `The API server answered ${answer.status}`,
  );
}
