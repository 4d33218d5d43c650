import { expect, type Locator } from '@playwright/test';
import { stories as allStories } from '../dev/stories';
import { axeFindings, OURS, tabStops, widerThanWindow } from './accessibility';
import {
  type StoriesPage,
  NARROW,
  test,
  WIDE,
  type Windows,
} from './storiesPage';

/** The text of a story, or what a screen reader is told in its place. */
function titleOf({ page }: StoriesPage, title: string): Locator {
  const card = page.locator(OURS);
  return card
    .getByText(title, { exact: true })
    .or(card.getByLabel(title))
    .filter({ visible: true })
    .first();
}

/** Wide and narrow: everything can be read, and nothing has to be scrolled for. */
async function expectReadable({ page, theme }: StoriesPage, within: string) {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    const where = `${theme}, ${size.width} pixels wide`;
    expect.soft(await axeFindings(page, within), `axe: ${where}`).toEqual([]);
    expect
      .soft(await widerThanWindow(page, within), `cut off: ${where}`)
      .toEqual([]);
  }
}

async function expectReachable({ page }: StoriesPage, within: string) {
  const { pressable, reached } = await tabStops(page, within);
  expect.soft(reached, 'what Tab reaches').toEqual(pressable);
}

/**
 * In light and in dark.
 *
 * @param open - goes to what is looked at, and resolves when it is shown
 */
async function expectWholePage(
  { stories, darkStories }: Windows,
  open: (stories: StoriesPage) => Promise<void>,
  within = OURS,
) {
  await open(stories);
  await expectReachable(stories, within);
  await expectReadable(stories, within);
  await open(darkStories);
  await expectReadable(darkStories, within);
  for (const window of [stories, darkStories]) {
    expect
      .soft(window.complaints(), `the console: ${window.theme}`)
      .toEqual([]);
  }
}

for (const [name, { title }] of Object.entries(allStories)) {
  test(`${name}: ${title}`, async ({ stories, darkStories }) => {
    await expectWholePage({ stories, darkStories }, async window => {
      await window.show(name);
      await expect(titleOf(window, title)).toBeVisible();
      if (window === stories) await window.picture(name);
    });
  });
}

// The tab says the same at length: one of each kind is enough.
for (const name of [
  'active',
  'adding-index',
  'bad-annotations',
  'cluster-down',
  'creating',
  'definition-ignores',
  'documented-production',
  'large-objects',
  'not-applied',
  'refused-by-aws',
  'refused-several',
  'removing-blocked',
  'wrong-types',
]) {
  test(`the tab of ${name}`, async ({ stories, darkStories }) => {
    await expectWholePage({ stories, darkStories }, async window => {
      await window.show(name);
      await window.openTab();
      await expect(titleOf(window, allStories[name].title)).toBeVisible();
    });
  });
}

test('the list of all tables', async ({ stories, darkStories }) => {
  const open = async (window: StoriesPage) => {
    await window.go('/dynamodb');
    await expect(
      window.page.getByRole('link', { name: 'active', exact: true }),
    ).toBeVisible();
  };
  await expectWholePage({ stories, darkStories }, open, 'article');
});
