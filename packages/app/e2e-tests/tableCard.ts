import {
  expect,
  test as base,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';
import { sandboxEndpoints } from './sandbox';
import { openTablePage } from './tablePage';

/** Of packages/app/e2e-tests/app-config.yaml. */
export const SETTLED_MS = 10_000;
const SLACK_MS = 5_000;
/** What any object tells, or no answer at all, is seen by the next look. */
export const ONE_LOOK_MS = SETTLED_MS + SLACK_MS;
/** A settled table is looked at object by object: what only one of them tells is seen by the second look. */
export const TWO_LOOKS_MS = 2 * SETTLED_MS + SLACK_MS;
/** One that AWS works on has three objects to look at. */
const ALL_OBJECTS_MS = 3 * SETTLED_MS + SLACK_MS;

const API = '/api/kubernetes/';

/** The card of one table in a window of its own. */
export class TableCard {
  /** Requests of this window to Backstage's Kubernetes backend, as paths. */
  readonly requests: string[] = [];
  /** What the browser's console said that is no lost request. */
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('request', (request: Request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith(API)) {
        this.requests.push(pathname.slice(API.length));
      }
    });
  }

  /** Notes from now on what the console says; before, Backstage's own pages speak there too. */
  listen(): void {
    this.page.on('pageerror', error => this.errors.push(error.message));
    this.page.on('console', message => {
      // The browser says this by itself of each request that fails.
      const isLost = /^Failed to load resource: /.test(message.text());
      if (message.type() === 'error' && !isLost) {
        this.errors.push(message.text());
      }
    });
  }

  get #state(): Locator {
    return this.page.getByRole('heading', { level: 4 }).first();
  }

  /** The state in large letters; greyed ones are in {@link last}. */
  async expectState(title: string, timeout = TWO_LOOKS_MS): Promise<void> {
    await expect(this.#state).toHaveText(title, { timeout });
  }

  /** The state before reading began to fail. */
  get last(): Locator {
    return this.page.getByRole('region', {
      name: 'Last seen state of the table',
    });
  }

  /** What the engine says, in its own words. */
  get quote(): Locator {
    return this.page.getByRole('blockquote');
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  /** Waits until the cluster was asked once more for the Application and the instance, and the answers are painted. */
  async nextLook(): Promise<void> {
    await Promise.all(
      ['applications', 'dynamodbtables'].map(async plural => {
        const request = await this.page.waitForRequest(
          asked => new URL(asked.url()).pathname.includes(`/${plural}/`),
          { timeout: ALL_OBJECTS_MS },
        );
        await (await request.response())?.finished();
      }),
    );
    await this.page.evaluate(
      () =>
        new Promise(painted =>
          requestAnimationFrame(() => requestAnimationFrame(painted)),
        ),
    );
  }

  /** The cluster was asked again, for each object, and the card says the same. */
  async expectStays(title: string): Promise<void> {
    await this.nextLook();
    expect(await this.#state.innerText()).toBe(title);
  }

  /** Lets the card believe that so much time has passed: it goes by the clock of those who answer. */
  async letMinutesPass(minutes: number): Promise<void> {
    await this.page.route(`**${API}**`, async route => {
      const response = await route.fetch();
      const date = new Date(Date.now() + minutes * 60_000).toUTCString();
      await route.fulfill({
        response,
        headers: { ...response.headers(), date },
      });
    });
  }
}

export { expect } from '@playwright/test';

/** `openCard` opens the card of a table in a window of its own; in the end no console may have said an error. */
export const test = base.extend<{
  openCard: (name: string) => Promise<TableCard>;
}>({
  openCard: async ({ context }, give) => {
    const cards: TableCard[] = [];
    await give(async name => {
      const card = new TableCard(await context.newPage());
      cards.push(card);
      await openTablePage(card.page, sandboxEndpoints(), name);
      card.listen();
      return card;
    });
    expect(cards.flatMap(({ errors }) => errors)).toEqual([]);
  },
});
