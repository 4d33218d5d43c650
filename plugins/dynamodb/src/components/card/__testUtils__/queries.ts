import { screen, within } from '@testing-library/react';

/** The heading that tells the state. */
export function stateHeading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 4, name });
}

/** The value beside a label of the list of facts. */
export function fact(label: string): HTMLElement {
  const term = screen.getByText(label, { selector: 'dt' });
  return within(term.parentElement!).getByRole('definition');
}

/** The links of the chain, each as it is read aloud. */
export function chainLinks(): (string | null)[] {
  const chain = screen.getByRole('list', {
    name: 'The way from Git to DynamoDB',
  });
  return within(chain)
    .getAllByRole('listitem')
    .map(link => link.textContent);
}
