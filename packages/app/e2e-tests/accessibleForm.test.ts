import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { OrderForm } from './orderForm';
import { sandboxEndpoints } from './sandbox';
import { picture, wholePicture } from './tablePage';

const { backstage } = sandboxEndpoints();

/** Of Backstage's own frame, which is the same around every plugin. */
const BACKSTAGE_FRAME = {
  // Its page has no <main>, so that nothing on it is inside a landmark.
  rules: ['landmark-one-main', 'region'],
  elements: [
    // aria-valid-attr-value: the tabs of the header name a panel that the page does not have
    '.bui-Tabs',
    // link-name: the bar that stands for the sidebar where it is narrow has icons without a name
    '[data-testid="mobile-sidebar-root"]',
    // color-contrast: the red of Material UI on Backstage's dark card, under a field that Next refused
    'p[id$="__error"]',
  ],
};

/** What axe finds on the page that is shown, in a few words. */
async function findings(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).disableRules(BACKSTAGE_FRAME.rules);
  for (const element of BACKSTAGE_FRAME.elements) builder.exclude(element);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target} ${html}`),
  );
}

/** What is cut off at the window's side, or has to be scrolled sideways to be read. */
async function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    // The window itself is a pixel too wide at 400: the tabs of Backstage's header are.
    [...document.querySelectorAll('form *')]
      // The manifest scrolls in itself, and what is only for screen readers is clipped.
      .filter(element => !element.closest('pre') && element.clientWidth > 1)
      .filter(element => {
        const { right } = element.getBoundingClientRect();
        const { overflowX } = getComputedStyle(element);
        return (
          right > window.innerWidth ||
          (/auto|scroll/.test(overflowX) &&
            element.scrollWidth > element.clientWidth)
        );
      })
      .map(element => element.outerHTML.slice(0, 200)),
  );
}

async function refuse(form: OrderForm): Promise<void> {
  await form.review();
  await expect(form.summary.getByRole('heading')).toBeFocused();
}

/** Everything open, and something wrong in all that can be. */
async function showEveryProblem(form: OrderForm): Promise<void> {
  await form.radio('Provisioned').check();
  await form.checkbox('Sort key').check();
  await form.addIndex('global', 'by email');
  await form.addIndex('local', 'by-time');
  await form.openSections();
  await form.radio('Key of your account').check();
  await form.checkbox('Delete items automatically when they expire').check();
  await form.checkbox('Publish every change of an item').check();
  await form.button('Add tag').click();
  await form.checkbox('Write how the table is reached into a Secret').check();
  await refuse(form);
}

async function fillTable(form: OrderForm): Promise<void> {
  await form.fillOrdersTable();
  await form.checkbox('Deletion protection').check();
  await form.checkbox('Point-in-time recovery').check();
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 400]) {
    const suffix = `${width === 400 ? '-narrow' : ''}${
      theme === 'dark' ? '-dark' : ''
    }`;

    test(`axe finds nothing on any step, ${theme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.addInitScript(
        name => window.localStorage.setItem('theme', name),
        theme,
      );
      await page.setViewportSize({ width, height: 900 });
      const form = new OrderForm(page, backstage.appUrl);
      const check = async (step: string) => {
        await test.step(step, async () => {
          // A colour on its way to another one has the contrast of neither.
          await page.evaluate(() =>
            Promise.allSettled(
              document
                .getAnimations()
                .filter(
                  ({ effect }) => effect?.getTiming().iterations !== Infinity,
                )
                .map(({ finished }) => finished),
            ),
          );
          expect.soft(await findings(page)).toEqual([]);
          if (step !== 'review')
            expect.soft(await widerThanWindow(page)).toEqual([]);
        });
      };

      await form.open();
      await check('what it is for');
      await form.next();
      await expect(form.text('Name')).toHaveAttribute('aria-invalid', 'true');
      await check('what it is for, with problems');
      await form.about('accessible');
      await form.next();
      await expect(form.text('Namespace')).toHaveValue('default');
      await check('where it goes');
      await form.next();
      await expect(form.table).toBeVisible();
      await check('the table, as it begins');

      await refuse(form);
      await check('the table, empty and refused');
      await wholePicture(page, `form-problems${suffix}`);

      await showEveryProblem(form);
      await check('the table, everything open and wrong');

      await form.open();
      await form.about('accessible');
      await form.toTable();
      await fillTable(form);
      if (width === 400) await form.button('Show application.yaml').click();
      await form.text('Table name').focus();
      await check('the table, filled');
      await picture(page, `form-top${suffix}`);
      await wholePicture(page, `form${suffix}`);

      await form.review();
      await expect(form.button('Open pull request')).toBeVisible();
      await check('review');
    });
  }
}
