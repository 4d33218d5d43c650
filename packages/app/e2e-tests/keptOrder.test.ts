import { expect, test, type Page } from '@playwright/test';
import { OrderForm } from './orderForm';
import { sandboxEndpoints } from './sandbox';

const { backstage } = sandboxEndpoints();

/** Fills all three pages, with choices that switches hide again. */
async function fill(form: OrderForm): Promise<void> {
  await form.open();
  await form.about('kept');
  await form.text('Description').fill('Kept over a reload');
  await form.next();
  await form.text('Namespace').fill('shop');
  await form.next();
  await form.fillTable({ tableName: 'shop-kept', partitionKey: 'id' });
  await form.checkbox('Sort key').check();
  await form.text('Sort key: attribute').fill('at');
  await form.list('Sort key: type').selectOption('Number');
  await form.radio('Provisioned').check();
  await form.text('Read capacity units').fill('7');
  await form.radio('On demand').check();
  await form.addIndex('global', 'by-email');
  await form
    .text('Partition key: attribute', form.index('by-email'))
    .fill('email');
}

async function expectAbout(form: OrderForm): Promise<void> {
  await expect(form.text('Name')).toHaveValue('kept');
  // Backstage shows a team that was not just chosen by its reference.
  await expect(form.text('Owner')).toHaveValue(
    /^(Team A|group:default\/team-a)$/,
  );
  await expect(form.text('Description')).toHaveValue('Kept over a reload');
}

async function expectTable(form: OrderForm): Promise<void> {
  await expect(form.text('Table name')).toHaveValue('shop-kept');
  await expect(form.list('AWS region')).toHaveValue('us-east-1');
  await expect(form.text('Sort key: attribute')).toHaveValue('at');
  await expect(form.list('Sort key: type')).toHaveValue('N');
  await expect(form.index('by-email')).toContainText('email (String)');
  // hidden while the table is on demand, and not forgotten
  await form.radio('Provisioned').check();
  await expect(
    form.text('Read capacity units').and(form.page.locator('[value="7"]')),
  ).toHaveCount(1);
  await form.radio('On demand').check();
}

test('a reload of the page loses nothing of the three pages', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  await fill(form);
  await form.reload();
  await expectAbout(form);
  await form.next();
  await expect(form.text('Namespace')).toHaveValue('shop');
  await form.next();
  await expectTable(form);
});

test('going back and forward loses nothing', async ({ page }) => {
  const form = new OrderForm(page, backstage.appUrl);
  await fill(form);
  await form.back();
  await expect(form.text('Namespace')).toHaveValue('shop');
  await form.back();
  await expectAbout(form);
  await form.next();
  await form.next();
  await expectTable(form);
  await form.review();
  await expect(form.button('Open pull request')).toBeVisible();
  await form.back();
  await expectTable(form);
});

test('the template opened again begins empty', async ({ page }) => {
  const form = new OrderForm(page, backstage.appUrl);
  await fill(form);
  await form.open();
  await expect(form.text('Name')).toHaveValue('');
  await form.about('another');
  await form.toTable();
  await expect(form.text('Table name')).toHaveValue('');
});

test('a removed index comes back, with the focus in it', async ({ page }) => {
  const form = new OrderForm(page, backstage.appUrl);
  await form.open();
  await form.about('undone');
  await form.toTable();
  await form.addIndex('global', 'by-email');
  await form
    .text('Partition key: attribute', form.index('by-email'))
    .fill('email');
  await form.button('Remove by-email').click();
  await expect(form.index('by-email')).toHaveCount(0);
  await expect(form.button('Undo')).toBeFocused();
  await form.button('Undo').click();
  await expect(form.text('Index name', form.index('by-email'))).toBeFocused();
  await expect(
    form.text('Partition key: attribute', form.index('by-email')),
  ).toHaveValue('email');
});

/** Goes on with what a link brought, puts the table right, and comes to the review. */
async function orderAfter(page: Page, formData: string): Promise<void> {
  const form = new OrderForm(page, backstage.appUrl);
  await form.openWith(`formData=${encodeURIComponent(formData)}`);
  await form.about('from-a-link');
  await form.text('Description').fill('From a link');
  await form.next();
  await form.text('Namespace').fill('default');
  await form.next();
  await form.fillTable({ tableName: 'from-a-link', partitionKey: 'id' });
  await form.review();
  await expect(form.button('Open pull request')).toBeVisible();
  await expect(page.getByText('from-a-link').first()).toBeVisible();
}

for (const [what, formData] of Object.entries({
  'no JSON': '{"name": ',
  nothing: 'null',
  'a text': '"users"',
  'values of wrong types': JSON.stringify({
    name: 5,
    description: ['a'],
    namespace: { a: 1 },
    table: 'users',
  }),
})) {
  test(`a link with ${what} in place of an order still leads to a form that works`, async ({
    page,
  }) => {
    await orderAfter(page, formData);
  });
}

test('a link with a table that is not valid: the form says what it corrected and what is left', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  const formData = JSON.stringify({
    name: 'from-a-link',
    owner: 'group:default/team-a',
    table: {
      tableName: 'a',
      region: 'us-east-1',
      attributeDefinitions: [
        { attributeName: 'id', attributeType: 'S' },
        { attributeName: 'unused', attributeType: 'S' },
      ],
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
      billingMode: 'PAY_PER_REQUEST',
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
    },
  });
  await form.openWith(`formData=${encodeURIComponent(formData)}`);
  // Backstage's picker is empty until it has asked the catalog.
  await expect(form.text('Owner')).not.toHaveValue('');
  await form.toTable();
  await expect(form.text('Partition key: attribute')).toHaveValue('id');
  await expect(
    form.table.getByText(/^Put right from the link: .*unused/).first(),
  ).toBeVisible();
  await expect(
    form.table
      .getByText(/^Put right from the link: .*provisionedThroughput/)
      .first(),
  ).toBeVisible();
  await form.review();
  await expect(form.summary).toContainText('tableName');
  await form.text('Table name').fill('from-a-link');
  await form.review();
  await expect(form.button('Open pull request')).toBeVisible();
});
