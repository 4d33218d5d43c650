import { readFileSync } from 'node:fs';
import { request, type APIResponse } from '@playwright/test';
import type { SandboxEndpoints } from './sandbox';

/** Any object of Kubernetes. */
export interface KubernetesObject {
  metadata: {
    name: string;
    namespace?: string;
    resourceVersion?: string;
    uid?: string;
  };
  [field: string]: unknown;
}

interface Kubeconfig {
  clusters: { cluster: { server: string } }[];
  users: { user: { token: string } }[];
}

/** The cluster as its admin uses it. Paths are those of the API server. */
export class Cluster {
  readonly #server: string;
  readonly #token: string;

  constructor({ kubeconfig }: SandboxEndpoints) {
    const { clusters, users }: Kubeconfig = JSON.parse(
      readFileSync(kubeconfig, 'utf8'),
    );
    this.#server = clusters[0].cluster.server;
    this.#token = users[0].user.token;
  }

  /** `undefined` when there is none. */
  async get<T extends KubernetesObject>(path: string): Promise<T | undefined> {
    return this.#send('GET', path, {}, 404);
  }

  /** Server-side. */
  async apply(path: string, object: object): Promise<void> {
    await this.#send('PATCH', `${path}?fieldManager=journey&force=true`, {
      headers: { 'content-type': 'application/apply-patch+yaml' },
      data: JSON.stringify(object),
    });
  }

  /** Changes an object by a JSON merge patch. */
  async merge(path: string, patch: object): Promise<void> {
    await this.#send('PATCH', path, {
      headers: { 'content-type': 'application/merge-patch+json' },
      data: JSON.stringify(patch),
    });
  }

  /** Does not wait until it is gone. */
  async remove(path: string): Promise<void> {
    await this.#send('DELETE', path, {}, 404);
  }

  /** Makes a removed object again as it was. */
  async restore(list: string, object: KubernetesObject): Promise<void> {
    const { resourceVersion, uid, ...metadata } = object.metadata;
    await this.#send('POST', list, {
      headers: { 'content-type': 'application/json' },
      data: JSON.stringify({ ...object, metadata, status: undefined }),
    });
  }

  async #send<T>(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; data?: string },
    absent?: number,
  ): Promise<T | undefined> {
    const context = await request.newContext({
      // its certificate is of the sandbox's own making
      ignoreHTTPSErrors: true,
      extraHTTPHeaders: { authorization: `Bearer ${this.#token}` },
    });
    try {
      const response: APIResponse = await context.fetch(
        `${this.#server}${path}`,
        { method, ...options },
      );
      if (response.status() === absent) return undefined;
      if (!response.ok()) {
        throw new Error(`${method} ${path}: ${await response.text()}`);
      }
      return (await response.json()) as T;
    } finally {
      await context.dispose();
    }
  }
}

const APPLICATIONS =
  '/apis/core.oam.dev/v1beta1/namespaces/default/applications';

/** Orders the smallest table as a merged pull request would, with some parameters more. */
export function applyTable(
  cluster: Cluster,
  name: string,
  parameters: object = {},
): Promise<void> {
  return cluster.apply(`${APPLICATIONS}/${name}`, {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: { name, namespace: 'default' },
    spec: {
      components: [
        {
          name,
          type: 'aws-dynamodb-kro',
          properties: {
            tableName: name,
            region: 'us-east-1',
            attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
            keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
            deletionPolicy: 'delete',
            ...parameters,
          },
        },
      ],
      policies: [
        {
          name: 'keep-tables',
          type: 'garbage-collect',
          properties: { keepLegacyResource: true },
        },
      ],
    },
  });
}

export function removeTable(cluster: Cluster, name: string): Promise<void> {
  return cluster.remove(`${APPLICATIONS}/${name}`);
}
