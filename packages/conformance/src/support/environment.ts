import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ApiException,
  type KubernetesObjectApi,
} from '@kubernetes/client-node';
import {
  readEndpoints,
  type Endpoints,
  apply,
  objectApi,
  parseManifests,
  read,
  type AnyObject,
  waitFor,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';

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

export const EXAMPLES = join(projectDirectory, 'examples', 'dynamodb-kro');

export function exampleText(name: string): string {
  return readFileSync(join(EXAMPLES, `${name}.yaml`), 'utf8');
}

/** What KubeVela says of one component of an Application. */
export interface ServiceStatus {
  name: string;
  healthy: boolean;
  message?: string;
  details: Record<string, string>;
}

export function serviceStatuses(application: AnyObject): ServiceStatus[] {
  return (application.status?.services as ServiceStatus[] | undefined) ?? [];
}

/** Of the only component. */
export function serviceStatus(
  application: AnyObject,
): ServiceStatus | undefined {
  return serviceStatuses(application)[0];
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

/**
 * Applies a manifest that breaks a rule, and waits until it is refused: by the API server when KubeVela's webhook is on,
 * else in the Application's status.
 *
 * @returns the words of the refusal, and the Application where the API server kept one
 */
export async function applyRefused(
  env: Environment,
  text: string,
): Promise<{ refusal: string; application?: AnyObject }> {
  if (env.endpoints.webhook) {
    const answer = await applyText(env, text).catch(error => error);
    if (!(answer instanceof ApiException)) {
      throw new Error('KubeVela let the manifest pass');
    }
    return { refusal: JSON.parse(answer.body).message };
  }
  const application = await applyText(env, text);
  return {
    refusal: await waitFor(
      'a refusal',
      async () => refusal((await readBack(env, APPLICATION, application))!),
      { timeoutMs: SETTLE_MS },
    ),
    application,
  };
}

/** Waits until KubeVela calls the Application running and all of its tables healthy. */
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
      const components = seen?.spec?.components as unknown[] | undefined;
      const ready =
        seen?.status?.status === 'running' &&
        serviceStatuses(seen).filter(({ healthy }) => healthy).length ===
          components?.length;
      return ready ? seen : undefined;
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
