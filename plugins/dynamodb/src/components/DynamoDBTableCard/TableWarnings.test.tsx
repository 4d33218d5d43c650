import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { failOnConsoleError } from './__testUtils__';
import { TableWarnings } from './TableWarnings';

describe('TableWarnings', () => {
  failOnConsoleError();

  it('says each, calmly, with the words of the engine and what to do', async () => {
    await renderInTestApp(
      <TableWarnings
        warnings={[
          {
            id: 'partly-seen',
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
});
