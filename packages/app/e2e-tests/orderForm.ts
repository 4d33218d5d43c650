import { expect, type Page } from '@playwright/test';

/** Fills the plain form of the order template; its fields are known by the ids that RJSF gives them. */
export class OrderForm {
  constructor(readonly page: Page, readonly appUrl: string) {}

  field(path: string) {
    return this.page.locator(`[id="root_${path}"]`);
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.appUrl}/create`);
    const enter = this.page.getByRole('button', { name: 'Enter' });
    const choose = this.page.getByRole('button', { name: 'Choose' });
    await expect(enter.or(choose).first()).toBeVisible();
    if (await enter.isVisible()) await enter.click();
    await choose.click();
    await expect(
      this.page.getByRole('heading', { name: 'Order a DynamoDB table' }),
    ).toBeVisible();
  }

  async fill(path: string, text: string): Promise<void> {
    await this.field(path).fill(text);
  }

  async choose(path: string, option: string): Promise<void> {
    await this.field(path).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** @param title - the list's heading; its button goes away when the list is full */
  async addItem(title: string): Promise<void> {
    await this.page
      .getByRole('heading', { name: title, exact: true })
      .locator('xpath=ancestor::*[contains(@class, "MuiPaper-root")][1]')
      .getByTitle('Add Item')
      .last()
      .click();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
  }

  async about(name: string): Promise<void> {
    await this.fill('name', name);
    await this.page.getByLabel('Owner').click();
    await this.page.getByRole('option', { name: 'Team A' }).click();
    await this.next();
    await expect(this.field('tableName')).toBeVisible();
  }

  async review(): Promise<void> {
    await this.next();
    await this.page.getByRole('button', { name: 'Review' }).click();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open pull request' }).click();
  }
}
