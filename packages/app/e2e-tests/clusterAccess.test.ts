import { Cluster, type KubernetesObject } from './cluster';
import { hold, release } from './engines';
import {
  finishInAws,
  forget,
  makeSlowly,
  makingDuring,
  prepareTables,
  SETTLED,
} from './journeyTables';
import { sandboxEndpoints } from './sandbox';
import { expect, ONE_LOOK_MS, test, TWO_LOOKS_MS } from './tableCard';

const sandbox = sandboxEndpoints();
const cluster = new Cluster(sandbox);

/** Definitions have to be served again, and the objects made again. */
const RECOVERY_MS = 120_000;

const BINDINGS = '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings';
const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const INSTANCE = `/apis/kro.run/v1alpha1/namespaces/default/dynamodbtables/${SETTLED}`;

/** Takes an object away; resolves with it when it is gone. */
async function take(list: string, name: string): Promise<KubernetesObject> {
  const path = `${list}/${name}`;
  const object = await cluster.get(path);
  await cluster.remove(path);
  await expect
    .poll(() => cluster.get(path), { timeout: RECOVERY_MS })
    .toBeUndefined();
  return object!;
}

test.beforeAll(() => prepareTables(sandbox));

test.afterEach(() => forget(sandbox, [makingDuring('role')]));

test('the role is taken from Backstage: the cards name what it may not and who gives it', async ({
  openCard,
}) => {
  await makeSlowly(sandbox, makingDuring('role'));
  const settled = await openCard(SETTLED);
  await settled.expectState('Active', RECOVERY_MS);
  const making = await openCard(makingDuring('role'));
  await making.expectState('Creating', RECOVERY_MS);
  const binding = await take(BINDINGS, 'backstage-dynamodb-read');
  try {
    for (const card of [settled, making]) {
      await card.expectState('Not allowed', ONE_LOOK_MS);
      await expect(card.quote).toContainText('cannot get resource');
      await expect(
        card.text(/get .*(applications|dynamodbtables|tables)/).first(),
      ).toBeVisible();
      await expect(
        card.text(/ClusterRole backstage-dynamodb-read/),
      ).toBeVisible();
    }
    await finishInAws(sandbox, makingDuring('role'));
  } finally {
    await cluster.restore(BINDINGS, binding);
  }
  for (const card of [settled, making]) {
    await card.expectState('Active', RECOVERY_MS);
  }
});

test('the definition of ACK is removed: the card names it, and the table in AWS is taken over again', async ({
  openCard,
}) => {
  const card = await openCard(SETTLED);
  await card.expectState('Active', RECOVERY_MS);
  const definition = await take(
    DEFINITIONS,
    'tables.dynamodb.services.k8s.aws',
  );
  try {
    await card.expectState('Not installed', RECOVERY_MS);
    await expect(card.text(/kind Table of ACK/)).toBeVisible();
  } finally {
    await cluster.restore(DEFINITIONS, definition);
    // kro gives up on an instance for good when the kind of its Table is missing; a new start looks at all of them
    await hold(sandbox, 'kro');
    await release(sandbox, 'kro');
  }
  await card.expectState('Active', RECOVERY_MS);
});

test('kro and its definition are removed: the card names them, and all comes back with kro', async ({
  openCard,
}) => {
  const card = await openCard(SETTLED);
  await card.expectState('Active', RECOVERY_MS);
  // kro would make the definition again at once, and nobody but kro lets an instance go
  await hold(sandbox, 'kro');
  try {
    await cluster.merge(INSTANCE, { metadata: { finalizers: null } });
    await take(DEFINITIONS, 'dynamodbtables.kro.run');
    await card.expectState('Not installed', TWO_LOOKS_MS);
    await expect(card.text(/kind DynamoDBTable of kro/)).toBeVisible();
  } finally {
    await release(sandbox, 'kro');
  }
  await card.expectState('Active', RECOVERY_MS);
});
