import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { failOnConsoleError } from '../../__testUtils__';
import { ConditionList } from './ConditionList';

describe('ConditionList', () => {
  failOnConsoleError();

  it('shows all conditions, also where an object has two of one type', async () => {
    await renderInTestApp(
      <ConditionList
        conditions={[
          { type: 'Ready', status: 'False', message: 'Not yet.' },
          { type: 'Ready', status: 'True' },
        ]}
      />,
    );
    expect(screen.getByText('2 of ACK')).toBeInTheDocument();
    const shown = screen
      .getAllByRole('listitem', { hidden: true })
      .map(({ textContent }) => textContent);
    expect(shown).toEqual(['Ready: False · Not yet.', 'Ready: True']);
  });
});
