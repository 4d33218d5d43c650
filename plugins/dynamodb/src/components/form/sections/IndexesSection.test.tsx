import { act, screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { CapacitySection } from './CapacitySection';
import { IndexesSection } from './IndexesSection';
import { KeysSection } from './KeysSection';

function renderIndexes(parameters: unknown = {}) {
  return renderSections(
    { parameters },
    <>
      <KeysSection />
      <IndexesSection />
      <CapacitySection />
    </>,
  );
}

const section = () => within(screen.getByRole('group', { name: 'Indexes' }));
const index = (name: string) => within(screen.getByRole('group', { name }));
const addGlobal = () =>
  section().getByRole('button', { name: 'Add global index' });
const addLocal = () =>
  section().getByRole('button', { name: 'Add local index' });

const withSortKey = {
  attributeDefinitions: [
    { attributeName: 'userId', attributeType: 'N' },
    { attributeName: 'at', attributeType: 'S' },
  ],
  keySchema: [
    { attributeName: 'userId', keyType: 'HASH' },
    { attributeName: 'at', keyType: 'RANGE' },
  ],
};

function globalIndexes(count: number) {
  return Array.from({ length: count }, (_, position) => ({
    indexName: `global-${position + 1}`,
    keySchema: [{ attributeName: 'at', keyType: 'HASH' }],
    projection: { projectionType: 'ALL' },
  }));
}

function localIndexes(count: number) {
  return Array.from({ length: count }, (_, position) => ({
    indexName: `local-${position + 1}`,
    keySchema: [
      { attributeName: 'userId', keyType: 'HASH' },
      { attributeName: 'other', keyType: 'RANGE' },
    ],
    projection: { projectionType: 'KEYS_ONLY' },
  }));
}

describe('Indexes', () => {
  it('adds a global index and puts the focus on its name', async () => {
    const { user, parameters } = await renderIndexes();
    expect(section().getByText('No indexes.')).toBeInTheDocument();
    act(() => addGlobal().focus());
    await user.keyboard('{Enter}');
    expect(section().getByLabelText('Index name')).toHaveFocus();
    await user.keyboard('by-email');
    await user.tab();
    await user.keyboard('email');
    expect(parameters().globalSecondaryIndexes).toEqual([
      {
        indexName: 'by-email',
        keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
        projection: { projectionType: 'ALL' },
      },
    ]);
    expect(
      section().getByRole('heading', { level: 3, name: /^by-email/ }),
    ).toHaveTextContent('by-email: global · email (String) · All attributes');
  });

  it('offers local indexes only with a sort key, and says why not', async () => {
    const { user, form } = await renderIndexes();
    expect(addLocal()).toHaveAttribute('aria-disabled', 'true');
    expect(addLocal()).toHaveAccessibleDescription(
      expect.stringContaining('Only a table with a sort key'),
    );
    await user.click(addLocal());
    expect(form().localIndexes).toEqual([]);

    await user.click(screen.getByRole('checkbox', { name: 'Sort key' }));
    expect(addLocal()).toHaveAttribute('aria-disabled', 'false');
    await user.click(addLocal());
    expect(section().getByLabelText('Index name')).toHaveFocus();
    expect(form().localIndexes).toHaveLength(1);
  });

  it("shows the table's partition key in a local index", async () => {
    const { user } = await renderIndexes(withSortKey);
    await user.click(addLocal());
    expect(
      section().getByText(
        "Partition key: userId (Number), as in the table's key.",
      ),
    ).toBeInTheDocument();
    expect(
      section().queryByLabelText('Partition key: attribute'),
    ).not.toBeInTheDocument();
  });

  it('asks for the type of an attribute once, where it is used first', async () => {
    const { user, parameters } = await renderIndexes(withSortKey);
    await user.click(addGlobal());
    const type = section().getByRole('combobox', {
      name: 'Partition key: type',
    });
    expect(type).toBeEnabled();
    await user.type(
      section().getByLabelText('Partition key: attribute'),
      'userId',
    );
    expect(type).toBeDisabled();
    expect(type).toHaveValue('N');
    expect(type).toHaveAccessibleDescription(
      "As in the table's partition key.",
    );
    expect(parameters().attributeDefinitions).toEqual(
      withSortKey.attributeDefinitions,
    );

    await user.clear(section().getByLabelText('Partition key: attribute'));
    expect(type).toBeEnabled();
    expect(type).toHaveValue('S');
  });

  it('names the index that decides on a type', async () => {
    const { user } = await renderIndexes({
      ...withSortKey,
      globalSecondaryIndexes: globalIndexes(1).map(entry => ({
        ...entry,
        keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
      })),
    });
    await user.click(addLocal());
    await user.type(section().getByLabelText('Sort key: attribute'), 'email');
    expect(
      section().getByRole('combobox', { name: 'Sort key: type' }),
    ).toHaveAccessibleDescription('As in index global-1.');
  });

  it('takes up to four partition and four sort keys, each new one with the focus', async () => {
    const { user, parameters } = await renderIndexes();
    await user.click(addGlobal());
    const [addPartition, addSort] = [
      section().getByRole('button', { name: 'Add partition key' }),
      section().getByRole('button', { name: 'Add sort key' }),
    ];
    await user.type(section().getByLabelText('Index name'), 'wide');
    await user.type(section().getByLabelText('Partition key: attribute'), 'p1');
    for (const number of [2, 3, 4]) {
      await user.click(addPartition);
      expect(
        section().getByLabelText(`Partition key ${number}: attribute`),
      ).toHaveFocus();
      await user.keyboard(`p${number}`);
    }
    expect(addPartition).toHaveAttribute('aria-disabled', 'true');
    expect(addPartition).toHaveAccessibleDescription(
      expect.stringMatching(/These are all.*4 of 4/),
    );
    await user.click(addPartition);
    for (const number of [1, 2, 3, 4]) {
      await user.click(addSort);
      await user.keyboard(`s${number}`);
    }
    expect(addSort).toHaveAttribute('aria-disabled', 'true');
    expect(
      parameters().globalSecondaryIndexes?.[0].keySchema.map(
        ({ attributeName, keyType }) => `${attributeName} ${keyType}`,
      ),
    ).toEqual([
      ...['p1', 'p2', 'p3', 'p4'].map(name => `${name} HASH`),
      ...['s1', 's2', 's3', 's4'].map(name => `${name} RANGE`),
    ]);

    await user.click(section().getByRole('button', { name: 'Remove s2' }));
    expect(addSort).toHaveFocus();
    expect(addSort).toHaveAttribute('aria-disabled', 'false');
  });

  it('does not let the only partition key be removed', async () => {
    const { user } = await renderIndexes();
    await user.click(addGlobal());
    expect(
      section().queryByRole('button', { name: 'Remove Partition key' }),
    ).not.toBeInTheDocument();
    await user.click(
      section().getByRole('button', { name: 'Add partition key' }),
    );
    await user.click(
      section().getByRole('button', { name: 'Remove Partition key 2' }),
    );
    expect(
      section().queryByLabelText('Partition key 2: attribute'),
    ).not.toBeInTheDocument();
  });

  it('asks for attributes only where some are chosen', async () => {
    const { user, parameters } = await renderIndexes();
    await user.click(addGlobal());
    expect(
      section().queryByLabelText('Chosen attributes'),
    ).not.toBeInTheDocument();
    await user.selectOptions(
      section().getByRole('combobox', { name: 'Attributes in the index' }),
      'Keys and chosen attributes',
    );
    const attributes = () =>
      section().getByRole('textbox', { name: 'Chosen attributes' });
    await user.type(attributes(), 'name{Enter}');
    await user.type(attributes(), ' city, zip ,, name');
    await user.click(section().getByRole('button', { name: 'Add' }));
    expect(attributes()).toHaveFocus();
    await user.type(attributes(), 'left');
    await user.tab();
    const projection = () =>
      parameters().globalSecondaryIndexes?.[0].projection;
    expect(projection()).toEqual({
      projectionType: 'INCLUDE',
      nonKeyAttributes: ['name', 'city', 'zip', 'left'],
    });
    await user.click(section().getByRole('button', { name: 'Remove city' }));
    expect(attributes()).toHaveFocus();
    expect(projection()?.nonKeyAttributes).toEqual(['name', 'zip', 'left']);
  });

  it('asks for capacity of a global index only when it is provisioned', async () => {
    const { user, parameters } = await renderIndexes(withSortKey);
    await user.click(addGlobal());
    expect(
      section().queryByLabelText('Read capacity units'),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Provisioned' }));
    await user.type(section().getByLabelText('Read capacity units'), '7');
    await user.type(section().getByLabelText('Write capacity units'), '3');
    expect(
      parameters().globalSecondaryIndexes?.[0].provisionedThroughput,
    ).toEqual({ readCapacityUnits: 7, writeCapacityUnits: 3 });
  });

  it('removes an index, which can be taken back', async () => {
    const { user, form } = await renderIndexes({
      ...withSortKey,
      globalSecondaryIndexes: globalIndexes(2),
    });
    await user.click(
      section().getByRole('button', { name: 'Remove global-1' }),
    );
    expect(
      section().queryByRole('heading', { name: /global-1/ }),
    ).not.toBeInTheDocument();
    expect(form().undo).toMatchObject({ kind: 'index', position: 0 });
  });

  it.each([
    ['Add global index', 20, 'globalSecondaryIndexes', globalIndexes],
    ['Add local index', 5, 'localSecondaryIndexes', localIndexes],
  ] as const)(
    '%s: takes %d and says that these are all',
    async (label, limit, parameter, indexes) => {
      const { user, parameters } = await renderIndexes({
        ...withSortKey,
        [parameter]: indexes(limit - 1),
      });
      const add = section().getByRole('button', { name: label });
      expect(add).toHaveAttribute('aria-disabled', 'false');
      await user.click(add);
      expect(parameters()[parameter]).toHaveLength(limit);
      expect(add).toHaveAttribute('aria-disabled', 'true');
      expect(add).toHaveAccessibleDescription(
        expect.stringMatching(
          new RegExp(`These are all.*${limit} of ${limit}`),
        ),
      );
      await user.click(add);
      expect(parameters()[parameter]).toHaveLength(limit);
    },
  );

  it('advises at the index concerned, with the reason', async () => {
    const { user } = await renderIndexes({
      ...withSortKey,
      globalSecondaryIndexes: globalIndexes(1),
      localSecondaryIndexes: localIndexes(1),
    });
    await user.click(section().getByRole('button', { name: /^global-1:/ }));
    expect(index('global-1').getByRole('note')).toHaveTextContent(
      /Copying all attributes costs the most.*a second time/,
    );
    expect(
      section().getByText(/A local index limits each partition key value/),
    ).toBeInTheDocument();
  });
});
