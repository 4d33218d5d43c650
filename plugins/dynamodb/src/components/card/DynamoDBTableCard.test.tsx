import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import userEvent from '@testing-library/user-event';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { CLUSTER_DOWN } from '../../api/__testUtils__';
import {
  pipelineStages,
  fact,
  renderCard,
  renderState,
  stateHeading,
} from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';

const ACTIVE = observedState('active');
const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/active';

const refreshButton = () => screen.getByRole('button', { name: 'Refresh' });

describe('DynamoDBTableCard', () => {
  failOnConsoleError();

  describe('of an active table', () => {
    beforeEach(async () => {
      await renderState(ACTIVE);
    });

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
      ).toHaveTextContent(/ACK last checked \d+ \w+ ago\.$/);
    });

    it('shows how the table is designed', async () => {
      await stateHeading('Active');
      expect(fact('Billing')).toHaveTextContent('On demand');
      expect(fact('Keys')).toHaveTextContent('id (String)');
      expect(fact('Indexes')).toHaveTextContent('None');
      expect(fact('Stream')).toHaveTextContent('Off');
      expect(fact('Deletion protection')).toHaveTextContent('Off');
      expect(fact('When removed here')).toHaveTextContent(
        'Deleted with its data',
      );
    });

    it('shows the way from Git to DynamoDB, in words for screen readers too', async () => {
      await stateHeading('Active');
      expect(pipelineStages()).toEqual([
        'Git: applied, ok',
        'Application: applied, ok',
        'kro: applied, ok',
        'ACK: in sync, ok',
        'DynamoDB: ACTIVE, ok',
      ]);
    });

    it('can be used with the keyboard alone, from the top down', async () => {
      await stateHeading('Active');
      const user = userEvent.setup();
      for (const name of [
        /^Refresh$/,
        /^Copy the table name$/,
        /^Copy the ARN$/,
      ]) {
        await user.tab();
        expect(screen.getByRole('button', { name })).toHaveFocus();
      }
      await user.tab();
      expect(screen.getByText('2 of ACK')).toHaveFocus();
      await user.tab();
      expect(screen.getByRole('link', { name: /^Open in AWS/ })).toHaveFocus();
    });

    it('has its conditions folded', async () => {
      await stateHeading('Active');
      const conditions = within(fact('Conditions'));
      expect(
        conditions.getByText(/ACK\.ResourceSynced: True/),
      ).not.toBeVisible();
      fireEvent.click(conditions.getByText('2 of ACK'));
      expect(conditions.getByText(/ACK\.ResourceSynced: True/)).toBeVisible();
    });

    it('says how long ago it was seen', async () => {
      await stateHeading('Active');
      expect(screen.getByText(/^updated/)).toHaveTextContent(
        /^updated \d+ seconds? ago$/,
      );
    });
  });

  it('says that AWS is creating the table', async () => {
    await renderState(observedState('creating'));
    const heading = await stateHeading('Creating');
    expect(within(heading).getByTestId('status-running')).toBeInTheDocument();
  });

  it('quotes AWS when it refused the table, and says what to do', async () => {
    await renderState(observedState('refused-by-aws'));
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
    await renderState(observedState('documented-production'));
    await screen.findByText('ARN');
    expect(fact('Indexes')).toHaveTextContent(/^\d global$/);
  });

  it('shows the stream and its ARN to copy', async () => {
    await renderState(observedState('documented-production'));
    await stateHeading('Active');
    expect(fact('Stream')).toHaveTextContent('Item before and after');
    expect(
      within(fact('Stream ARN')).getByRole('button', {
        name: 'Copy the stream ARN',
      }),
    ).toBeInTheDocument();
  });

  it('says beforehand that a protected table would stay in AWS', async () => {
    await renderState(observedState('active-protected'));
    await stateHeading('Active');
    expect(fact('When removed here')).toHaveTextContent(
      'Stays in AWS with its data',
    );
  });

  it('says that the table is being removed', async () => {
    await renderState(observedState('removing'));
    expect(await stateHeading('Removing')).toBeInTheDocument();
    expect(
      screen.getByText('ACK deletes the table and its data.'),
    ).toBeInTheDocument();
  });

  it('says that a protected table stays while it is being removed', async () => {
    await renderState(observedState('removing-retained'));
    expect(await stateHeading('Removing')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Kept in AWS: deletion protection is on, so the table and its data stay.',
      ),
    ).toBeInTheDocument();
  });

  it('says that the order has not reached the cluster, without empty facts', async () => {
    await renderState({
      application: { kind: 'notFound' },
      instance: { kind: 'notRead' },
    });
    expect(await stateHeading('Not applied yet')).toBeInTheDocument();
    expect(screen.queryByText('ARN')).not.toBeInTheDocument();
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
      await renderCard({ observe });
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

    it('that fails says so, and leaves alone what is open and has the focus', async () => {
      const observe = jest
        .fn<Promise<ObservedTable>, [TableRef]>()
        .mockResolvedValueOnce(ACTIVE)
        .mockResolvedValueOnce(CLUSTER_DOWN)
        .mockResolvedValue(ACTIVE);
      await renderCard({ observe });
      await stateHeading('Active');
      const copy = screen.getByRole('button', { name: 'Copy the ARN' });
      const conditions = screen.getByText('2 of ACK').closest('details')!;
      conditions.open = true;
      copy.focus();

      fireEvent.click(refreshButton());
      await screen.findByText(/ECONNREFUSED/);
      expect(screen.getByRole('status')).toHaveTextContent(
        'Table could not be read again: Cannot see the cluster',
      );
      expect(
        screen.getByRole('region', { name: 'Last seen state of the table' }),
      ).toContainElement(copy);
      expect(copy).toHaveFocus();
      expect(conditions).toBeInTheDocument();

      fireEvent.click(refreshButton());
      await waitFor(() =>
        expect(screen.queryByText(/ECONNREFUSED/)).not.toBeInTheDocument(),
      );
      expect(copy).toHaveFocus();
      expect(conditions.open).toBe(true);
    });
  });
});
