import { expect, type Locator } from '@playwright/test';
import { faces as allFaces } from '../dev/faces';
import { axeFindings, OURS, tabStops, widerThanWindow } from './accessibility';
import { type FacesPage, NARROW, test, WIDE, type Windows } from './facesPage';

/** The text of a face, or what a screen reader is told in its place. */
function titleOf({ page }: FacesPage, title: string): Locator {
  const card = page.locator(OURS);
  return card
    .getByText(title, { exact: true })
    .or(card.getByLabel(title))
    .filter({ visible: true })
    .first();
}

/** Wide and narrow: everything can be read, and nothing has to be scrolled for. */
async function expectReadable({ page, theme }: FacesPage, within: string) {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    const where = `${theme}, ${size.width} pixels wide`;
    expect.soft(await axeFindings(page, within), `axe: ${where}`).toEqual([]);
    expect
      .soft(await widerThanWindow(page, within), `cut off: ${where}`)
      .toEqual([]);
  }
}

async function expectReachable({ page }: FacesPage, within: string) {
  const { pressable, reached } = await tabStops(page, within);
  expect.soft(reached, 'what Tab reaches').toEqual(pressable);
}

/**
 * In light and in dark.
 *
 * @param open - goes to what is looked at, and resolves when it is shown
 */
async function expectWholePage(
  { faces, darkFaces }: Windows,
  open: (faces: FacesPage) => Promise<void>,
  within = OURS,
) {
  await open(faces);
  await expectReachable(faces, within);
  await expectReadable(faces, within);
  await open(darkFaces);
  await expectReadable(darkFaces, within);
  for (const window of [faces, darkFaces]) {
    expect
      .soft(window.complaints(), `the console: ${window.theme}`)
      .toEqual([]);
  }
}

for (const [name, { title }] of Object.entries(allFaces)) {
  test(`${name}: ${title}`, async ({ faces, darkFaces }) => {
    await expectWholePage({ faces, darkFaces }, async window => {
      await window.show(name);
      await expect(titleOf(window, title)).toBeVisible();
      if (window === faces) await window.picture(name);
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
  test(`the tab of ${name}`, async ({ faces, darkFaces }) => {
    await expectWholePage({ faces, darkFaces }, async window => {
      await window.show(name);
      await window.openTab();
      await expect(titleOf(window, allFaces[name].title)).toBeVisible();
    });
  });
}

test('the list of all tables', async ({ faces, darkFaces }) => {
  const open = async (window: FacesPage) => {
    await window.go('/dynamodb');
    await expect(
      window.page.getByRole('link', { name: 'active', exact: true }),
    ).toBeVisible();
  };
  await expectWholePage({ faces, darkFaces }, open, 'article');
});
