import { renderApplication } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  apply,
  ClusterView,
  objectApi,
  parseManifests,
  waitFor,
} from '@aws-dynamodb-kro/sandbox/client';

const NAMESPACE = 'default';
const TIMEOUT_MS = 180_000;

/** Makes and removes tables as GitOps does, and tells when the API server has DynamoDB's words. */
export class ClusterSide {
  readonly #api;
  readonly #view: ClusterView;

  private constructor(kubeconfig: string, view: ClusterView) {
    this.#api = objectApi(kubeconfig);
    this.#view = view;
  }

  /** @param kubeconfig - the admin's; nothing of this goes through the counter */
  static async watch(kubeconfig: string): Promise<ClusterSide> {
    return new ClusterSide(kubeconfig, await ClusterView.watch(kubeconfig));
  }

  /** @param tableName - another one each time, so that nothing is left of the last */
  async apply(name: string, tableName: string): Promise<void> {
    const manifest = renderApplication({
      name,
      namespace: NAMESPACE,
      owner: 'group:default/platform',
      parameters: {
        tableName,
        region: 'us-east-1',
        attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
        keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
        deletionPolicy: 'delete',
      },
    });
    for (const object of parseManifests(manifest)) {
      await apply(this.#api, object);
    }
  }

  /** Until KubeVela is done, so that nothing changes any more. */
  async waitUntilSettled(name: string): Promise<void> {
    await waitFor(
      `a settled table ${name}`,
      () => {
        const { application } = this.#objects(name);
        return this.#words(name).has('ACTIVE') &&
          application?.status?.status === 'running'
          ? true
          : undefined;
      },
      { timeoutMs: TIMEOUT_MS },
    );
  }

  async remove(name: string): Promise<void> {
    await this.#api.delete({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name, namespace: NAMESPACE },
    });
    await waitFor(
      `the removal of ${name}`,
      () =>
        Object.values(this.#objects(name)).every(object => !object) ||
        undefined,
      { timeoutMs: TIMEOUT_MS },
    );
  }

  /** When each word of DynamoDB was first at the API server, in milliseconds since the epoch; grows with time. */
  recordWords(name: string): { times: Map<string, number>; stop(): void } {
    const times = new Map<string, number>();
    const stop = this.#view.onChange(() => {
      for (const word of this.#words(name)) {
        if (!times.has(word)) times.set(word, Date.now());
      }
    });
    return { times, stop };
  }

  async stop(): Promise<void> {
    await this.#view.stop();
  }

  #objects(name: string) {
    return this.#view.objects({
      namespace: NAMESPACE,
      application: name,
      component: name,
    });
  }

  /** The kro instance and the ACK Table say it; a view may show either. */
  #words(name: string): Set<string> {
    const { instance, table } = this.#objects(name);
    return new Set(
      [instance, table].flatMap(object => {
        const word = object?.status?.tableStatus;
        return typeof word === 'string' && word ? [word] : [];
      }),
    );
  }
}
