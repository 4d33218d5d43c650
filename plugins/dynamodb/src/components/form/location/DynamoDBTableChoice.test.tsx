import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPlacePage, REPOSITORY } from './__testUtils__';
import { axeViolations } from '../../../__testUtils__';

const repositories = [{ repoUrl: REPOSITORY, title: 'GitOps' }];
const OTHER = 'github.com?owner=platform&repo=other';
const twoRepositories = [...repositories, { repoUrl: OTHER, title: 'Other' }];

const namespace = () => screen.getByLabelText(/^Namespace/);
const cluster = () => screen.getByLabelText(/^Cluster/);
const repository = () => screen.getByLabelText(/^Repository/);
const next = () => screen.getByRole('button', { name: 'Review' });

function optionsOf(control: HTMLElement): (string | null)[] {
  return within(control)
    .getAllByRole('option')
    .map(option => option.textContent);
}

/** Goes on and gives the values of the order. */
async function finish(user: ReturnType<typeof userEvent.setup>) {
  await user.click(next());
  await user.click(await screen.findByRole('button', { name: 'Create' }));
}

describe('DynamoDBTableChoice', () => {
  it('orders what is shown: the first namespace, the only cluster, the only repository', async () => {
    const user = userEvent.setup();
    const { onCreate, container, listClusters } = await renderPlacePage({
      config: {
        namespaces: ['team-a', 'team-b'],
        clusters: ['prod'],
        repositories,
      },
    });
    expect(namespace()).toHaveValue('team-a');
    expect(cluster()).toHaveValue('prod');
    expect(repository()).toHaveValue('GitOps');
    expect(await axeViolations(container, { inPage: true })).toEqual([]);
    await finish(user);
    expect(onCreate).toHaveBeenCalledWith({
      namespace: 'team-a',
      cluster: 'prod',
      repoUrl: REPOSITORY,
    });
    expect(listClusters).not.toHaveBeenCalled();
  });

  it('is chosen by keyboard', async () => {
    const user = userEvent.setup();
    const { onCreate } = await renderPlacePage({
      config: {
        namespaces: ['team-a', 'team-b'],
        clusters: ['prod', 'dev'],
        repositories: twoRepositories,
      },
    });
    await user.tab();
    expect(namespace()).toHaveFocus();
    await user.selectOptions(namespace(), 'team-b');
    await user.tab();
    expect(cluster()).toHaveFocus();
    await user.selectOptions(cluster(), 'dev');
    await user.tab();
    expect(repository()).toHaveFocus();
    await user.selectOptions(repository(), 'Other');
    await finish(user);
    expect(onCreate).toHaveBeenCalledWith({
      namespace: 'team-b',
      cluster: 'dev',
      repoUrl: OTHER,
    });
  });

  describe('of namespaces', () => {
    it('is fixed where there is one', async () => {
      await renderPlacePage({
        config: { namespaces: ['team-a'], repositories },
      });
      expect(namespace()).toHaveValue('team-a');
      expect(namespace()).toHaveAttribute('readonly');
    });

    it('is any where the configuration names none, default at first', async () => {
      const user = userEvent.setup();
      const { onCreate } = await renderPlacePage();
      expect(namespace()).toHaveValue('default');
      await user.clear(namespace());
      expect(namespace()).toHaveValue('');
      expect(namespace()).toBeValid();
      await user.type(namespace(), 'Team_A');
      expect(namespace()).toBeValid();
      await user.tab();
      expect(namespace()).toBeInvalid();
      expect(namespace()).toHaveAccessibleDescription(
        expect.stringContaining('namespace "Team_A" is not allowed: use'),
      );
      await user.clear(namespace());
      expect(namespace()).toHaveAccessibleDescription(
        expect.stringContaining('namespace is missing.'),
      );
      await user.type(namespace(), 'team-a');
      expect(namespace()).toBeValid();
      await finish(user);
      expect(onCreate).toHaveBeenCalledWith({
        namespace: 'team-a',
        repoUrl: REPOSITORY,
      });
    });

    it('shows one of a link that is not allowed, and lets the user correct it', async () => {
      const user = userEvent.setup();
      const { container, onCreate } = await renderPlacePage({
        config: { namespaces: ['team-a'], repositories },
        values: { namespace: 'kube-system' },
      });
      const sentence =
        'namespace "kube-system" is not one that your platform team allows: use team-a.';
      expect(namespace()).toHaveValue('kube-system');
      expect(namespace()).toBeInvalid();
      expect(namespace()).toHaveAccessibleDescription(
        expect.stringContaining(sentence),
      );
      expect(await axeViolations(container, { inPage: true })).toEqual([]);
      await user.click(next());
      expect(
        await screen.findByText(`'Namespace' ${sentence}`),
      ).toBeInTheDocument();
      await user.selectOptions(namespace(), 'team-a');
      await finish(user);
      expect(onCreate).toHaveBeenCalledWith({
        namespace: 'team-a',
        repoUrl: REPOSITORY,
      });
    });

    it('asks again for the chosen namespace and cluster', async () => {
      const user = userEvent.setup();
      const { checkAvailability } = await renderPlacePage({
        config: {
          namespaces: ['team-a', 'team-b'],
          clusters: ['prod', 'dev'],
          repositories,
        },
        values: { name: 'users' },
      });
      expect(
        await screen.findByText(/^users is free in namespace team-a/),
      ).toBeInTheDocument();
      await user.selectOptions(namespace(), 'team-b');
      expect(
        await screen.findByText(/^users is free in namespace team-b/),
      ).toBeInTheDocument();
      await user.selectOptions(cluster(), 'dev');
      await waitFor(() => expect(checkAvailability).toHaveBeenCalledTimes(3));
      expect(checkAvailability).toHaveBeenLastCalledWith(
        expect.objectContaining({
          name: 'users',
          namespace: 'team-b',
          cluster: 'dev',
        }),
      );
    });

    it('does not ask about a name that is not there', async () => {
      await renderPlacePage();
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
    });
  });

  describe('of clusters', () => {
    it('has none chosen where several are allowed, and one has to be', async () => {
      const user = userEvent.setup();
      const { onCreate } = await renderPlacePage({
        config: { clusters: ['prod', 'dev'], repositories },
      });
      expect(optionsOf(cluster())).toEqual(['Choose one', 'prod', 'dev']);
      expect(cluster()).toHaveDisplayValue('Choose one');
      expect(cluster()).toBeValid();
      await user.click(next());
      expect(
        await screen.findByText(
          /^'Cluster' cluster is missing, .* use prod or dev\.$/,
        ),
      ).toBeInTheDocument();
      expect(cluster()).toBeInvalid();
      await user.selectOptions(cluster(), 'prod');
      expect(optionsOf(cluster())).toEqual(['prod', 'dev']);
      await finish(user);
      expect(onCreate).toHaveBeenCalledWith(
        expect.objectContaining({ cluster: 'prod' }),
      );
    });

    it('shows one of a link that is not allowed', async () => {
      await renderPlacePage({
        config: { clusters: ['prod', 'dev'], repositories },
        values: { cluster: 'prd' },
      });
      expect(optionsOf(cluster())).toEqual(['prd', 'prod', 'dev']);
      expect(cluster()).toHaveAccessibleDescription(
        expect.stringContaining(
          'cluster "prd" is not one that your platform team allows: use prod or dev.',
        ),
      );
    });

    describe('where the configuration names none', () => {
      it('waits for Backstage’s own', async () => {
        const { container } = await renderPlacePage({
          listClusters: () => new Promise(() => {}),
        });
        expect(cluster()).toHaveValue('Asking Backstage for its clusters');
        expect(cluster()).toHaveAttribute('readonly');
        expect(await axeViolations(container, { inPage: true })).toEqual([]);
      });

      it('has nothing to choose of one, and leaves it out', async () => {
        const user = userEvent.setup();
        const { onCreate } = await renderPlacePage({ values: { cluster: '' } });
        await waitFor(() =>
          expect(cluster()).toHaveValue('prod (the only one)'),
        );
        expect(cluster()).toHaveAttribute('readonly');
        await finish(user);
        expect(onCreate).toHaveBeenCalledWith({
          namespace: 'default',
          repoUrl: REPOSITORY,
        });
      });

      it.each([true, false])(
        'has to be one of several, hideError: %s',
        async hideError => {
          const user = userEvent.setup();
          const { onCreate } = await renderPlacePage({
            hideError,
            listClusters: async () => ['prod', 'dev'],
          });
          await waitFor(() =>
            expect(optionsOf(cluster())).toEqual(['Choose one', 'prod', 'dev']),
          );
          await user.click(next());
          expect(
            await screen.findByText(
              "'Cluster' cluster is missing, and there are several: choose one.",
            ),
          ).toBeInTheDocument();
          expect(cluster()).toBeInvalid();
          expect(cluster()).toHaveAccessibleDescription(
            expect.stringContaining('cluster is missing'),
          );
          await user.selectOptions(cluster(), 'dev');
          await finish(user);
          expect(onCreate).toHaveBeenCalledWith(
            expect.objectContaining({ cluster: 'dev' }),
          );
        },
      );

      it('says that Backstage knows none', async () => {
        await renderPlacePage({ listClusters: async () => [] });
        await waitFor(() =>
          expect(cluster()).toHaveValue('Backstage knows no cluster'),
        );
      });

      it.each([
        [['prod'], ['prd', 'prod']],
        [
          ['prod', 'dev'],
          ['prd', 'prod', 'dev'],
        ],
      ])('tells of one that is not among %j', async (names, options) => {
        const user = userEvent.setup();
        await renderPlacePage({
          listClusters: async () => names,
          values: { cluster: 'prd' },
        });
        await waitFor(() => expect(optionsOf(cluster())).toEqual(options));
        expect(cluster()).toHaveAccessibleDescription(
          expect.stringContaining('Backstage knows no cluster prd'),
        );
        await user.selectOptions(cluster(), 'prod');
        expect(cluster()).toBeValid();
      });

      it('says why they cannot be listed, lets the user go on, and asks again', async () => {
        const user = userEvent.setup();
        let isOffline = true;
        const { container, listClusters } = await renderPlacePage({
          listClusters: async () => {
            if (isOffline) throw new TypeError('Failed to fetch');
            return ['prod', 'dev'];
          },
        });
        expect(
          await screen.findByText(
            /could not be listed; you can go on and leave this empty where there is only one. Failed to fetch/,
          ),
        ).toBeInTheDocument();
        expect(await axeViolations(container, { inPage: true })).toEqual([]);
        isOffline = false;
        await user.click(screen.getByRole('button', { name: 'Ask again' }));
        await waitFor(() =>
          expect(optionsOf(cluster())).toEqual(['Choose one', 'prod', 'dev']),
        );
        expect(listClusters).toHaveBeenCalledTimes(2);
      });

      it('can be left out when they cannot be listed', async () => {
        const user = userEvent.setup();
        const { onCreate } = await renderPlacePage({
          listClusters: async () => {
            throw new Error('Unauthorized');
          },
        });
        await screen.findByText(/could not be listed.*Unauthorized/);
        await user.type(cluster(), 'a');
        await user.clear(cluster());
        await finish(user);
        expect(onCreate).toHaveBeenCalledWith({
          namespace: 'default',
          repoUrl: REPOSITORY,
        });
      });
    });
  });

  describe('of repositories', () => {
    it('has none chosen of several, and one has to be', async () => {
      const user = userEvent.setup();
      const { onCreate, container } = await renderPlacePage({
        config: { repositories: twoRepositories },
      });
      expect(optionsOf(repository())).toEqual([
        'Choose one',
        'GitOps',
        'Other',
      ]);
      await user.click(next());
      await waitFor(() => expect(repository()).toBeInvalid());
      expect(repository()).toHaveAccessibleDescription(
        expect.stringContaining('repoUrl is missing: use'),
      );
      expect(await axeViolations(container, { inPage: true })).toEqual([]);
      await user.selectOptions(repository(), 'Other');
      await finish(user);
      expect(onCreate).toHaveBeenCalledWith(
        expect.objectContaining({ repoUrl: OTHER }),
      );
    });

    it('says that the platform team has to list them, and stops Next', async () => {
      const user = userEvent.setup();
      const { container, onCreate } = await renderPlacePage({ config: {} });
      expect(repository()).toHaveAccessibleDescription(
        /the platform team lists those .* under dynamodb\.repositories/,
      );
      expect(await axeViolations(container, { inPage: true })).toEqual([]);
      await user.click(next());
      expect(await screen.findByText(/^'Repository' /)).toBeInTheDocument();
      expect(onCreate).not.toHaveBeenCalled();
      expect(next()).toBeInTheDocument();
    });

    it.each([
      [repositories, 'is not a repository that your platform team allows'],
      [undefined, 'under dynamodb.repositories'],
    ])('refuses one of a link, with %j allowed', async (allowed, sentence) => {
      const user = userEvent.setup();
      await renderPlacePage({
        config: allowed ? { repositories: allowed } : {},
        values: { repoUrl: 'evil.example?owner=a&repo=b' },
      });
      expect(repository()).toHaveValue('evil.example?owner=a&repo=b');
      expect(repository()).toBeInvalid();
      await user.click(next());
      const listed = await screen.findByText(/^'Repository' repoUrl/);
      expect(listed).toHaveTextContent(sentence);
    });
  });

  it('says which key of the configuration is wrong', async () => {
    const { container } = await renderPlacePage({
      config: { regions: ['nowhere'], repositories },
    });
    for (const control of [namespace(), cluster(), repository()]) {
      expect(control).toHaveAccessibleDescription(
        expect.stringContaining('dynamodb.regions[0]'),
      );
    }
    expect(await axeViolations(container, { inPage: true })).toEqual([]);
  });
});
