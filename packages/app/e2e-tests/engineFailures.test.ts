import { hold, release, type Engine } from './engines';
import {
  finishInAws,
  forget,
  makeSlowly,
  makingDuring,
  order,
  orderedDuring,
  prepareTables,
  SETTLED,
} from './journeyTables';
import { sandboxEndpoints } from './sandbox';
import { expect, ONE_LOOK_MS, test, type TableCard } from './tableCard';

const sandbox = sandboxEndpoints();

/** The engines have to start, to hear of each other, and to get round to it. */
const RECOVERY_MS = 120_000;

test.beforeAll(() => prepareTables(sandbox));

/** What a journey took away and made, so that it leaves nothing behind even when it fails. */
let taken: Engine | undefined;

test.afterEach(async () => {
  if (!taken) return;
  await release(sandbox, taken);
  await forget(sandbox, [makingDuring(taken), orderedDuring(taken)]);
  taken = undefined;
});

type OpenCard = (name: string) => Promise<TableCard>;

/** Two cards are open, of a settled table and of one that AWS is creating, and the engine is killed. */
async function kill(
  engine: Engine,
  openCard: OpenCard,
): Promise<{ settled: TableCard; making: TableCard }> {
  taken = engine;
  await makeSlowly(sandbox, makingDuring(engine));
  const settled = await openCard(SETTLED);
  await settled.expectState('Active', RECOVERY_MS);
  const making = await openCard(makingDuring(engine));
  await making.expectState('Creating', RECOVERY_MS);
  await hold(sandbox, engine);
  return { settled, making };
}

async function orderMeanwhile(
  engine: Engine,
  openCard: OpenCard,
): Promise<TableCard> {
  await order(sandbox, orderedDuring(engine));
  return openCard(orderedDuring(engine));
}

async function expectRecovery(
  engine: Engine,
  ...cards: TableCard[]
): Promise<void> {
  await release(sandbox, engine);
  for (const card of cards) await card.expectState('Active', RECOVERY_MS);
}

test('kro dies: what it made stays as it is, and a new table waits for kro', async ({
  openCard,
}) => {
  const { settled, making } = await kill('kro', openCard);
  const ordered = await orderMeanwhile('kro', openCard);
  await ordered.expectState('Waiting for kro');
  await making.expectStays('Creating');
  await settled.expectStays('Active');
  await finishInAws(sandbox, makingDuring('kro'));
  await test.step('that AWS is done is seen in the Table of ACK', async () => {
    await making.expectState('Updating', RECOVERY_MS);
    await expect(making.text(/^kro is applying a change/)).toBeVisible();
    await expect(making.text('ACTIVE').first()).toBeVisible();
  });
  await expectRecovery('kro', settled, making, ordered);
});

test('KubeVela dies: what it applied goes on, and a new table waits for KubeVela', async ({
  openCard,
}) => {
  const { settled, making } = await kill('kubevela', openCard);
  const ordered = await orderMeanwhile('kubevela', openCard);
  await ordered.expectState('Waiting for KubeVela');
  await making.expectStays('Creating');
  await settled.expectStays('Active');
  await finishInAws(sandbox, makingDuring('kubevela'));
  await making.expectState('Active', RECOVERY_MS);
  await expectRecovery('kubevela', settled, making, ordered);
});

test('ACK dies: nobody sees that AWS is done, and a new table waits for ACK', async ({
  openCard,
}) => {
  const { settled, making } = await kill('ack', openCard);
  const ordered = await orderMeanwhile('ack', openCard);
  await finishInAws(sandbox, makingDuring('ack'));
  await ordered.expectState('Waiting for ACK');
  await making.expectStays('Creating');
  await settled.expectStays('Active');

  await test.step('after a while both say whom to ask', async () => {
    for (const card of [making, ordered]) {
      const advice = card.text(
        /^Next: .*ask your platform team whether .*ACK/i,
      );
      await expect(advice).toHaveCount(0);
      await card.letMinutesPass(3);
      await expect(advice).toBeVisible();
    }
    await making.expectStays('Creating');
  });
  await expectRecovery('ack', settled, making, ordered);
});

test('the API server dies: what was seen stays, greyed, with its age and the next try', async ({
  openCard,
}) => {
  const { settled, making } = await kill('kube-apiserver', openCard);
  for (const [card, last] of [
    [settled, 'Active'],
    [making, 'Creating'],
  ] as const) {
    await card.expectState('Cannot see the cluster', ONE_LOOK_MS);
    await expect(card.text('Layer: Kubernetes cluster')).toBeVisible();
    await expect(
      card.text(/^(Next try in \d+ seconds?|Trying again now)\.$/),
    ).toBeVisible();
    await expect(
      card.text(new RegExp(`^Last seen ${last}, \\d+ seconds? ago`)),
    ).toBeVisible();
    await expect(
      card.last.getByRole('heading', { name: last, exact: true }),
    ).toBeVisible();
  }

  await test.step('a card that never saw the table says no more than it knows', async () => {
    const unseen = await openCard(orderedDuring('kube-apiserver'));
    await unseen.expectState('Cannot see the cluster');
    await expect(unseen.last).toHaveCount(0);
    await finishInAws(sandbox, makingDuring('kube-apiserver'));
    await release(sandbox, 'kube-apiserver');
    await unseen.expectState('Not applied yet', RECOVERY_MS);
  });
  await expectRecovery('kube-apiserver', settled, making);
});

test('AWS does not answer: ACK asks again, in its words, for all tables alike', async ({
  openCard,
}) => {
  const { settled, making } = await kill('ministack', openCard);
  const ordered = await orderMeanwhile('ministack', openCard);
  for (const card of [ordered, making, settled]) {
    // ACK looks every few seconds here
    await card.expectState('Retrying', RECOVERY_MS);
    await expect(card.quote).toContainText('AWS emulator did not answer');
    await expect(card.text(/^Next: Wait/)).toBeVisible();
  }
  await finishInAws(sandbox, makingDuring('ministack'));
  await expectRecovery('ministack', settled, making, ordered);
});
