import { expect, type Page } from '@playwright/test';
import { OBSERVED_AT } from '../dev/recordedStories';
import { OURS, tabStops } from './accessibility';
import { StoriesPage, test } from './storiesPage';

declare global {
  interface Window {
    /** What was said in the live regions of the page. */
    said: string[];
  }
}

/** Notes from now on what a screen reader would read aloud by itself. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes) {
        const element =
          target instanceof Element ? target : target.parentElement;
        if (!element?.closest('#story [role=status], #story [aria-live]')) {
          continue;
        }
        const text =
          target instanceof Element
            ? [...addedNodes].map(node => node.textContent).join('')
            : target.textContent;
        if (text) window.said.push(text);
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

test('a change of the state is announced once', async ({ browser }) => {
  const stories = await StoriesPage.open(browser);
  const { page } = stories;
  await listen(page);
  await stories.show('created-while-you-look');
  await expect(
    page.getByRole('heading', { name: 'Creating', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Active', exact: true }),
  ).toBeVisible();
  const said = () => page.evaluate(() => window.said);
  const change = 'Table created-while-you-look: Active';
  await expect.poll(said).toEqual([change]);

  await page.getByRole('button', { name: 'Refresh' }).click();
  const refreshed = 'Table read again: Active';
  await expect.poll(async () => (await said()).at(-1)).toBe(refreshed);
  // An answer that is there at once leaves no time to say that it is waited for.
  expect(
    (await said()).filter(words => words !== 'Reading the table again'),
  ).toEqual([change, refreshed]);
  await page.context().close();
});

test('Tab goes through the card from the top to the bottom', async ({
  stories,
}) => {
  await stories.show('active');
  await expect(
    stories.page.getByRole('heading', { name: 'Active', exact: true }),
  ).toBeVisible();
  const { reached } = await tabStops(stories.page, OURS);
  expect(reached).toEqual([
    'Refresh',
    'Copy the table name',
    'Copy the ARN',
    expect.stringContaining('ACK'),
    expect.stringContaining('Open in AWS'),
    expect.stringContaining('Manifest'),
    'Change',
    'Remove',
    'All details',
  ]);
});

const HOUR_MS = 60 * 60 * 1000;

for (const [title, hours] of [
  ['an hour late', -1],
  ['an hour early', 1],
] as const) {
  test(`a clock that is ${title} changes no age`, async ({ browser }) => {
    const stories = await StoriesPage.open(browser, {
      now: new Date(OBSERVED_AT.getTime() + hours * HOUR_MS),
    });
    await stories.show('creating');
    await expect(stories.page.getByText('for 8 seconds')).toBeVisible();
    await stories.page.context().close();
  });
}
