import { act } from '@testing-library/react';
import axe from 'axe-core';

/** What axe finds; colours are left to the browser tests, which have them. */
export async function axeViolations(container: HTMLElement): Promise<string[]> {
  // Meanwhile the times on the page go on.
  const { violations } = await act(() =>
    axe.run(container, {
      rules: {
        'color-contrast': { enabled: false },
        // The tab is a part of a page, and no page.
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
