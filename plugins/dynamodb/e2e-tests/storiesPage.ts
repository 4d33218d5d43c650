import { mkdir, writeFile } from 'node:fs/promises';
import { type Browser, test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { OBSERVED_AT } from '../dev/recordedStories';
import { smallPng } from './smallPng';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 400, height: 900 };

/**
 * Not ours: Backstage's own reader of `integrations` asks for the token, which a
 * dev server says that the browser does not get.
 */
const BACKSTAGE = /'integrations\.\w+\[\d+\]\.token' as it is not visible/;

type Theme = 'light' | 'dark';

/**
 * The dev app in one window, moved from story to story without loading it anew.
 *
 * A window keeps its theme: where a page is still being drawn when another theme is chosen, Material UI 4 can leave
 * styles of the first behind, and what follows in that window has the colours of both.
 */
export class StoriesPage {
  #complaints: string[] = [];

  private constructor(readonly page: Page, readonly theme: Theme) {
    page.on('console', message => {
      if (
        /^(error|warning)$/.test(message.type()) &&
        !BACKSTAGE.test(message.text())
      ) {
        // without the stack of components
        this.#complaints.push(message.text().slice(0, 500));
      }
    });
    page.on('pageerror', error => this.#complaints.push(String(error)));
  }

  /**
   * @param options.theme - of Backstage, light where none is given
   * @param options.now - what the clock of the browser says, and goes on saying
   */
  static async open(
    browser: Browser,
    { theme = 'light', now = OBSERVED_AT }: { theme?: Theme; now?: Date } = {},
  ): Promise<StoriesPage> {
    const context = await browser.newContext({
      baseURL: base.info().project.use.baseURL,
      viewport: WIDE,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    // The dev server would reload the page whenever somebody saves a file.
    await context.routeWebSocket(/./, () => {});
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.addInitScript(axe.source);
    await page.addInitScript(name => {
      window.localStorage.setItem('theme', name);
      // The same back-off, and so the same picture, each time.
      Math.random = () => 0.5;
    }, theme);
    const stories = new StoriesPage(page, theme);
    await page.goto('/');
    await page.getByRole('link', { name: 'active', exact: true }).waitFor();
    await page.locator(`body[data-theme-mode=${theme}]`).waitFor();
    // A colour on its way to another one has the contrast of neither.
    await page.addStyleTag({
      content: '* { transition: none !important; animation: none !important }',
    });
    return stories;
  }

  /** Opens the page of a story, as a link does, and forgets the complaints about the one before. */
  async show(name: string): Promise<void> {
    await this.go(`/catalog/default/resource/${name}`);
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
    await this.page.mouse.move(0, 0);
  }

  /** Goes on to what the plugin adds beside the overview. */
  async openTab(): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link').nth(2).click();
  }

  async go(path: string): Promise<void> {
    await this.page.setViewportSize(WIDE);
    this.#complaints = [];
    await this.page.evaluate(to => {
      window.history.pushState(null, '', to);
      window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
  }

  /** What the browser's console complained about since the story was opened. */
  complaints(): string[] {
    return this.#complaints;
  }

  /** Keeps a picture for the documentation, where one is asked for. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      const png = await this.page
        .locator('#story article')
        .first()
        .screenshot({ animations: 'disabled', caret: 'hide' });
      await mkdir(`${folder}/states`, { recursive: true });
      await writeFile(`${folder}/states/${name}.png`, smallPng(png));
    }
  }
}

const windowOf =
  (theme: Theme) =>
  async (
    { browser }: { browser: Browser },
    use: (stories: StoriesPage) => Promise<void>,
  ) => {
    const stories = await StoriesPage.open(browser, { theme });
    await use(stories);
    await stories.page.context().close();
  };

/** One window of each theme for all tests of a worker: loading the app takes longer than looking at it. */
export interface Windows {
  /** The light one. */
  stories: StoriesPage;
  darkStories: StoriesPage;
}

export const test = base.extend<object, Windows>({
  stories: [windowOf('light'), { scope: 'worker' }],
  darkStories: [windowOf('dark'), { scope: 'worker' }],
});
