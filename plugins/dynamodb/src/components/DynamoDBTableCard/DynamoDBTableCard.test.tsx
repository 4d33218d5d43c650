import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { dynamoDBTablesApiRef } from '../../api';
import { DynamoDBTableCard } from './DynamoDBTableCard';
import { readState } from '../../testUtils';

const ACTIVE = readState('active');
const DOWN: ObservedTable = {
  application: {
    kind: 'failed',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED 10.0.0.1:6443',
  },
  instance: { kind: 'unread' },
};
const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/active';

const PENDING = new Promise<ObservedTable>(() => {});

async function renderCard(
  observe: (ref: TableRef) => Promise<ObservedTable>,
  annotations: Record<string, string> = { 'app.oam.dev/name': 'users' },
) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'users', annotations },
    spec: { type: 'dynamodb-table' },
  };
  await renderInTestApp(
    <TestApiProvider apis={[[dynamoDBTablesApiRef, { observe }]]}>
      <EntityProvider entity={entity}>
        <DynamoDBTableCard />
      </EntityProvider>
    </TestApiProvider>,
  );
}

function stateHeading(name: string) {
  return screen.findByRole('heading', { level: 4, name });
}

/** The value beside a label of the list of facts. */
function fact(label: string): HTMLElement {
  const term = screen.getByText(label, { selector: 'dt' });
  return within(term.parentElement!).getByRole('definition');
}

const refreshButton = () => screen.getByRole('button', { name: 'Refresh' });

describe('DynamoDBTableCard', () => {
  it('shows its shape until the first answer comes', async () => {
    await renderCard(() => PENDING);
    expect(
      screen.getByRole('progressbar', {
        name: 'Reading the table from the cluster',
      }),
    ).toBeInTheDocument();
  });

  describe('of an active table', () => {
    beforeEach(() => renderCard(async () => ACTIVE));

    it('says in words that it is active, its name and its region', async () => {
      const heading = await stateHeading('Active');
      expect(within(heading).getByTestId('status-ok')).toBeInTheDocument();
      const line = within(heading.parentElement!);
      expect(line.getByText('active')).toBeInTheDocument();
      expect(line.getByText('us-east-1')).toBeInTheDocument();
      expect(screen.getByText(/^Layer: AWS/)).toHaveTextContent(
        /^Layer: AWS · for \d+ (day|hour|minute|second)s?$/,
      );
    });

    it('shows the eight documented fields', async () => {
      await stateHeading('Active');
      expect(fact('ARN')).toHaveTextContent(ARN);
      expect(fact('Status at AWS')).toHaveTextContent('ACTIVE');
      expect(fact('Table ID')).not.toHaveTextContent('—');
      expect(fact('Stream ARN')).toHaveTextContent('—');
      expect(fact('Items ¹')).toHaveTextContent('0');
      expect(fact('Size ¹')).toHaveTextContent('0 bytes');
      expect(fact('Created')).not.toHaveTextContent('—');
      expect(fact('Conditions')).toHaveTextContent('ACK.ResourceSynced: True');
      expect(
        screen.getByText(/counts these about every six hours/),
      ).toBeInTheDocument();
    });

    it('shows how the table is designed', async () => {
      await stateHeading('Active');
      expect(fact('Billing')).toHaveTextContent('On demand');
      expect(fact('Keys')).toHaveTextContent('id (S)');
      expect(fact('Indexes')).toHaveTextContent('None');
      expect(fact('When removed here')).toHaveTextContent(
        'Deleted with its data',
      );
    });

    it('lets one copy the ARN', async () => {
      await stateHeading('Active');
      expect(
        screen.getByRole('button', { name: 'Copy the ARN' }),
      ).toBeInTheDocument();
    });

    it('says how long ago it was seen', async () => {
      await stateHeading('Active');
      expect(screen.getByText(/^seen/)).toHaveTextContent(
        /^seen \d+ seconds? ago$/,
      );
    });
  });

  it('says that AWS is creating the table', async () => {
    await renderCard(async () => readState('creating'));
    const heading = await stateHeading('Creating');
    expect(within(heading).getByTestId('status-running')).toBeInTheDocument();
  });

  it('quotes AWS when it refused the table, and says what to do', async () => {
    await renderCard(async () => readState('refused-by-aws'));
    const heading = await stateHeading('Refused by AWS');
    expect(within(heading).getByTestId('status-error')).toBeInTheDocument();
    expect(screen.getByRole('blockquote')).toHaveTextContent(
      'ValidationException',
    );
    expect(screen.getByText(/^Next: /)).toBeInTheDocument();
    expect(fact('Conditions')).toHaveTextContent('ACK.Terminal: True');
    // There is no table, so there is nothing to say about it.
    expect(screen.queryByText('ARN')).not.toBeInTheDocument();
  });

  it('counts the indexes', async () => {
    await renderCard(async () => readState('documented-production'));
    await screen.findByText('ARN');
    expect(fact('Indexes')).toHaveTextContent(/^\d global$/);
  });

  it('says beforehand that a protected table would stay in AWS', async () => {
    await renderCard(async () => readState('active-protected'));
    await stateHeading('Active');
    expect(fact('When removed here')).toHaveTextContent(
      'Stays in AWS with its data',
    );
  });

  it('says that the table is being removed', async () => {
    await renderCard(async () => readState('removing'));
    expect(await stateHeading('Removing')).toBeInTheDocument();
    expect(
      screen.getByText('ACK deletes the table and its data.'),
    ).toBeInTheDocument();
  });

  it('says that a protected table stays while it is being removed', async () => {
    await renderCard(async () => readState('removing-retained'));
    expect(await stateHeading('Removing')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Kept in AWS: deletion protection is on, so the table and its data stay.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the order has not reached the cluster, without empty facts', async () => {
    await renderCard(async () => ({
      application: { kind: 'absent' },
      instance: { kind: 'unread' },
    }));
    expect(await stateHeading('Not applied yet')).toBeInTheDocument();
    expect(screen.queryByText('ARN')).not.toBeInTheDocument();
  });

  describe('when the cluster does not answer', () => {
    it('says so, in its own words, and when it tries again', async () => {
      await renderCard(async () => DOWN);
      expect(await screen.findByText(/ECONNREFUSED/)).toBeInTheDocument();
      expect(screen.getByText('Layer: Kubernetes cluster')).toBeInTheDocument();
      expect(screen.getByText(/^Next try/)).toHaveTextContent(
        /^Next try in \d+ seconds?\.$/,
      );
      expect(screen.queryByText('ARN')).not.toBeInTheDocument();
    });

    it('keeps the last state, greyed, below the problem', async () => {
      const answers = [ACTIVE, DOWN];
      await renderCard(async () => answers.shift() ?? DOWN);
      await stateHeading('Active');
      fireEvent.click(refreshButton());
      expect(await screen.findByText(/ECONNREFUSED/)).toBeInTheDocument();
      expect(screen.getByText(/^Last seen Active,/)).toBeInTheDocument();
      const last = within(
        screen.getByRole('region', { name: 'Last seen state of the table' }),
      );
      expect(last.getByRole('heading', { name: 'Active' })).toBeInTheDocument();
      expect(last.getByText(ARN)).toBeInTheDocument();
    });
  });

  describe('Refresh', () => {
    it('is off while it runs, keeps the focus, and its result is announced', async () => {
      let answer: (observed: ObservedTable) => void = () => {};
      const observe = jest
        .fn<Promise<ObservedTable>, [TableRef]>()
        .mockResolvedValueOnce(ACTIVE)
        .mockImplementation(
          () =>
            new Promise(resolve => {
              answer = resolve;
            }),
        );
      await renderCard(observe);
      await stateHeading('Active');
      expect(screen.getByRole('status')).toBeEmptyDOMElement();

      refreshButton().focus();
      fireEvent.click(refreshButton());
      fireEvent.click(refreshButton());
      expect(observe).toHaveBeenCalledTimes(2);
      expect(refreshButton()).toHaveAttribute('aria-disabled', 'true');
      expect(refreshButton()).toHaveFocus();
      expect(screen.getByRole('status')).toHaveTextContent(
        'Reading the table again',
      );

      await act(async () => answer(ACTIVE));
      expect(refreshButton()).toHaveAttribute('aria-disabled', 'false');
      expect(screen.getByRole('status')).toHaveTextContent(
        'Table read again: Active',
      );
    });
  });

  describe('when the entity does not lead to a table', () => {
    it('names the annotation that is missing', async () => {
      const observe = jest.fn(() => PENDING);
      await renderCard(observe, {});
      expect(await screen.findByText('Missing Annotation')).toBeInTheDocument();
      expect(screen.getByText('app.oam.dev/name')).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Refresh' }),
      ).not.toBeInTheDocument();
      expect(observe).not.toHaveBeenCalled();
    });

    it('says what is wrong with an annotation', async () => {
      const observe = jest.fn(() => PENDING);
      await renderCard(observe, { 'app.oam.dev/name': '../secrets' });
      expect(
        await screen.findByText(/annotations of this entity do not lead/),
      ).toBeInTheDocument();
      expect(screen.getByText(/app\.oam\.dev\/name/)).toBeInTheDocument();
      expect(observe).not.toHaveBeenCalled();
    });
  });
});
