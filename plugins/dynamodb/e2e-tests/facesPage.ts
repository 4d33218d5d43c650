import { mkdir, writeFile } from 'node:fs/promises';
import { type Browser, test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { SEEN_AT } from '../dev/recordedFaces';
import { smallPng } from './smallPng';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 400, height: 900 };

/**
 * Not ours: Backstage's own reader of `integrations` asks for the token, which a
 * dev server says that the browser does not get.
 */
const BACKSTAGE = /'integrations\.\w+\[\d+\]\.token' as it is not visible/;

/** The dev app in one window, moved from face to face without loading it anew. */
export class FacesPage {
  #complaints: string[] = [];

  private constructor(readonly page: Page) {
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

  /** @param now - what the clock of the browser says, and goes on saying */
  static async open(browser: Browser, now = SEEN_AT): Promise<FacesPage> {
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
    await page.addInitScript(() => {
      window.localStorage.setItem('theme', 'light');
      // The same back-off, and so the same picture, each time.
      Math.random = () => 0.5;
    });
    const faces = new FacesPage(page);
    await page.goto('/');
    await page.getByRole('link', { name: 'active', exact: true }).waitFor();
    // A colour on its way to another one has the contrast of neither.
    await page.addStyleTag({
      content: '* { transition: none !important; animation: none !important }',
    });
    return faces;
  }

  /** Opens the page of a face, as a link does, and forgets the complaints about the one before. */
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
    await this.theme('light');
    this.#complaints = [];
    await this.page.evaluate(to => {
      window.history.pushState(null, '', to);
      window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
  }

  /** Chooses a theme as another window of Backstage would. */
  async theme(name: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate(value => {
      window.localStorage.setItem('theme', value);
      window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    }, name);
    // A page that is left on the way to another theme gives the next one the colours of both.
    await this.page.locator(`body[data-theme-mode=${name}]`).waitFor();
  }

  /** What the browser's console complained about since the face was opened. */
  complaints(): string[] {
    return this.#complaints;
  }

  /** Keeps a picture for the documentation, where one is asked for. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      const png = await this.page
        .locator('#face article')
        .first()
        .screenshot({ animations: 'disabled', caret: 'hide' });
      await mkdir(`${folder}/states`, { recursive: true });
      await writeFile(`${folder}/states/${name}.png`, smallPng(png));
    }
  }
}

/** One window for all tests of a worker: loading the app takes longer than looking at it. */
export const test = base.extend<object, { faces: FacesPage }>({
  faces: [
    async ({ browser }, use) => {
      const faces = await FacesPage.open(browser);
      await use(faces);
      await faces.page.context().close();
    },
    { scope: 'worker' },
  ],
});
