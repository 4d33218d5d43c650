import { stringifyError } from '@backstage/errors';
import {
  ApiException,
  CoreV1Api,
  CustomObjectsApi,
  ListWatch,
  PatchStrategy,
  setHeaderOptions,
  Watch,
  type KubeConfig,
  type KubernetesListObject,
  type KubernetesObject,
} from '@kubernetes/client-node';
import { statusPatch } from './status';
import {
  isManaged,
  TABLE_FINALIZER,
  TABLE_GROUP,
  TABLE_PLURAL,
  TABLE_VERSION,
  type Table,
  type TableStatus,
} from './table';

const TABLES = {
  group: TABLE_GROUP,
  version: TABLE_VERSION,
  plural: TABLE_PLURAL,
};
const RESTART_WATCH_MS = 1_000;

function codeOf(error: unknown): number | undefined {
  return error instanceof ApiException ? error.code : undefined;
}

/** The API server's own sentence, without the headers that the client adds to it. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiException)) {
    return stringifyError(error);
  }
  const body = String(error.body);
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? body;
  return `the API server answered ${error.code}: ${message}`;
}

/** Somebody else has changed the object since it was read. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 409;
}

export function isGone(error: unknown): boolean {
  return codeOf(error) === 404;
}

/** The Tables of a cluster: read, watched and written. */
export class KubeTables {
  readonly #custom: CustomObjectsApi;
  readonly #core: CoreV1Api;
  readonly #watch: Watch;

  constructor(config: KubeConfig) {
    this.#custom = config.makeApiClient(CustomObjectsApi);
    this.#core = config.makeApiClient(CoreV1Api);
    this.#watch = new Watch(config);
  }

  /** The Table as the API server has it now; undefined when it is gone. */
  async get(namespace: string, name: string): Promise<Table | undefined> {
    try {
      return await this.#custom.getNamespacedCustomObject({
        ...TABLES,
        namespace,
        name,
      });
    } catch (error) {
      if (isGone(error)) {
        return undefined;
      }
      throw error;
    }
  }

  async namespaceAnnotations(
    namespace: string,
  ): Promise<Record<string, string> | undefined> {
    const read = await this.#core.readNamespace({ name: namespace });
    return read.metadata?.annotations;
  }

  /** Adds or removes the controller's finalizer, and brings `table` up to date with what was written. */
  async setFinalizer(table: Table, present: boolean): Promise<void> {
    if (isManaged(table) === present) {
      return;
    }
    const others = (table.metadata.finalizers ?? []).filter(
      finalizer => finalizer !== TABLE_FINALIZER,
    );
    const written: Table = await this.#custom.patchNamespacedCustomObject(
      {
        ...TABLES,
        namespace: table.metadata.namespace,
        name: table.metadata.name,
        body: {
          metadata: {
            resourceVersion: table.metadata.resourceVersion,
            finalizers: present ? [...others, TABLE_FINALIZER] : others,
          },
        },
      },
      setHeaderOptions('Content-Type', PatchStrategy.MergePatch),
    );
    table.metadata = written.metadata;
  }

  async setStatus(table: Table, status: TableStatus): Promise<void> {
    await this.#custom.patchNamespacedCustomObjectStatus(
      {
        ...TABLES,
        namespace: table.metadata.namespace,
        name: table.metadata.name,
        body: {
          metadata: { uid: table.metadata.uid },
          status: statusPatch(table.status, status),
        },
      },
      setHeaderOptions('Content-Type', PatchStrategy.MergePatch),
    );
  }

  /**
   * Reports every Table at the start and whenever one is added or its generation changes; annotations, labels and
   * status wake nothing. Lists anew when the API server has forgotten the version that was seen last.
   */
  watch(options: {
    changed(namespace: string, name: string): void;
    failed(error: unknown): void;
  }): { stop(): Promise<void> } {
    const path = `/apis/${TABLE_GROUP}/${TABLE_VERSION}/${TABLE_PLURAL}`;
    const generations = new Map<string, string>();
    const informer = new ListWatch<KubernetesObject>(
      path,
      this.#watch,
      () =>
        this.#custom.listClusterCustomObject(TABLES) as Promise<
          KubernetesListObject<KubernetesObject>
        >,
      false,
    );
    let restart: NodeJS.Timeout | undefined;
    let stopped = false;
    const keyOf = ({ metadata }: KubernetesObject) =>
      `${metadata?.namespace}/${metadata?.name}`;
    const seen = (object: KubernetesObject) => {
      const { namespace, name, uid, generation } = object.metadata ?? {};
      const version = `${uid}/${generation}`;
      if (namespace && name && generations.get(keyOf(object)) !== version) {
        generations.set(keyOf(object), version);
        options.changed(namespace, name);
      }
    };
    const failed = (error: unknown) => {
      if (!stopped) {
        options.failed(error);
        clearTimeout(restart);
        restart = setTimeout(start, RESTART_WATCH_MS);
      }
    };
    function start() {
      informer.start().catch(failed);
    }
    informer.on('add', seen);
    informer.on('update', seen);
    informer.on('delete', object => generations.delete(keyOf(object)));
    informer.on('error', failed);
    start();
    return {
      async stop() {
        stopped = true;
        clearTimeout(restart);
        await informer.stop();
      },
    };
  }
}
