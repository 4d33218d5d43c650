import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KubernetesObjectApi } from '@kubernetes/client-node';
import { readEndpoints, type Endpoints } from '../src/world/endpoints';
import {
  apply,
  objectApi,
  parseManifests,
  read,
  waitFor,
  type AnyObject,
} from '../src/engines/kubernetes';
import { projectDirectory } from '../src/paths';

/** What every suite works with: the running engines. */
export interface Environment {
  endpoints: Endpoints;
  api: KubernetesObjectApi;
  dynamodb: DynamoDBClient;
}

export function environment(): Environment {
  const file = process.env.SANDBOX_ENDPOINTS;
  if (!file)
    throw new Error('SANDBOX_ENDPOINTS is not set: use npm run conformance');
  const endpoints = readEndpoints(file);
  return {
    endpoints,
    api: objectApi(endpoints.kubeconfig!),
    dynamodb: new DynamoDBClient({
      region: 'us-east-1',
      endpoint: endpoints.awsEndpoint,
      credentials: { accessKeyId: 'suite', secretAccessKey: 'suite' },
    }),
  };
}

export const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
};
export const INSTANCE = {
  apiVersion: 'kro.run/v1alpha1',
  kind: 'DynamoDBTable',
};
export const TABLE = {
  apiVersion: 'dynamodb.services.k8s.aws/v1alpha1',
  kind: 'Table',
};

/** A table that takes all of the emulator's delays settles in half of this on two cores. */
const SETTLE_MS = 120_000;

export function exampleText(name: string): string {
  return readFileSync(
    join(projectDirectory, 'examples', 'dynamodb-kro', `${name}.yaml`),
    'utf8',
  );
}

/** What KubeVela says of the only component of an Application. */
export interface ServiceStatus {
  healthy: boolean;
  message?: string;
  details: Record<string, string>;
}

export function serviceStatus(
  application: AnyObject,
): ServiceStatus | undefined {
  return (application.status?.services as ServiceStatus[] | undefined)?.[0];
}

/** The text with which KubeVela or kro refused an Application, once it has. */
export function refusal(application: AnyObject): string | undefined {
  const workflow = application.status?.workflow as
    | { steps?: { phase: string; message?: string }[] }
    | undefined;
  return workflow?.steps?.find(({ phase }) => phase === 'failed')?.message;
}

/** Applies a manifest as it stands, read as kubectl reads it. */
export async function applyText(
  { api }: Environment,
  text: string,
): Promise<AnyObject> {
  const [object] = parseManifests(text);
  return apply(api, object);
}

export async function readBack(
  { api }: Environment,
  kind: { apiVersion: string; kind: string },
  { metadata }: AnyObject,
  name = metadata!.name!,
): Promise<AnyObject | undefined> {
  return read(api, { ...kind, name, namespace: metadata!.namespace });
}

/** Waits until KubeVela calls the Application running and its table healthy. */
export function waitUntilActive(
  env: Environment,
  application: AnyObject,
): Promise<AnyObject> {
  let seen: AnyObject | undefined;
  return waitFor(
    `${application.metadata!.name} to be ACTIVE`,
    async () => {
      seen = await readBack(env, APPLICATION, application);
      const failed = seen && refusal(seen);
      if (failed) throw new Error(failed);
      const service = seen && serviceStatus(seen);
      return seen?.status?.status === 'running' && service?.healthy
        ? seen
        : undefined;
    },
    { timeoutMs: SETTLE_MS },
  ).catch(error => {
    throw new Error(
      `${error.message}; last seen: ${JSON.stringify(
        seen?.status,
        undefined,
        1,
      )}`,
      { cause: error },
    );
  });
}

/** Removes an Application and waits until it is gone. */
export async function removeApplication(
  env: Environment,
  application: AnyObject,
): Promise<void> {
  await env.api.delete({
    ...APPLICATION,
    metadata: {
      name: application.metadata!.name!,
      namespace: application.metadata!.namespace!,
    },
  });
  await waitFor(
    `${application.metadata!.name} to be gone`,
    async () =>
      (await readBack(env, APPLICATION, application)) ? undefined : true,
    { timeoutMs: SETTLE_MS },
  );
}
