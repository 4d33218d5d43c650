import { expect, test } from '@playwright/test';
import { signal } from './engines';
import { named } from './named';
import { OrderForm } from './orderForm';
import { describeTable, sandboxEndpoints } from './sandbox';
import {
  expectNoPullRequest,
  mergePullRequest,
  openTablePage,
  picture,
  state,
} from './tablePage';

const sandbox = sandboxEndpoints();
const { backstage, awsEndpoint } = sandbox;

test.describe.configure({ mode: 'serial' });

// A try that failed while kro hung has to leave one that works.
test.afterEach(() => signal(sandbox, 'kro', 'SIGCONT'));

/** The first test's order, which the others come back to. */
const orders = () => named('orders');
const shopOrders = () => named('shop-orders');

test('a table with a sort key of type N and a global index goes from the form to ACTIVE', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);

  await test.step('order it by the form', async () => {
    await form.open();
    await form.about(orders());
    await expect(page.getByText(`${orders()} is free`)).toBeVisible();
    await form.toTable();
    await form.fillOrdersTable(shopOrders());
    await form.review();
    await expect(page.getByText(shopOrders())).toBeVisible();
    await form.submit();
  });

  await test.step('merge the pull request', async () => {
    await mergePullRequest(page, sandbox, async () => {
      await expect(
        page.getByRole('heading', {
          name: `Order DynamoDB table ${shopOrders()} (us-east-1)`,
        }),
      ).toBeVisible();
      await expect(page.getByText('attributeType: "N"')).toBeVisible();
      await picture(page, 'pull-request');
    });
  });

  await test.step('watch the card', async () => {
    await openTablePage(page, sandbox, orders());
    await expect(state(page, 'Creating')).toBeVisible();
    await expect(state(page, 'Active')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText(shopOrders()).first()).toBeVisible();
    await picture(page, 'card-active');
  });

  await test.step('find it in AWS', async () => {
    const table = await describeTable(awsEndpoint, shopOrders());
    expect(table?.TableStatus).toBe('ACTIVE');
    expect(table?.KeySchema).toEqual([
      { AttributeName: 'customerId', KeyType: 'HASH' },
      { AttributeName: 'orderedAt', KeyType: 'RANGE' },
    ]);
    expect(table?.AttributeDefinitions).toContainEqual({
      AttributeName: 'orderedAt',
      AttributeType: 'N',
    });
    expect(table?.GlobalSecondaryIndexes).toMatchObject([
      { IndexName: 'by-email' },
    ]);
  });
});

test('a second order of the same name is warned of while typing, refused with the repair, and opens nothing', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about(orders());
  await expect(
    page.getByText(
      new RegExp(`${orders()} is ordered already in namespace default.*Choose`),
    ),
  ).toBeVisible();
  await form.toTable();
  await form.fillTable({ tableName: 'another-name', partitionKey: 'id' });
  await form.review();
  await form.submit();
  await expect(
    page.getByText(/is ordered already.*Choose another name/).first(),
  ).toBeVisible({ timeout: 60_000 });

  await test.step('start over with what was typed', async () => {
    await form.button('Start Over').click();
    await expect(form.text('Name')).toHaveValue(orders());
    await form.text('Name').fill('more-orders');
    await expect(page.getByText('more-orders is free')).toBeVisible();
    await form.toTable();
    await expect(form.text('Table name')).toHaveValue('another-name');
    await expect(form.list('AWS region')).toHaveValue('us-east-1');
    await expect(form.text('Partition key: attribute')).toHaveValue('id');
  });

  await expectNoPullRequest(page, sandbox, 'another-name');
});

test('the same order once more opens nothing, and the task says so', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about(orders());
  await form.toTable();
  await form.fillOrdersTable(shopOrders());
  await form.review();
  await form.submit();
  await expect(page.getByText('No pull request was opened')).toBeVisible({
    timeout: 60_000,
  });
  await expectNoPullRequest(page, sandbox, shopOrders());
});

test('what is missing or wrong is refused before the review, with a link to each field', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about('wrong');
  await form.toTable();
  await expect(form.summary).toHaveCount(0);
  await form.text('Table name').fill('no spaces please');
  await form.radio('Provisioned').check();
  await form.text('Read capacity units').fill('many');
  await form.addIndex('global', 'by-nothing');

  await test.step('the review is refused with all of it', async () => {
    await form.review();
    await expect(form.summary.getByRole('heading')).toBeFocused();
    await expect(form.table).toBeVisible();
  });

  await test.step('each link leads to a field that says the same', async () => {
    const links = form.summary.getByRole('listitem').getByRole('button');
    const sentences = await links.allInnerTexts();
    // name, region, partition key, read and write capacity, the index's key
    expect(sentences).toHaveLength(6);
    for (const sentence of sentences) {
      await form.button(sentence, form.summary).click();
      const focused = page.locator(':focus');
      await expect(focused).toHaveAttribute('aria-invalid', 'true');
      await expect(focused).toHaveAccessibleDescription(
        new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      );
    }
  });

  await test.step('fixed, it goes on', async () => {
    await form.fillTable({ tableName: 'wrong-table', partitionKey: 'id' });
    await form.radio('On demand').check();
    await form
      .text('Partition key: attribute', form.index('by-nothing'))
      .fill('email');
    await expect(form.summary).toHaveCount(0);
    await form.review();
    await expect(form.button('Open pull request')).toBeVisible();
  });

  await expectNoPullRequest(page, sandbox, 'wrong-table');
});

test('while kro hangs the cards keep what they show and say who is waited for, and kro comes back', async ({
  page,
}) => {
  await test.step('kro hangs', async () => {
    await signal(sandbox, 'kro', 'SIGSTOP');
  });

  await test.step('order and merge another table', async () => {
    const form = new OrderForm(page, backstage.appUrl);
    await form.order(named('sessions'), {
      tableName: named('shop-sessions'),
      partitionKey: 'id',
    });
    await form.submit();
    await mergePullRequest(page, sandbox);
  });

  await test.step('the new card waits for kro, the old one is as it was', async () => {
    await openTablePage(page, sandbox, named('sessions'));
    await expect(state(page, 'Waiting for kro')).toBeVisible();
    await openTablePage(page, sandbox, orders());
    await expect(state(page, 'Active')).toBeVisible();
    await expect(page.getByText(shopOrders()).first()).toBeVisible();
  });

  await test.step('it dies, is started again, and goes on', async () => {
    await signal(sandbox, 'kro', 'SIGKILL');
    await expect(state(page, 'Active')).toBeVisible();
    await openTablePage(page, sandbox, named('sessions'));
    await expect(state(page, 'Active')).toBeVisible({ timeout: 120_000 });
  });
});
