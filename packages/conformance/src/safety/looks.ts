import { PatchStrategy } from '@kubernetes/client-node';
import {
  type AnyObject,
  waitFor,
  type AwsCall,
} from '@aws-dynamodb-kro/sandbox/client';
import { INSTANCE, type Environment } from '../support/environment';
import { DEFAULT_ACCOUNT, type Aws } from '../support/awsTable';
import { HANGS_MS, LiveTable } from '../support/LiveTable';

const LABEL = 'app.oam.dev/resourceType';
let markers = 0;

/** Changes an object by a JSON merge patch, as `kubectl patch` does. */
export async function patch(
  { api }: Environment,
  object: AnyObject,
): Promise<void> {
  await api.patch(
    object,
    undefined,
    undefined,
    undefined,
    undefined,
    PatchStrategy.MergePatch,
  );
}

/**
 * Waits for KubeVela's next look at what an Application made. It writes nothing down when all is well, but puts right
 * what somebody else has changed.
 */
export async function kubevelaLooks(
  env: Environment,
  table: LiveTable,
): Promise<void> {
  const label = async () => (await table.instance())?.metadata?.labels?.[LABEL];
  const right = await label();
  await patch(env, {
    ...INSTANCE,
    metadata: {
      name: table.component,
      namespace: table.namespace,
      labels: { [LABEL]: 'LOOK' },
    },
  });
  await waitFor(
    `KubeVela to look at ${table.name}`,
    async () => ((await label()) === right ? true : undefined),
    { timeoutMs: HANGS_MS },
  );
}

/**
 * Waits until KubeVela has dealt with every change that was made before now, and has looked once more at all that it
 * made: an Application that comes now is in its queue behind them.
 */
export async function kubevelaIsDone(
  env: Environment,
  aws: Aws,
): Promise<void> {
  markers += 1;
  const marker = new LiveTable(env, aws, `saf-marker-${markers}`, {
    deletionPolicy: 'delete',
  });
  await marker.apply();
  await marker.healthy();
  await kubevelaLooks(env, marker);
  await marker.startRemoval();
}

/** All that was asked of AWS about a table by others than the suites. */
async function callsFor(
  { endpoints }: Environment,
  tableName: string,
): Promise<AwsCall[]> {
  const response = await fetch(
    `${endpoints.awsProxyControl}/calls?table=${encodeURIComponent(tableName)}`,
  );
  const calls = (await response.json()) as AwsCall[];
  return calls.filter(({ accessKey }) => accessKey !== DEFAULT_ACCOUNT);
}

/** Waits until ACK has begun two more looks at a table: what it finds at one, it acts on before the next. */
export async function ackLooksTwice(
  env: Environment,
  tableName: string,
): Promise<void> {
  const looks = async () =>
    (await callsFor(env, tableName)).filter(({ op }) => op === 'DescribeTable')
      .length;
  const before = await looks();
  await waitFor(
    `ACK to look at ${tableName}`,
    async () => ((await looks()) >= before + 3 ? true : undefined),
    { timeoutMs: HANGS_MS },
  );
}
