import type {
  ReadResult,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import {
  type ExpectedStory,
  fact,
  renderCard,
  renderState,
  stateHeading,
} from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';

type Failed = Extract<ReadResult<never>, { kind: 'error' }>;

const PENDING = new Promise<ObservedTable>(() => {});
const MESSAGE = 'what the proxy said';

function unread(application: ReadResult<never>): ObservedTable {
  return { application, instance: { kind: 'notRead' } };
}

function failed(reason: Failed['reason']): ObservedTable {
  return unread({ kind: 'error', reason, message: MESSAGE });
}

const DOWN = failed('cluster-down');

/** By the reason: a new one without a row does not compile. */
const everyFailure: Record<Failed['reason'], ExpectedStory> = {
  'session-expired': {
    title: 'Session expired',
    says: 'Backstage does not know you any more.',
    next: 'Sign in again.',
  },
  'cluster-unknown': {
    title: 'Unknown cluster',
    says: 'Backstage does not know the cluster of this table.',
    next: 'Correct the annotation backstage.io/kubernetes-cluster',
  },
  'cluster-unnamed': {
    title: 'Several clusters',
    says: 'Backstage knows several clusters, and the entity names none.',
    next: 'Set the annotation backstage.io/kubernetes-cluster',
  },
  'cluster-down': {
    title: 'Cannot see the cluster',
    says: 'The API server does not answer.',
    next: 'It is tried again automatically.',
  },
  'not-json': {
    title: 'Cannot see the cluster',
    says: 'Something that is not the API server answered.',
    next: 'Your platform team checks the address of the cluster',
  },
  'too-large': {
    title: 'Cannot see the cluster',
    says: 'The answer is larger than any Kubernetes object',
    next: 'Your platform team checks the address of the cluster',
  },
  'kind-missing': {
    title: 'Not installed',
    says: 'The cluster does not know the kind Application of KubeVela.',
    next: 'Your platform team installs KubeVela in the cluster.',
  },
  other: {
    title: 'Cannot see the cluster',
    says: 'The state of the table could not be read.',
    next: 'It is tried again automatically.',
  },
};

const ofUser = new Set([
  'session-expired',
  'cluster-unknown',
  'cluster-unnamed',
]);

async function expectFace({ title, says, next }: ExpectedStory) {
  await stateHeading(title);
  expect(screen.getByText(text => text.includes(says))).toBeInTheDocument();
  expect(screen.getByText(/^Next: /)).toHaveTextContent(next!);
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
}

const reloadButtons = () =>
  screen.queryAllByRole('button', { name: 'Reload the page' });

describe('the stories of the card', () => {
  failOnConsoleError();

  it.each(Object.keys(everyFailure) as Failed['reason'][])(
    'says what is in the way: %s',
    async reason => {
      await renderState(failed(reason));
      await expectFace(everyFailure[reason]);
      expect(screen.getByRole('blockquote')).toHaveTextContent(MESSAGE);
      expect(screen.queryByText('ARN')).not.toBeInTheDocument();
      // What the user has to change is read again with the page, not before.
      const isOfUser = ofUser.has(reason);
      expect(reloadButtons()).toHaveLength(isOfUser ? 1 : 0);
      expect(screen.queryAllByText(/^Next try/)).toHaveLength(isOfUser ? 0 : 1);
    },
  );

  it('says which permission of Backstage is missing', async () => {
    await renderState(
      unread({ kind: 'forbidden', by: 'backstage', message: MESSAGE }),
    );
    await expectFace({
      title: 'Not allowed',
      says: 'You may not see the cluster through Backstage.',
      next: 'kubernetes.proxy',
    });
    expect(reloadButtons()).toHaveLength(1);
  });

  it('says what Backstage may not read in the cluster, and the role that we ship', async () => {
    await renderState(
      unread({
        kind: 'forbidden',
        by: 'cluster',
        message:
          'applications.core.oam.dev "users" is forbidden: User "system:serviceaccount:backstage:backstage" cannot get resource "applications" in API group "core.oam.dev" in the namespace "team-a"',
      }),
    );
    await expectFace({
      title: 'Not allowed',
      says: 'Backstage may not get applications',
      next: 'ClusterRole backstage-dynamodb-read',
    });
    expect(reloadButtons()).toHaveLength(0);
  });

  it('shows its shape until the first answer comes', async () => {
    await renderCard({ observe: () => PENDING });
    expect(
      screen.getByRole('progressbar', {
        name: 'Reading the table from the cluster',
      }),
    ).toBeInTheDocument();
  });

  describe('when reads fail after a good one', () => {
    beforeEach(async () => {
      const user = userEvent.setup();
      const answers = [observedState('active')];
      await renderCard({ observe: async () => answers.shift() ?? DOWN });
      await stateHeading('Active');
      await user.click(screen.getByRole('button', { name: 'Refresh' }));
      await stateHeading('Cannot see the cluster');
    });

    it('say why, how old the last state is, and when it is tried again', () => {
      expect(screen.getByText(/^Last seen Active,/)).toHaveTextContent(
        /^Last seen Active, \d+ seconds? ago/,
      );
      expect(screen.getByText(/^Next try/)).toHaveTextContent(
        /^Next try in \d+ seconds?\.$/,
      );
    });

    it('keep it, greyed, and its links', () => {
      const last = within(
        screen.getByRole('region', { name: 'Last seen state of the table' }),
      );
      expect(last.getByRole('heading', { name: 'Active' })).toBeInTheDocument();
      expect(last.getByText('Items ¹')).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: /^Open in AWS/ }),
      ).toBeInTheDocument();
    });
  });

  describe('of an entity or an app that does not lead to a table', () => {
    const observe = jest.fn(() => PENDING);

    function expectNothingRead() {
      expect(observe).not.toHaveBeenCalled();
      expect(
        screen.queryByRole('button', { name: 'Refresh' }),
      ).not.toBeInTheDocument();
    }

    it('say which annotation is missing, with an example to copy', async () => {
      const user = userEvent.setup();
      const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
      await renderCard({ observe, annotations: {} });
      await stateHeading('Annotation missing');
      expect(
        screen.getByText(/annotation app\.oam\.dev\/name is missing/),
      ).toBeInTheDocument();
      await user.click(
        screen.getByRole('button', { name: 'Copy the example' }),
      );
      expect(writeText).toHaveBeenCalledWith(
        [
          'metadata:',
          '  annotations:',
          '    app.oam.dev/name: users',
          '    app.oam.dev/namespace: default',
        ].join('\n'),
      );
      expectNothingRead();
    });

    it.each(['../secrets', 'a/b', '..', 'a%2fb', 'Users', 'a'.repeat(300), ''])(
      'say what is wrong with the annotation %j',
      async name => {
        await renderCard({
          observe,
          annotations: { 'app.oam.dev/name': name },
        });
        await stateHeading(
          'The annotations of this entity do not lead to a table',
        );
        expect(
          screen.getByText(/annotation app\.oam\.dev\/name /),
        ).toBeInTheDocument();
        expectNothingRead();
      },
    );

    it('say what is wrong with the configuration', async () => {
      await renderCard({
        observe,
        config: {
          dynamodb: { card: { changingSeconds: 0, settledSeconds: 'often' } },
        },
      });
      await stateHeading('The configuration of this card is wrong');
      expect(screen.getByText(/changingSeconds/)).toHaveTextContent(
        'settledSeconds',
      );
      expect(screen.getByText(/^Next: Your platform team/)).toBeInTheDocument();
      expectNothingRead();
    });
  });

  it('show names and texts of any length', async () => {
    const observed = structuredClone(observedState('active'));
    const { instance } = observed;
    const tableName = 'n'.repeat(255);
    const region = 'r'.repeat(300);
    if (instance.kind === 'present') {
      Object.assign(instance.object.spec!, { tableName, region });
    }
    await renderState(observed);
    await stateHeading('Active');
    expect(screen.getByText(tableName)).toBeInTheDocument();
    expect(screen.getByText(region)).toBeInTheDocument();
    expect(fact('Status at AWS')).toHaveTextContent('ACTIVE');
  });
});
