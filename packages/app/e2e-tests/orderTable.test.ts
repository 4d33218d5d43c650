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
    await form.fill('globalSecondaryIndexes_0_keySchema_0_attributeName', 'email');
    await form.review();
    await expect(page.getByText('shop-orders')).toBeVisible();
    await form.submit();
  });

  await test.step('merge the pull request', async () => {
    const link = page.locator('a', { hasText: /^pull request/i }).first();
    await expect(link).toBeVisible({ timeout: 60_000 });
    const address = await link.getAttribute('href');
    expect(address).toMatch(new RegExp(`^${forge.url}/platform/gitops/pull/\\d+$`));
    await page.goto(address!);
    await expect(
      page.getByRole('heading', { name: 'Order DynamoDB table shop-orders (us-east-1)' }),
    ).toBeVisible();
    await expect(page.getByText('attributeType: "N"')).toBeVisible();
    await picture(page, 'pull-request');
    await page.getByRole('button', { name: /merge/i }).click();
    await expect(page.getByText('Merged').first()).toBeVisible();
  });

  await test.step('watch the card', async () => {
    // The catalog finds it by itself within half a minute.
    await expect(async () => {
      await page.goto(`${backstage.appUrl}/catalog/default/resource/orders`);
      await expect(page.getByText('DynamoDB table').first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 40_000 });
    // With the waiting times of the emulator it is there while AWS still creates the table, if the catalog is quick.
    if (await state(page, 'Creating').isVisible()) {
      await picture(page, 'card-creating');
    }
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

test('a key without its attribute and PROVISIONED without throughput are refused, both in one message', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about('wrong');
  await form.fill('tableName', 'wrong-table');
  await form.fill('keySchema_0_attributeName', 'id');
  await form.fill('attributeDefinitions_0_attributeName', 'other');
  await form.choose('billingMode', 'PROVISIONED');
  await form.review();
  await form.submit();
  const message = page.getByText(/provisionedThroughput/).first();
  await expect(message).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/attributeDefinitions/).first()).toBeVisible();
  await page.goto(`${forge.url}/platform/gitops/pulls`);
  await expect(page.getByText('wrong-table')).toHaveCount(0);
});

test('while kro is down the card keeps what it shows, and kro comes back', async ({
  page,
}) => {
  await page.goto(`${backstage.appUrl}/catalog/default/resource/orders`);
  const enter = page.getByRole('button', { name: 'Enter' });
  await expect(enter.or(state(page, 'Active')).first()).toBeVisible();
  if (await enter.isVisible()) await enter.click();
  await expect(state(page, 'Active')).toBeVisible();
  process.kill(processes.kro, 'SIGKILL');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByText('shop-orders').first()).toBeVisible();
  await expect(state(page, 'Active')).toBeVisible();
});
