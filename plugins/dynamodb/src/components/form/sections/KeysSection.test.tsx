import { act, screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { KeysSection } from './KeysSection';

const keys = () => within(screen.getByRole('group', { name: 'Keys' }));

describe('Keys', () => {
  it('asks for the partition key in the words of the console', async () => {
    const { user, parameters } = await renderSections({}, <KeysSection />);
    await user.type(keys().getByLabelText('Partition key: attribute'), 'id');
    const type = keys().getByRole('combobox', { name: 'Partition key: type' });
    expect(
      within(type)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['String', 'Number', 'Binary']);
    await user.selectOptions(type, 'Number');
    expect(parameters()).toMatchObject({
      attributeDefinitions: [{ attributeName: 'id', attributeType: 'N' }],
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
    });
  });

  it('adds a sort key with the space bar, and keeps it while it is off', async () => {
    const { user, parameters } = await renderSections({}, <KeysSection />);
    act(() => keys().getByRole('checkbox', { name: 'Sort key' }).focus());
    await user.keyboard(' ');
    await user.tab();
    expect(keys().getByLabelText('Sort key: attribute')).toHaveFocus();
    await user.keyboard('at');
    expect(parameters().keySchema).toHaveLength(2);

    await user.click(keys().getByRole('checkbox', { name: 'Sort key' }));
    expect(
      keys().queryByLabelText('Sort key: attribute'),
    ).not.toBeInTheDocument();
    expect(parameters().keySchema).toHaveLength(1);

    await user.click(keys().getByRole('checkbox', { name: 'Sort key' }));
    expect(keys().getByLabelText('Sort key: attribute')).toHaveValue('at');
  });

  it('asks for the type of one attribute once', async () => {
    const { user } = await renderSections(
      {
        parameters: {
          attributeDefinitions: [{ attributeName: 'id', attributeType: 'N' }],
          keySchema: [
            { attributeName: 'id', keyType: 'HASH' },
            { attributeName: 'id', keyType: 'RANGE' },
          ],
        },
      },
      <KeysSection />,
    );
    const type = keys().getByRole('combobox', { name: 'Sort key: type' });
    expect(type).toBeDisabled();
    expect(type).toHaveValue('N');
    expect(type).toHaveAccessibleDescription(
      "As in the table's partition key.",
    );
    await user.type(keys().getByLabelText('Sort key: attribute'), '2');
    expect(type).toBeEnabled();
  });
});
