import { screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { NameSection } from './NameSection';

describe('Name and region', () => {
  it('counts the characters of the name while it is typed', async () => {
    const { user, parameters } = await renderSections({}, <NameSection />);
    const name = screen.getByRole('textbox', { name: 'Table name' });
    expect(name).toHaveAccessibleDescription(
      expect.stringContaining('0 of 255'),
    );
    await user.type(name, 'users');
    expect(name).toHaveAccessibleDescription(
      expect.stringContaining('5 of 255'),
    );
    expect(parameters().tableName).toBe('users');
  });

  it('says nothing is wrong before the name was left, and the sentence after', async () => {
    const { user } = await renderSections({}, <NameSection />);
    const name = screen.getByRole('textbox', { name: 'Table name' });
    await user.type(name, 'a!');
    expect(name).toBeValid();
    await user.tab();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(
      expect.stringContaining('tableName "a!" is not allowed'),
    );
  });

  it('gives the words of the platform team for a good name', async () => {
    await renderSections(
      {
        policy: {
          tableName: {
            pattern: '^team-',
            description: 'a name with team- before',
          },
        },
      },
      <NameSection />,
    );
    expect(
      screen.getByRole('textbox', { name: 'Table name' }),
    ).toHaveAccessibleDescription(
      expect.stringContaining(
        'Your platform team asks for a name with team- before.',
      ),
    );
  });

  it('offers the regions of the platform team', async () => {
    const { user, parameters } = await renderSections(
      {
        policy: {
          regions: [
            { name: 'eu-west-1', title: 'Ireland' },
            { name: 'us-east-1', title: 'us-east-1' },
          ],
        },
      },
      <NameSection />,
    );
    const region = screen.getByRole('combobox', { name: 'AWS region' });
    expect(
      within(region)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose a region', 'Ireland (eu-west-1)', 'us-east-1']);
    await user.selectOptions(region, 'eu-west-1');
    expect(parameters().region).toBe('eu-west-1');
  });

  it('keeps a region that the platform team does not allow in sight, with the sentence', async () => {
    const { user } = await renderSections(
      {
        parameters: { region: 'eu-north-1' },
        policy: { regions: [{ name: 'eu-west-1', title: 'Ireland' }] },
      },
      <NameSection />,
    );
    const region = screen.getByRole('combobox', { name: 'AWS region' });
    expect(region).toHaveValue('eu-north-1');
    await user.click(region);
    await user.tab();
    expect(region).toBeInvalid();
    expect(region).toHaveAccessibleDescription(
      expect.stringContaining('is not one that your platform team allows'),
    );
  });

  it('takes any region and suggests some when the platform team lists none', async () => {
    const { user, parameters } = await renderSections({}, <NameSection />);
    const region = screen.getByRole('combobox', { name: 'AWS region' });
    await user.type(region, 'ap-south-2');
    expect(parameters().region).toBe('ap-south-2');
    expect(
      document.getElementById(region.getAttribute('list') ?? ''),
    ).toContainHTML('eu-central-1');
  });
});
