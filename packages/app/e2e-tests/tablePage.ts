import { expect, type Locator, type Page } from '@playwright/test';
import type { SandboxEndpoints } from './sandbox';

/** The pictures of README and docs are made by these journeys: `SCREENSHOTS=docs/images npm run test:e2e`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The same of a window that is high enough for the whole page. */
export async function wholePicture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize()!;
  await expect(async () => {
    const height = await page.evaluate(() => {
      scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    });
    await page.setViewportSize({ ...window, height });
    // The manifest grows with the window.
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight),
    ).toBe(height);
  }).toPass({ timeout: 30_000, intervals: [100] });
  await picture(page, name);
  await page.setViewportSize(window);
}

/** The state that the card shows. */
export function state(page: Page, title: string): Locator {
  return page.getByRole('heading', { level: 4, name: title, exact: true });
}

/** Follows the link of a finished task. */
export async function mergePullRequest(
  page: Page,
  { forge }: SandboxEndpoints,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const link = page.getByRole('link', { name: /^pull request/i }).first();
  await expect(link).toBeVisible({ timeout: 60_000 });
  const address = await link.getAttribute('href');
  expect(address).toMatch(
    new RegExp(`^${forge.url}/platform/gitops/pull/\\d+$`),
  );
  await page.goto(address!);
  await look();
  await page.getByRole('button', { name: /merge/i }).click();
  await expect(page.getByText('Merged').first()).toBeVisible();
}

/** Signs in where the page asks for it. The catalog finds a merged table by itself, within half a minute. */
export async function openTablePage(
  page: Page,
  { backstage }: SandboxEndpoints,
  name: string,
): Promise<void> {
  const card = page.getByRole('heading', {
    name: 'DynamoDB table',
    exact: true,
  });
  const enter = page.getByRole('button', { name: 'Enter', exact: true });
  await expect(async () => {
    await page.goto(`${backstage.appUrl}/catalog/default/resource/${name}`);
    await expect(card.or(enter)).toBeVisible({ timeout: 6_000 });
    if (await enter.isVisible()) await enter.click();
    await expect(card).toBeVisible({ timeout: 6_000 });
  }).toPass({ timeout: 40_000 });
}

/** Nothing was opened for a table of this name. */
export async function expectNoPullRequest(
  page: Page,
  { forge }: SandboxEndpoints,
  tableName: string,
): Promise<void> {
  await page.goto(`${forge.url}/platform/gitops/pulls`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(tableName)).toHaveCount(0);
}
