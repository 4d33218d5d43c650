import { expect, type Locator, type Page } from '@playwright/test';

/** More than any page of the form has to be passed. */
const MOST_STEPS = 120;

type Role = Parameters<Page['getByRole']>[0];

/** Somebody without a mouse: only keys, and only what has the focus. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** What has the focus, if it has this role and name. */
  private focused(role: Role, name: string | RegExp): Locator {
    return this.page
      .getByRole(role, { name, exact: true })
      .and(this.page.locator(':focus'));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /**
   * Presses Tab until the focus is there.
   *
   * @param key - the other way round: `Shift+Tab`
   * @throws Error listing what was passed, when it is not reached
   */
  async tabTo(
    role: Role,
    name: string | RegExp,
    key: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step++) {
      await this.press(key);
      if (await this.focused(role, name).count()) return;
      passed.push(
        await this.page.evaluate(() => {
          const element = document.activeElement;
          return `${element?.tagName} ${
            element?.getAttribute('aria-label') ??
            element?.id ??
            element?.textContent
          }`;
        }),
      );
    }
    throw new Error(
      `${role} "${name}" is not reached with ${key}. Passed: ${passed.join(
        ', ',
      )}`,
    );
  }

  /** The focus went there by itself, for example after something was added. */
  async expectFocus(role: Role, name: string | RegExp): Promise<void> {
    await expect(this.focused(role, name)).toHaveCount(1);
  }

  /** Goes to a text field and types. */
  async fill(name: string, text: string): Promise<void> {
    await this.tabTo('textbox', name);
    await this.type(text);
    await expect(this.focused('textbox', name)).toHaveValue(text);
  }

  /** Goes to a list and types the beginning of an option, as browsers find it. */
  async choose(name: string, option: string): Promise<void> {
    await this.tabTo('combobox', name);
    await this.type(option);
    await expect(
      this.focused('combobox', name).locator('option:checked'),
    ).toHaveText(option);
  }

  /** Goes to a checkbox that is off and switches it on. */
  async switchOn(name: string): Promise<void> {
    await this.tabTo('checkbox', name);
    await this.press('Space');
    await expect(this.focused('checkbox', name)).toBeChecked();
  }

  /** Goes to a group of choices, where Tab reaches the one that counts, and down to another. */
  async moveChoice(from: string, to: string): Promise<void> {
    await this.tabTo('radio', from);
    await this.press('ArrowDown');
    await expect(this.focused('radio', to)).toBeChecked();
  }

  /** Goes to a button and presses it. */
  async activate(
    name: string | RegExp,
    key: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    await this.tabTo('button', name, key);
    await this.press('Enter');
  }
}
