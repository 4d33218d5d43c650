import { expect, type Locator } from '@playwright/test';
import { faces as allFaces } from '../dev/faces';
import { axeFindings, OURS, tabStops, widerThanWindow } from './accessibility';
import { type FacesPage, NARROW, test, WIDE } from './facesPage';

/** The text of a face, or what a screen reader is told in its place. */
function titleOf({ page }: FacesPage, title: string): Locator {
  const card = page.locator(OURS);
  return card
    .getByText(title, { exact: true })
    .or(card.getByLabel(title))
    .filter({ visible: true })
    .first();
}

/** Light and dark, wide and narrow: everything can be read, and nothing has to be scrolled for. */
async function expectAccessible(
  faces: FacesPage,
  shown: Locator,
  within: string,
) {
  const { page } = faces;
  for (const theme of ['light', 'dark'] as const) {
    await faces.theme(theme);
    // Backstage makes the page anew for another theme.
    await expect(shown).toBeVisible();
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      const where = `${theme}, ${size.width} pixels wide`;
      expect.soft(await axeFindings(page, within), `axe: ${where}`).toEqual([]);
      expect
        .soft(await widerThanWindow(page, within), `cut off: ${where}`)
        .toEqual([]);
    }
  }
}

async function expectReachable({ page }: FacesPage, within: string) {
  const { pressable, reached } = await tabStops(page, within);
  expect.soft(reached, 'what Tab reaches').toEqual(pressable);
}

async function expectWholePage(
  faces: FacesPage,
  shown: Locator,
  within = OURS,
) {
  await expectReachable(faces, within);
  await expectAccessible(faces, shown, within);
  expect.soft(faces.complaints(), 'the console').toEqual([]);
}

for (const [name, { title }] of Object.entries(allFaces)) {
  test(`${name}: ${title}`, async ({ faces }) => {
    await faces.show(name);
    const shown = titleOf(faces, title);
    await expect(shown).toBeVisible();
    await faces.picture(name);
    await expectWholePage(faces, shown);
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
  test(`the tab of ${name}`, async ({ faces }) => {
    await faces.show(name);
    await faces.openTab();
    const shown = titleOf(faces, allFaces[name].title);
    await expect(shown).toBeVisible();
    await expectWholePage(faces, shown);
  });
}

test('the list of all tables', async ({ faces }) => {
  await faces.go('/dynamodb');
  const shown = faces.page.getByRole('link', { name: 'active', exact: true });
  await expect(shown).toBeVisible();
  await expectWholePage(faces, shown, 'article');
});
