import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failOnConsoleError } from '../../__testUtils__';
import { TableWarnings } from './TableWarnings';

describe('TableWarnings', () => {
  failOnConsoleError();

  it('says each, calmly, with the words of the engine and what to do', async () => {
    await renderInTestApp(
      <TableWarnings
        warnings={[
          {
            id: 'partly-readable',
            message: 'The ACK Table could not be read.',
            engineMessage: 'tables is forbidden',
            nextStep: 'Your platform team binds the role.',
          },
          { id: 'other-name', message: 'The Table has another name.' },
        ]}
      />,
    );
    const [first, second] = screen.getAllByRole('note', { name: 'Warning' });
    expect(first).toHaveTextContent('The ACK Table could not be read.');
    expect(within(first).getByRole('blockquote')).toHaveTextContent(
      'tables is forbidden',
    );
    expect(first).toHaveTextContent('Next: Your platform team binds the role.');
    expect(second).toHaveTextContent(/^The Table has another name\.$/);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows what to add to the manifest line by line, to copy', async () => {
    const yaml = 'spec:\n  policies:\n    - name: keep-tables';
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await renderInTestApp(
      <TableWarnings
        warnings={[
          { id: 'tables-not-kept', message: 'No policy.', manifest: yaml },
        ]}
      />,
    );
    const note = screen.getByRole('note', { name: 'Warning' });
    expect(note.querySelector('pre')?.textContent).toBe(yaml);
    await user.click(
      within(note).getByRole('button', {
        name: 'Copy the lines for the manifest',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(yaml);
  });
});
