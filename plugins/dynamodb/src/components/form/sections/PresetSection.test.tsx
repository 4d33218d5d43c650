import { readOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { PresetSection } from './PresetSection';
import { ProtectionSection } from './ProtectionSection';

const { presets } = readOrderPolicy();

describe('Preset', () => {
  it('shows each preset with what it is for and what it sets', async () => {
    await renderSections({ policy: { presets } }, <PresetSection />);
    const production = screen.getByRole('radio', { name: 'Production' });
    expect(production).toHaveAccessibleDescription(
      expect.stringContaining('For data that matters'),
    );
    const choices = screen.getByRole('list', { name: 'Production sets' });
    expect(within(choices).getByText('deletion protection on')).toBeVisible();
    expect(production).not.toBeChecked();
  });

  it('sets the choices, which can be changed, and says what then differs', async () => {
    const { user, parameters } = await renderSections(
      { policy: { presets } },
      <>
        <PresetSection />
        <ProtectionSection />
      </>,
    );
    await user.click(screen.getByRole('radio', { name: 'Production' }));
    expect(parameters()).toMatchObject({
      deletionProtectionEnabled: true,
      pointInTimeRecoveryEnabled: true,
      deletionPolicy: 'retain',
    });
    expect(
      screen.getByText('All choices of Production are as it sets them.'),
    ).toBeInTheDocument();

    await user.click(
      screen.getByRole('checkbox', { name: 'Deletion protection' }),
    );
    expect(
      screen.getByText('Differs from Production now: Deletion protection.'),
    ).toBeInTheDocument();

    await user.click(
      screen.getByRole('button', { name: 'Set as in Production again' }),
    );
    expect(parameters().deletionProtectionEnabled).toBe(true);
    expect(
      screen.queryByText(/Differs from Production/),
    ).not.toBeInTheDocument();
  });

  it('is chosen with the keyboard', async () => {
    const { user, form } = await renderSections(
      { policy: { presets } },
      <PresetSection />,
    );
    await user.tab();
    expect(screen.getByRole('radio', { name: 'Development' })).toHaveFocus();
    await user.keyboard(' ');
    expect(form().preset).toBe('development');
  });

  it('does not offer a preset that would change what is locked, and says why', async () => {
    await renderSections(
      {
        policy: { presets },
        locked: { deletionPolicy: 'The platform team decides.' },
      },
      <PresetSection />,
    );
    const production = screen.getByRole('radio', { name: 'Production' });
    expect(production).toBeDisabled();
    expect(production).toHaveAccessibleDescription(
      'Would change When removed here, which cannot be changed here: The platform team decides.',
    );
  });
});
