import type { Locator, Page } from '@playwright/test';
import type axe from 'axe-core';

declare global {
  interface Window {
    /** What StoriesPage puts into each page. */
    axe: typeof axe;
  }
}

/** What the plugin shows, without the frame of Backstage around it. */
export const OURS = '#story';

/** What axe finds, in a few words. */
export async function axeFindings(
  page: Page,
  within: string,
): Promise<string[]> {
  return page.evaluate(async element => {
    const { violations } = await window.axe.run(element, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id}: ${help}: ${target} ${html} ${failureSummary}`,
      ),
    );
  }, within);
}

/** What is cut off at the window's side, or has to be scrolled sideways to be read. */
export async function widerThanWindow(
  page: Page,
  within: string,
): Promise<string[]> {
  return page.evaluate(selector => {
    const cut = (element: Element) => {
      const { right, left } = element.getBoundingClientRect();
      const { overflowX } = getComputedStyle(element);
      return (
        right > window.innerWidth ||
        left < 0 ||
        (/auto|scroll/.test(overflowX) &&
          element.scrollWidth > element.clientWidth)
      );
    };
    return (
      [...document.querySelectorAll(`${selector} *`)]
        // A manifest and a table of data scroll in themselves, the table as a region that keys reach too; and what is
        // only for screen readers is clipped.
        .filter(element => !element.closest('pre, [role=region][tabindex="0"]'))
        .filter(element => element.clientWidth > 1)
        .filter(cut)
        .map(element => element.outerHTML.slice(0, 200))
    );
  }, within);
}

/**
 * What a mouse can press, and what the Tab key reaches one after the other from
 * above the card, each by what it is called.
 */
export async function tabStops(
  page: Page,
  within: string,
): Promise<{ pressable: string[]; reached: string[] }> {
  const ours = page.locator(within);
  const names = (locator: Locator) =>
    locator.evaluateAll(elements =>
      elements.map(element =>
        (
          element.getAttribute('aria-label') ??
          element.textContent ??
          element.tagName
        ).trim(),
      ),
    );
  const pressable = await names(
    ours
      .locator(
        'a[href], button:enabled, input:enabled, select:enabled, summary, [role="button"], [tabindex="0"]',
      )
      .filter({ visible: true }),
  );
  const reached: string[] = [];
  await ours.evaluate(element => {
    element.setAttribute('tabindex', '-1');
    (element as HTMLElement).focus();
  });
  // One more than there are, to leave the card again.
  while (reached.length <= pressable.length) {
    await page.keyboard.press('Tab');
    const [name] = await names(ours.locator(':focus'));
    if (name === undefined) break;
    reached.push(name);
  }
  return { pressable, reached };
}
