import { screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { TagsSection } from './TagsSection';

const title = () => screen.getByRole('button', { name: /^Tags/ });
const section = () => within(screen.getByRole('group', { name: 'Tags' }));
const add = () => section().getByRole('button', { name: 'Add tag' });

const policy = {
  mandatoryTags: [
    { key: 'CostCenter', description: 'Who pays.', values: ['100', '200'] },
    { key: 'Team' },
  ],
};

describe('Tags', () => {
  it('adds a tag, with the focus on its key, and removes it so that it can be taken back', async () => {
    const { user, form, parameters } = await renderSections(
      {},
      <TagsSection />,
    );
    await user.click(title());
    await user.click(add());
    expect(section().getByLabelText('Key of tag 1')).toHaveFocus();
    await user.keyboard('Application');
    await user.tab();
    await user.keyboard('Shop');
    expect(parameters().tags).toEqual([{ key: 'Application', value: 'Shop' }]);
    expect(title()).toHaveAccessibleName('Tags: 1 of 46');

    await user.click(
      section().getByRole('button', { name: 'Remove tag Application' }),
    );
    expect(parameters().tags ?? []).toEqual([]);
    expect(form().undo).toMatchObject({ kind: 'tag' });
  });

  it('has the mandatory tags from the beginning: what for, which values, not to be removed', async () => {
    const { user, parameters } = await renderSections(
      { policy },
      <TagsSection />,
    );
    expect(title()).toHaveAccessibleName(
      'Tags: 0 of 46 · CostCenter, Team still to be given',
    );
    await user.click(title());
    const costCenter = section().getByRole('combobox', {
      name: 'Value of CostCenter',
    });
    expect(costCenter).toHaveAccessibleDescription(
      'Who pays. Your platform team wants it on every table.',
    );
    expect(
      within(costCenter)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose a value', '100', '200']);
    await user.selectOptions(costCenter, '200');
    await user.type(
      section().getByRole('textbox', { name: 'Value of Team' }),
      'Orders',
    );
    expect(parameters().tags).toEqual([
      { key: 'CostCenter', value: '200' },
      { key: 'Team', value: 'Orders' },
    ]);
    expect(
      section().queryByRole('button', { name: /^Remove/ }),
    ).not.toBeInTheDocument();
    expect(title()).toHaveAccessibleName('Tags: 2 of 46');
  });

  it('shows a value that is not allowed, with the sentence', async () => {
    const { user } = await renderSections(
      {
        policy,
        parameters: { tags: [{ key: 'CostCenter', value: '300' }] },
      },
      <TagsSection />,
    );
    await user.click(title());
    const costCenter = section().getByLabelText('Value of CostCenter');
    expect(costCenter).toHaveValue('300');
    await user.click(costCenter);
    await user.tab();
    expect(costCenter).toBeInvalid();
    expect(costCenter).toHaveAccessibleDescription(
      expect.stringContaining('give "100" or "200"'),
    );
  });

  it('takes 46 tags, the mandatory ones among them, and says that these are all', async () => {
    const { user, form } = await renderSections(
      {
        policy,
        parameters: {
          tags: Array.from({ length: 43 }, (_, position) => ({
            key: `tag-${position}`,
            value: '',
          })),
        },
      },
      <TagsSection />,
    );
    await user.click(title());
    expect(add()).toHaveAttribute('aria-disabled', 'false');
    await user.click(add());
    expect(form().tags).toHaveLength(44);
    expect(add()).toHaveAttribute('aria-disabled', 'true');
    expect(add()).toHaveAccessibleDescription(
      expect.stringMatching(/AWS takes 50 tags.*46 of 46/),
    );
    await user.click(add());
    expect(form().tags).toHaveLength(44);
  });

  it('advises to give tags, with the reason, where the platform team wants none', async () => {
    const { user } = await renderSections({}, <TagsSection />);
    await user.click(title());
    expect(section().getByRole('note')).toHaveTextContent(
      /There are no tags.*Cost reports/,
    );
  });
});
