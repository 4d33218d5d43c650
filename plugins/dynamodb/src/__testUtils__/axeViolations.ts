import { act } from '@testing-library/react';
import axe from 'axe-core';

/**
 * What axe finds in an element, a line for each; colours are left to the browser tests, because jsdom draws nothing.
 *
 * @param options.inPage - the element stands in the landmarks of a whole page
 */
export async function axeViolations(
  element: Element,
  { inPage = false }: { inPage?: boolean } = {},
): Promise<string[]> {
  const rules = ['color-contrast', ...(inPage ? [] : ['region'])];
  // Clocks on the page tick meanwhile.
  const { violations } = await act(() =>
    axe.run(element, {
      rules: Object.fromEntries(rules.map(id => [id, { enabled: false }])),
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
