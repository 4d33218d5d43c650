import type { Page } from '@playwright/test';
import { hold, release } from './engines';
import { prepareTables, SETTLED } from './journeyTables';
import { sandboxEndpoints } from './sandbox';
import { expect, SETTLED_MS, test } from './tableCard';

const sandbox = sandboxEndpoints();

test.beforeAll(() => prepareTables(sandbox));
test.afterEach(() => release(sandbox, 'ack'));

/** As the browser tells a page that the user looks at another one. */
async function show(page: Page, visibilityState: 'hidden' | 'visible') {
  await page.evaluate(value => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value,
    });
    Object.defineProperty(document, 'hidden', {
      configurable: true,
      value: value === 'hidden',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibilityState);
}

test('a settled table costs one request an interval, and none that nobody sees', async ({
  openCard,
}) => {
  // The first after its making may still be a look at a change.
  await (await openCard(SETTLED)).expectState('Active', 60_000);
  const card = await openCard(SETTLED);
  await card.expectState('Active');

  await test.step('the first look reads three objects, and asks for the list of clusters once', async () => {
    expect(card.requests.filter(path => path === 'clusters')).toHaveLength(1);
    expect(
      card.requests.filter(path => path.startsWith('proxy/')),
    ).toHaveLength(3);
  });
  // In the sandbox ACK looks every few seconds and writes down when; its own default is ten hours.
  await hold(sandbox, 'ack');

  await test.step('three intervals of a settled table', async () => {
    await card.expectStays('Active');
    card.requests.length = 0;
    // The time itself is what is measured.
    await card.page.waitForTimeout(3 * SETTLED_MS);
    expect(card.requests.length).toBeGreaterThan(0);
    expect(card.requests.length).toBeLessThanOrEqual(3);
    expect(card.requests).not.toContain('clusters');
    await card.expectState('Active');
  });

  await test.step('the tab with all details reads no more often', async () => {
    await card.page.getByRole('link', { name: 'All details' }).click();
    await expect(
      card.page.getByRole('heading', { name: 'Keys and indexes' }),
    ).toBeVisible();
    await card.page.waitForLoadState('networkidle');
    card.requests.length = 0;
    await card.page.waitForTimeout(2 * SETTLED_MS);
    expect(card.requests.length).toBeGreaterThan(0);
    expect(card.requests.length).toBeLessThanOrEqual(2);
    expect(card.requests).not.toContain('clusters');
  });

  await test.step('nothing while the tab of the browser is hidden', async () => {
    await show(card.page, 'hidden');
    card.requests.length = 0;
    await card.page.waitForTimeout(1.5 * SETTLED_MS);
    expect(card.requests).toEqual([]);
    const look = card.nextLook();
    await show(card.page, 'visible');
    await look;
  });
});
