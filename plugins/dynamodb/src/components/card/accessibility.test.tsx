import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { axeViolations } from '../../__testUtils__';
import { renderCard, renderState, stateHeading } from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';

const annotations = {
  'app.oam.dev/name': 'users',
  'backstage.io/view-url': 'https://github.com/platform/gitops/blob/HEAD/a/b',
};

/** The card goes on reading meanwhile. */
async function violationsOf(element: Element): Promise<string[] | undefined> {
  let violations: string[] | undefined;
  await act(async () => {
    violations = await axeViolations(element);
  });
  return violations;
}

describe('axe has nothing against the card', () => {
  failOnConsoleError();

  it.each([
    ['active', 'Active'],
    ['creating', 'Creating'],
    ['refused-by-aws', 'Refused by AWS'],
    ['not-applied', 'Not applied yet'],
    ['removing-blocked', 'Removing'],
  ] as const)('of a table in the state %s', async (name, title) => {
    const { container } = await renderState(observedState(name), {
      annotations,
    });
    await stateHeading(title);
    expect(await violationsOf(container)).toEqual([]);
  });

  it('whose last good state is old', async () => {
    const answers = [observedState('documented-production')];
    const { container } = await renderCard({
      annotations,
      observe: async () =>
        answers.shift() ?? {
          application: {
            kind: 'error',
            reason: 'cluster-down',
            message: 'ECONNREFUSED',
          },
          instance: { kind: 'notRead' },
        },
    });
    await stateHeading('Active');
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await stateHeading('Cannot see the cluster');
    expect(await violationsOf(container)).toEqual([]);
  });

  it.each([
    ['loading', annotations],
    ['an entity without annotations', {}],
    ['wrong annotations', { 'app.oam.dev/name': '../secrets' }],
  ])('of %s', async (_face, given) => {
    const { container } = await renderCard({
      annotations: given,
      observe: () => new Promise(() => {}),
    });
    expect(await violationsOf(container)).toEqual([]);
  });
});
