import { fireEvent, screen } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { IndexesSection } from './IndexesSection';
import { IndexFields } from './IndexFields';
import { KeysSection } from './KeysSection';
import { NameSection } from './NameSection';

jest.mock('./IndexFields', () => {
  const { IndexFields: actual } = jest.requireActual('./IndexFields');
  return { IndexFields: jest.fn(actual) };
});

/** The indexes whose fields were rendered since this was asked last. */
function renderedIndexes(): string[] {
  const { calls } = jest.mocked(IndexFields).mock;
  const names = new Set(calls.map(([{ index }]) => index.name));
  jest.mocked(IndexFields).mockClear();
  return [...names];
}

/** By id: to look for labels among those of 20 indexes takes longer than all else here. */
function control(field: string): HTMLElement {
  const element = document.getElementById(`form-${field}`);
  if (!element) {
    throw new Error(`${field} is not shown`);
  }
  return element;
}

function type(field: string, value: string) {
  fireEvent.change(control(field), { target: { value } });
  fireEvent.blur(control(field));
}

const indexes = Array.from({ length: 20 }, (_, position) => ({
  indexName: `index-${position}`,
  keySchema: [{ attributeName: `key-${position}`, keyType: 'HASH' }],
  projection: { projectionType: 'ALL' },
}));

describe('IndexRow', () => {
  it('is rendered only for a change of its own index, at 20 open indexes', async () => {
    const { form } = await renderSections(
      { parameters: { globalSecondaryIndexes: indexes } },
      <>
        <NameSection />
        <KeysSection />
        <IndexesSection />
      </>,
    );
    for (const { indexName } of indexes) {
      fireEvent.click(screen.getByText(indexName));
    }
    expect(renderedIndexes()).toHaveLength(20);

    const { globalIndexes } = form();
    const [third, seventh] = [globalIndexes[3], globalIndexes[7]];
    const keyOf = (index: typeof third) => index.partitionKeys[0].id;

    type('tableName', 'users');
    fireEvent.click(control('hasSortKey'));
    expect(renderedIndexes()).toEqual([]);

    type(`${seventh.id}.name`, 'renamed');
    expect(renderedIndexes()).toEqual(['renamed']);
    type(`${keyOf(seventh)}.name`, 'other');
    expect(renderedIndexes()).toEqual(['renamed']);

    // Once the table's key has the attribute too, it decides on the type.
    type(`${form().partitionKey.id}.name`, 'key-3');
    expect(renderedIndexes()).toEqual(['index-3']);
    expect(control(`${keyOf(third)}.type`)).toBeDisabled();
  });
});
