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
import { mergePatch } from './mergePatch';
import type { NamespaceMetadata } from './outcome';
import type { RoleSelector } from './selectors';
import { statusPatch } from './status';
import {
  isManaged,
  TABLE_FINALIZER,
  TABLE_GROUP,
  TABLE_PLURAL,
  TABLE_VERSION,
  type Table,
  type TableSpec,
  type TableStatus,
} from './table';

const TABLES = {
  group: TABLE_GROUP,
  version: TABLE_VERSION,
  plural: TABLE_PLURAL,
};
const ROLE_SELECTORS = {
  group: 'services.k8s.aws',
  version: 'v1alpha1',
  plural: 'iamroleselectors',
};
const ADOPTED_ANNOTATION = 'services.k8s.aws/adopted';
const RESTART_WATCH_MS = 1_000;

function codeOf(error: unknown): number | undefined {
  return error instanceof ApiException ? error.code : undefined;
}

/** The API server's own sentence, without the headers that the client adds to it. */
export function explain(error: unknown): string {
  return error instanceof ApiException
    ? `the API server answered ${error.code}: ${sentenceOf(error)}`
    : stringifyError(error);
}

function sentenceOf(error: ApiException<unknown>): string {
  const body = String(error.body);
  const quoted = /"message":("(?:[^"\\]|\\.)*")/.exec(body)?.[1];
  return quoted ? JSON.parse(quoted) : body;
}

/** Why the API server takes an object for invalid; undefined for another error. */
export function whyInvalid(error: unknown): string | undefined {
  return error instanceof ApiException && error.code === 422
    ? sentenceOf(error)
    : undefined;
}

/** Somebody else has changed the object since it was read. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 409;
}

export function isGone(error: unknown): boolean {
  return codeOf(error) === 404;
}

/** The Tables of a cluster, read, watched and written, and what decides about them: namespaces and role selectors. */
export class KubeTables {
  readonly #custom: CustomObjectsApi;
  readonly #core: CoreV1Api;
  readonly #watch: Watch;

  readonly #namespaces: string[] | undefined;

  /** @param namespaces - those whose Tables are watched; all when absent */
  constructor(config: KubeConfig, namespaces?: string[]) {
    this.#namespaces = namespaces;
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
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  async namespace(name: string): Promise<NamespaceMetadata> {
    const { metadata } = await this.#core.readNamespace({ name });
    return { annotations: metadata?.annotations, labels: metadata?.labels };
  }

  /** All that the cluster has; none when it does not know the kind. */
  async roleSelectors(): Promise<RoleSelector[]> {
    try {
      const list: { items: RoleSelector[] } =
        await this.#custom.listClusterCustomObject(ROLE_SELECTORS);
      return list.items;
    } catch (error) {
      if (isGone(error)) return [];
      throw error;
    }
  }

  /**
   * Adds or removes the controller's finalizer, and the annotation of a table that was taken over; brings `table` up
   * to date with what was written.
   */
  async mark(
    table: Table,
    { managed, adopted }: { managed: boolean; adopted?: boolean },
  ): Promise<void> {
    if (isManaged(table) === managed) return;
    const others = (table.metadata.finalizers ?? []).filter(
      finalizer => finalizer !== TABLE_FINALIZER,
    );
    await this.#patch(table, {
      metadata: {
        resourceVersion: table.metadata.resourceVersion,
        finalizers: managed ? [...others, TABLE_FINALIZER] : others,
        ...(adopted && { annotations: { [ADOPTED_ANNOTATION]: 'true' } }),
      },
    });
  }

  /** Writes another spec, and brings `table` up to date with what was written. */
  async replaceSpec(table: Table, spec: TableSpec): Promise<void> {
    await this.#patch(table, { spec: mergePatch(table.spec, spec) });
  }

  async #patch(table: Table, body: object): Promise<void> {
    const written: Table = await this.#custom.patchNamespacedCustomObject(
      {
        ...TABLES,
        namespace: table.metadata.namespace,
        name: table.metadata.name,
        body,
      },
      setHeaderOptions('Content-Type', PatchStrategy.MergePatch),
    );
    table.metadata = written.metadata;
    table.spec = written.spec;
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
      if (
        namespace &&
        name &&
        (this.#namespaces?.includes(namespace) ?? true) &&
        generations.get(keyOf(object)) !== version
      ) {
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
