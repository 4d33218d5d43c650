import { act, screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';

const folded = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .filter(button => button.parentElement?.tagName === 'H2');

describe('TableSections', () => {
  it('shows the sections in order under headings, the rare ones closed with their choice in a few words', async () => {
    await renderSections();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Preset',
      'Name and region',
      'Keys',
      'Indexes',
      'Capacity',
      'Protection',
      'Encryption: Key that AWS owns',
      'Time to live: off',
      'Stream: off',
      'Table class: Standard',
      'Tags: 0 of 46',
      'Connection Secret: none',
      'Access and insights: no resource policy, no insights',
      'Advanced: usual AWS role, new table',
    ]);
    expect(folded()).toHaveLength(8);
    expect(screen.queryByLabelText('KMS key ARN')).not.toBeInTheDocument();
  });

  it('opens and closes a section with the keyboard', async () => {
    const { user } = await renderSections();
    const button = screen.getByRole('button', { name: /^Time to live/ });
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.tab();
    // The link to the documentation, then the switch.
    await user.tab();
    expect(screen.getByLabelText(/Delete items automatically/)).toHaveFocus();
    act(() => button.focus());
    await user.keyboard(' ');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByLabelText(/Delete items automatically/),
    ).not.toBeInTheDocument();
  });

  it('says how a page of AWS explains a section, in a new tab', async () => {
    await renderSections();
    const link = within(screen.getByRole('group', { name: 'Keys' })).getByRole(
      'link',
      { name: /Keys: AWS documentation/ },
    );
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^https:\/\/docs\.aws\.amazon\.com\/amazondynamodb\//,
      ),
    );
  });
});
