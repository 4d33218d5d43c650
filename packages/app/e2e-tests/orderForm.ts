import { expect, type Locator, type Page } from '@playwright/test';

/** Where the order template is, below the app's address. */
const TEMPLATE = '/create/templates/default/order-dynamodb-table';

/** The least that a table needs. */
export interface SmallTable {
  tableName: string;
  partitionKey: string;
}

/** The form of the order template, by the roles and names that a screen reader gives. */
export class OrderForm {
  /** The field of the third page. */
  readonly table: Locator;
  /** What is to be fixed, with links to the fields. */
  readonly summary: Locator;

  constructor(readonly page: Page, readonly appUrl: string) {
    this.table = page.getByRole('group', {
      name: 'DynamoDB table',
      exact: true,
    });
    this.summary = this.table.getByRole('group').filter({
      has: page.getByRole('heading', { name: /^\d+ things? to fix$/ }),
    });
  }

  text(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name, exact: true });
  }

  list(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('combobox', { name, exact: true });
  }

  checkbox(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  radio(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  /** Signs in where the page asks for it, and waits for what it leads to. */
  private async signInTo(target: Locator): Promise<void> {
    const enter = this.button('Enter');
    await expect(enter.or(target).first()).toBeVisible({ timeout: 60_000 });
    if (await enter.isVisible()) await enter.click();
    await expect(target).toBeVisible();
  }

  /** Finds the template as somebody does who does not know its address. */
  async open(): Promise<void> {
    await this.page.goto(`${this.appUrl}/create`);
    const choose = this.button('Choose');
    await this.signInTo(choose);
    await choose.click();
    await expect(this.text('Name')).toBeVisible();
  }

  /** @param query - for example `formData=…`, encoded */
  async openWith(query: string): Promise<void> {
    await this.page.goto(`${this.appUrl}${TEMPLATE}?${query}`);
    await this.signInTo(this.text('Name'));
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.signInTo(this.text('Name'));
  }

  async next(): Promise<void> {
    await this.button('Next').click();
  }

  async back(): Promise<void> {
    await this.button('Back').click();
  }

  async review(): Promise<void> {
    await this.button('Review').click();
  }

  async submit(): Promise<void> {
    await this.button('Open pull request').click();
  }

  /** The first page. */
  async about(name: string): Promise<void> {
    await this.text('Name').fill(name);
    await this.text('Owner').click();
    await this.page.getByRole('option', { name: 'Team A' }).click();
  }

  /** From the first page, once it is filled, to the third; the second has nothing that has to be typed. */
  async toTable(): Promise<void> {
    await this.next();
    await expect(this.text('Namespace')).toHaveValue('default');
    await this.next();
    await expect(this.table).toBeVisible();
  }

  async fillTable(table: SmallTable): Promise<void> {
    await this.text('Table name').fill(table.tableName);
    await this.list('AWS region').selectOption('us-east-1');
    // An index has one of the same name.
    const keys = this.table.getByRole('group', { name: 'Keys', exact: true });
    await this.text('Partition key: attribute', keys).fill(table.partitionKey);
  }

  /** A table with a sort key of type N and a global index. */
  async fillOrdersTable(tableName = 'shop-orders'): Promise<void> {
    await this.fillTable({ tableName, partitionKey: 'customerId' });
    await this.checkbox('Sort key').check();
    await this.text('Sort key: attribute').fill('orderedAt');
    await this.list('Sort key: type').selectOption('Number');
    await this.addIndex('global', 'by-email');
    await this.text('Partition key: attribute', this.index('by-email')).fill(
      'email',
    );
  }

  /** A whole order of the least that a table needs, up to the review. */
  async order(name: string, table: SmallTable): Promise<void> {
    await this.open();
    await this.about(name);
    await this.toTable();
    await this.fillTable(table);
    await this.review();
  }

  /** The parts of an index, once it has this name. */
  index(name: string): Locator {
    return this.table.getByRole('group', { name, exact: true });
  }

  async addIndex(kind: 'global' | 'local', name: string): Promise<void> {
    await this.button(`Add ${kind} index`).click();
    const field = this.text('Index name').and(this.page.locator(':focus'));
    await field.fill(name);
    await expect(this.index(name)).toBeVisible();
  }

  /** Opens every part of the table that is folded, so that everything is in the page. */
  async openSections(): Promise<void> {
    const closed = this.table.getByRole('button', { expanded: false });
    await expect(async () => {
      if ((await closed.count()) > 0) await closed.first().click();
      expect(await closed.count()).toBe(0);
    }).toPass({ timeout: 30_000, intervals: [50] });
  }
}
