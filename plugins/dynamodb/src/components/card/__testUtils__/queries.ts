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

/** The links of the pipeline, each as it is read aloud. */
export function pipelineStages(): (string | null)[] {
  const pipeline = screen.getByRole('list', {
    name: 'Delivery pipeline from Git to DynamoDB',
  });
  return within(pipeline)
    .getAllByRole('listitem')
    .map(link => link.textContent);
}
