import type { Page } from '@playwright/test';
import { cardMessages } from '../../plugins/dynamodb/src/translations/card';

/** A page that shows a table, or would. */
export interface View {
  title: string;
  /** The page of an entity, below the app's address. */
  path(entity: string): string;
  /** The entity of the settled table. */
  settled: string;
  /** Opens what hides the table's status; does nothing when nothing does. */
  reveal(page: Page): Promise<void>;
  /** The label before DynamoDB's word for the status, such as ACTIVE; the base line shows none. */
  label?: string;
}

const entityPage = (entity: string) => `/catalog/default/resource/${entity}`;

const nothing = async () => {};

/** A page of the same shape without either. */
export const baseLine: View = {
  title: 'page without either',
  path: entityPage,
  settled: 'bench-base-line',
  reveal: nothing,
};

export const ourCard: View = {
  title: 'our card',
  path: entityPage,
  settled: 'bench-settled',
  reveal: nothing,
  label: cardMessages['facts.status'],
};

export const kubernetesTab: View = {
  title: 'plugin-kubernetes, its tab',
  path: entity => `${entityPage(entity)}/kubernetes`,
  settled: 'bench-settled',
  label: 'Table Status',
  // First the cluster, then each object in it. A user clicks slower.
  reveal: page =>
    page.evaluate(() => {
      const closed = document.querySelectorAll<HTMLElement>(
        '.MuiAccordionSummary-root[aria-expanded="false"]',
      );
      for (const summary of closed) summary.click();
    }),
};

/** DynamoDB's words for the status that are on the screen. */
export async function shownStatuses(page: Page, view: View): Promise<string[]> {
  const { label } = view;
  if (!label) return [];
  await view.reveal(page);
  const text = await page.evaluate(() => document.body.innerText);
  return [...text.matchAll(new RegExp(`${label}\\s+([A-Z_]+)\\b`, 'g'))].map(
    ([, word]) => word,
  );
}
