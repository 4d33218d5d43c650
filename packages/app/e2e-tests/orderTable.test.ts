import { expect, test, type Page } from '@playwright/test';
import { OrderForm } from './orderForm';
import { describeTable, sandboxEndpoints } from './sandbox';

const { backstage, forge, awsEndpoint, processes } = sandboxEndpoints();

/** The pictures of the README are made by this journey: `SCREENSHOTS=docs/images npm run test:e2e`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The state that the card shows. */
function state(page: Page, title: string) {
  return page.getByRole('heading', { level: 4, name: title, exact: true });
}

/** Follows the link of a finished task. */
async function mergePullRequest(
  page: Page,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const link = page.locator('a', { hasText: /^pull request/i }).first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  const address = await link.getAttribute('href');
  expect(address).toMatch(
    new RegExp(`^${forge.url}/platform/gitops/pull/\\d+$`),
  );
  await page.goto(address!);
  await look();
  await page.getByRole('button', { name: /merge/i }).click();
  await expect(page.getByText('Merged').first()).toBeVisible();
}

/** The catalog finds a merged table by itself, within half a minute. */
async function openTablePage(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${backstage.appUrl}/catalog/default/resource/${name}`);
    await expect(
      page.getByRole('heading', { name: 'DynamoDB table', exact: true }),
    ).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 40_000 });
}

test.describe.configure({ mode: 'serial' });

test('a table with a sort key of type N and a global index goes from the form to ACTIVE', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);

  await test.step('order it by the form', async () => {
    await form.open();
    await form.about('orders');
    await form.fill('tableName', 'shop-orders');
    await form.fill('keySchema_0_attributeName', 'customerId');
    await form.addItem('Primary key');
    await form.fill('keySchema_1_attributeName', 'orderedAt');
    await form.choose('keySchema_1_keyType', 'RANGE');
    await form.fill('attributeDefinitions_0_attributeName', 'customerId');
    await form.addItem('Key attributes');
    await form.fill('attributeDefinitions_1_attributeName', 'orderedAt');
    await form.choose('attributeDefinitions_1_attributeType', 'N');
    await form.addItem('Key attributes');
    await form.fill('attributeDefinitions_2_attributeName', 'email');
    await form.choose('attributeDefinitions_2_attributeType', 'S');
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, 'form');
    await form.addItem('Global secondary indexes');
    await form.fill('globalSecondaryIndexes_0_indexName', 'by-email');
    await form.fill(
      'globalSecondaryIndexes_0_keySchema_0_attributeName',
      'email',
    );
    await form.review();
    await expect(page.getByText('shop-orders')).toBeVisible();
    await form.submit();
  });

  await test.step('merge the pull request', async () => {
    await mergePullRequest(page, async () => {
      await expect(
        page.getByRole('heading', {
          name: 'Order DynamoDB table shop-orders (us-east-1)',
        }),
      ).toBeVisible();
      await expect(page.getByText('attributeType: "N"')).toBeVisible();
      await picture(page, 'pull-request');
    });
  });

  await test.step('watch the card', async () => {
    await openTablePage(page, 'orders');
    await expect(state(page, 'Creating')).toBeVisible();
    await picture(page, 'card-creating');
    await expect(state(page, 'Active')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText('shop-orders').first()).toBeVisible();
    await picture(page, 'card-active');
  });

  await test.step('find it in AWS', async () => {
    const table = await describeTable(awsEndpoint, 'shop-orders');
    expect(table?.TableStatus).toBe('ACTIVE');
    expect(table?.KeySchema).toEqual([
      { AttributeName: 'customerId', KeyType: 'HASH' },
      { AttributeName: 'orderedAt', KeyType: 'RANGE' },
    ]);
    expect(table?.AttributeDefinitions).toContainEqual({
      AttributeName: 'orderedAt',
      AttributeType: 'N',
    });
    expect(
      (table?.GlobalSecondaryIndexes as { IndexName: string }[])[0].IndexName,
    ).toBe('by-email');
  });
});

test('a second order of the same name is refused with the repair, and opens nothing', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about('orders');
  await form.fill('tableName', 'another-name');
  await form.fill('keySchema_0_attributeName', 'id');
  await form.fill('attributeDefinitions_0_attributeName', 'id');
  await form.review();
  await form.submit();
  await expect(
    page.getByText(/is ordered already.*Choose another name/).first(),
  ).toBeVisible({ timeout: 60_000 });
  await page.goto(`${forge.url}/platform/gitops/pulls`);
  await expect(page.getByText('another-name')).toHaveCount(0);
});

test('PROVISIONED asks for the capacity, and a key without its attribute is refused with every problem', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about('wrong');
  await form.fill('tableName', 'wrong-table');
  await form.fill('keySchema_0_attributeName', 'id');
  await form.fill('attributeDefinitions_0_attributeName', 'other');

  await form.choose('billingMode', 'PROVISIONED');
  await form.next();
  const capacity = form.field('provisionedThroughput_readCapacityUnits');
  await expect(capacity).toBeFocused();
  expect(
    await capacity.evaluate(
      (input: HTMLInputElement) => input.validity.valueMissing,
    ),
  ).toBe(true);

  await form.choose('billingMode', 'PAY_PER_REQUEST');
  await form.review();
  await form.submit();
  // one problem for the key that has no definition, one for the definition that has no key
  await expect(
    page.getByText(/'?"?id"?'?.*attributeDefinitions/).first(),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/other/).first()).toBeVisible();
  await page.goto(`${forge.url}/platform/gitops/pulls`);
  await expect(page.getByText('wrong-table')).toHaveCount(0);
});

test('while kro hangs the cards keep what they show and say who is waited for, and kro comes back', async ({
  page,
}) => {
  await test.step('kro hangs', async () => {
    process.kill(processes.kro, 'SIGSTOP');
  });

  await test.step('order and merge another table', async () => {
    const form = new OrderForm(page, backstage.appUrl);
    await form.open();
    await form.about('sessions');
    await form.fill('tableName', 'shop-sessions');
    await form.fill('keySchema_0_attributeName', 'id');
    await form.fill('attributeDefinitions_0_attributeName', 'id');
    await form.review();
    await form.submit();
    await mergePullRequest(page);
  });

  await test.step('the new card waits for kro, the old one is as it was', async () => {
    await openTablePage(page, 'sessions');
    await expect(state(page, 'Waiting for kro')).toBeVisible();
    await picture(page, 'card-waiting');
    await openTablePage(page, 'orders');
    await expect(state(page, 'Active')).toBeVisible();
    await expect(page.getByText('shop-orders').first()).toBeVisible();
  });

  await test.step('it dies, is started again, and goes on', async () => {
    process.kill(processes.kro, 'SIGKILL');
    await expect(state(page, 'Active')).toBeVisible();
    await openTablePage(page, 'sessions');
    await expect(state(page, 'Active')).toBeVisible({ timeout: 120_000 });
  });
});
