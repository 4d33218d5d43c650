/** How a Kubernetes API server, or what stands in its place, answers a GET. */
export type ApiServer = (path: string) => Response | Promise<Response>;

/** An object as Kubernetes stores it: of these nothing but the metadata is sure. */
export interface StoredObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name?: string;
    namespace?: string;
    labels?: Record<string, string>;
  };
}

const PLURALS: Record<string, string> = {
  Application: 'applications',
  DynamoDBTable: 'dynamodbtables',
  Table: 'tables',
};

const PATH =
  /^\/apis?\/(?<apiVersion>v1|[^/]+\/[^/]+)(\/namespaces\/(?<namespace>[^/]+))?\/(?<plural>[^/]+)(\/(?<name>[^/]+))?$/;

export function jsonAnswer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

/** Answers with objects, lists of them, or that there are none. */
export function apiServerOf(objects: StoredObject[]): ApiServer {
  return path => {
    const { pathname, searchParams } = new URL(path, 'http://api-server');
    const parts = PATH.exec(decodeURIComponent(pathname))?.groups;
    if (!parts) {
      return notServed();
    }
    const { apiVersion, namespace, plural, name } = parts;
    const found = objects.filter(
      object =>
        object.apiVersion === apiVersion &&
        PLURALS[object.kind ?? ''] === plural &&
        (!namespace || object.metadata.namespace === namespace) &&
        (!name || object.metadata.name === name) &&
        hasLabels(object, searchParams.get('labelSelector')),
    );
    if (!name) {
      return jsonAnswer(200, {
        apiVersion,
        kind: 'List',
        metadata: {},
        items: found,
      });
    }
    const group = apiVersion.split('/')[0];
    return found.length > 0
      ? jsonAnswer(200, found[0])
      : kubernetesStatus(404, 'NotFound', {
          message: `${plural}.${group} "${name}" not found`,
          details: { name, group, kind: plural },
        });
  };
}

/** A refusal in the words of Kubernetes. */
export function kubernetesStatus(
  code: number,
  reason: string,
  rest: { message: string; details: object },
): Response {
  return jsonAnswer(code, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    reason,
    code,
    ...rest,
  });
}

/** What an API server says of an API group that nobody installed. */
export function notServed(): Response {
  return new Response('404 page not found\n', { status: 404 });
}

function hasLabels(object: StoredObject, selector: string | null): boolean {
  return (selector?.split(',') ?? []).every(term => {
    const [key, value] = term.split('=');
    if (key.startsWith('!')) {
      return object.metadata.labels?.[key.slice(1)] === undefined;
    }
    return object.metadata.labels?.[key] === value;
  });
}
