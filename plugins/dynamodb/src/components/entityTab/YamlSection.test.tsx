import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { YamlSection } from './YamlSection';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'users' },
};

function render(observed: ObservedTable) {
  return renderInTestApp(<YamlSection entity={entity} observed={observed} />);
}

/** Opens one of the documents and gives its text. */
async function open(title: string): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: title }));
  return screen.findByRole('region', { name: `${title} as YAML` });
}

function presentTable(metadata: object, spec: object): ObservedTable {
  return {
    application: { kind: 'notFound' },
    instance: { kind: 'notRead' },
    table: {
      kind: 'present',
      object: { metadata: { ...metadata }, spec: { ...spec } },
    },
  };
}

describe('YamlSection', () => {
  it('shows the catalog entity and the three objects, each when it is opened', async () => {
    await render(observedState('active'));
    expect(document.querySelector('pre')).not.toBeInTheDocument();
    expect(await open('Catalog entity')).toHaveTextContent('kind: Resource');
    expect(await open('Application (KubeVela)')).toHaveTextContent(
      'kind: Application',
    );
    expect(await open('DynamoDBTable (kro)')).toHaveTextContent(
      'kind: DynamoDBTable',
    );
    expect(await open('Table (ACK)')).toHaveTextContent('kind: Table');
  });

  it('closes again, and forgets the text', async () => {
    await render(observedState('active'));
    await open('Table (ACK)');
    await userEvent.click(screen.getByRole('button', { name: 'Table (ACK)' }));
    await waitFor(() =>
      expect(document.querySelector('pre')).not.toBeInTheDocument(),
    );
  });

  it('leaves out who wrote which field', async () => {
    await render(
      presentTable(
        {
          name: 'users',
          managedFields: [{ manager: 'kro' }],
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': '{}',
          },
        },
        {},
      ),
    );
    const text = await open('Table (ACK)');
    expect(text).toHaveTextContent('name: users');
    expect(text).not.toHaveTextContent('managedFields');
    expect(text).not.toHaveTextContent('last-applied-configuration');
  });

  it('copies a document', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await render(observedState('active'));
    const text = await open('Table (ACK)');
    await user.click(screen.getByRole('button', { name: 'Copy Table (ACK)' }));
    expect(writeText).toHaveBeenCalledWith(text.textContent);
  });

  it('can be scrolled with the keyboard', async () => {
    await render(observedState('active'));
    expect(await open('Table (ACK)')).toHaveAttribute('tabindex', '0');
  });

  it('cuts an object of a megabyte, and says so', async () => {
    await render(presentTable({}, { text: 'a'.repeat(1_000_000) }));
    const text = await open('Table (ACK)');
    expect(text.textContent?.length).toBe(200_000);
    expect(
      screen.getByText(
        'This object is too long to be shown: these are its first 200,000 characters.',
      ),
    ).toBeInTheDocument();
  });

  it('says which objects are missing', async () => {
    await render(presentTable({}, {}));
    expect(
      screen.getByText('Application (KubeVela): it is not in the cluster.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('DynamoDBTable (kro): it was not read.'),
    ).toBeInTheDocument();
  });
});
