import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { NextTry } from './NextTry';

describe('NextTry', () => {
  it('says in how many seconds', async () => {
    renderInTestApp(<NextTry at={new Date(Date.now() + 30_500)} />);
    expect(await screen.findByText(/^Next try/)).toHaveTextContent(
      /^Next try in \d+ seconds\.$/,
    );
  });

  it('says so while the try is under way', async () => {
    renderInTestApp(<NextTry at={new Date(Date.now() - 1)} />);
    expect(await screen.findByText('Trying again now.')).toBeInTheDocument();
  });
});
