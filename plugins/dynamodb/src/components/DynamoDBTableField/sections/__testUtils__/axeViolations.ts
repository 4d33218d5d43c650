import axe from 'axe-core';

/** What axe finds in an element, in words; colours and the page around it are not looked at. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      // jsdom draws nothing.
      'color-contrast': { enabled: false },
      // The part of a page is not a page.
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
