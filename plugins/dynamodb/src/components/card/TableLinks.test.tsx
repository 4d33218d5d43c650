import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { tableDetailsRouteRef } from '../../routes';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { renderState, stateHeading } from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';
import { DynamoDBTableCard } from './DynamoDBTableCard';

const MANIFEST =
  'https://github.com/platform/gitops/blob/HEAD/team-a/users/application.yaml';
const annotations = {
  'app.oam.dev/name': 'users',
  'app.oam.dev/namespace': 'team-a',
  'backstage.io/view-url': MANIFEST,
};
const CHANGE = 'template:default/change-dynamodb-table';
const REMOVE = 'template:default/remove-dynamodb-table';

const listName = { name: 'Links of the table' };
const link = (name: string) =>
  within(screen.getByRole('list', listName)).getByRole('link', {
    name: new RegExp(`^${name}\\b`),
  });

/** Without what external links add for screen readers; undefined without a list. */
function linkNames() {
  const list = screen.queryByRole('list', listName);
  return (
    list &&
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent?.split(',')[0])
  );
}

/** A catalog that has these entities, and no others. */
function catalogWith(...present: string[]) {
  return jest.fn(async ({ entityRefs }: { entityRefs: string[] }) => ({
    items: entityRefs.map(ref =>
      present.includes(ref)
        ? {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: ref },
          }
        : undefined,
    ),
  }));
}

describe('the links of the card', () => {
  failOnConsoleError();

  it('lead to the table in AWS and to its manifest', async () => {
    await renderState(observedState('active'), { annotations });
    await stateHeading('Active');
    expect(link('Open in AWS')).toHaveAttribute(
      'href',
      'https://us-east-1.console.aws.amazon.com/dynamodbv2/home?region=us-east-1#table?name=active',
    );
    expect(link('Manifest')).toHaveAttribute('href', MANIFEST);
    expect(linkNames()).toEqual(['Open in AWS', 'Manifest']);
  });

  it('lead to AWS through IAM Identity Center, where it is configured', async () => {
    const startUrl = 'https://example.awsapps.com/start';
    await renderState(observedState('active'), {
      config: {
        dynamodb: { card: { console: { startUrl, roleName: 'Developer' } } },
      },
    });
    await stateHeading('Active');
    expect(link('Open in AWS').getAttribute('href')).toMatch(
      `${startUrl}/#/console?account_id=000000000000&role_name=Developer&`,
    );
  });

  it('lead to the open pull requests of a table that is not applied', async () => {
    await renderState(observedState('not-applied'), { annotations });
    await stateHeading('Not applied yet');
    expect(link('Open pull requests')).toHaveAttribute(
      'href',
      'https://github.com/platform/gitops/pulls?q=is%3Apr+is%3Aopen+head%3Adynamodb%2Fteam-a%2Fusers',
    );
  });

  it('are left out where nobody knows where to', async () => {
    await renderState(observedState('not-applied'));
    await stateHeading('Not applied yet');
    expect(linkNames()).toBeNull();
  });

  it('lead to the manifest of what cannot be seen', async () => {
    await renderState(
      {
        application: {
          kind: 'error',
          reason: 'cluster-down',
          message: 'ECONNREFUSED',
        },
        instance: { kind: 'notRead' },
      },
      { annotations },
    );
    await stateHeading('Cannot see the cluster');
    expect(linkNames()).toEqual(['Manifest']);
  });

  describe('to the forms', () => {
    it('say which table it is about', async () => {
      await renderState(observedState('active'), {
        getEntitiesByRefs: catalogWith(CHANGE, REMOVE),
      });
      await screen.findByRole('link', { name: 'Remove' });
      for (const [name, template] of [
        ['Change', 'change-dynamodb-table'],
        ['Remove', 'remove-dynamodb-table'],
      ]) {
        const { pathname, searchParams } = new URL(
          link(name).getAttribute('href')!,
          'http://app',
        );
        expect(pathname).toBe(`/create/templates/default/${template}`);
        expect(JSON.parse(searchParams.get('formData')!)).toEqual({
          entityRef: 'resource:default/users',
        });
      }
    });

    it('are there for the templates that the catalog has', async () => {
      await renderState(observedState('active'), {
        getEntitiesByRefs: catalogWith('template:platform/resize'),
        config: {
          dynamodb: {
            card: { templates: { change: 'template:platform/resize' } },
          },
        },
      });
      expect(
        (await screen.findByRole('link', { name: 'Change' })).getAttribute(
          'href',
        ),
      ).toMatch(/^\/create\/templates\/platform\/resize\?/);
      expect(linkNames()).not.toContain('Remove');
    });

    it('do not offer to remove what is being removed', async () => {
      await renderState(observedState('removing'), {
        getEntitiesByRefs: catalogWith(CHANGE, REMOVE),
      });
      await screen.findByRole('link', { name: 'Change' });
      expect(linkNames()).not.toContain('Remove');
    });

    it('cost one request, however many cards the page has', async () => {
      const getEntitiesByRefs = catalogWith(CHANGE);
      await renderState(observedState('active'), {
        getEntitiesByRefs,
        page: (
          <>
            <DynamoDBTableCard />
            <DynamoDBTableCard />
          </>
        ),
      });
      await waitFor(() =>
        expect(screen.getAllByRole('link', { name: 'Change' })).toHaveLength(2),
      );
      expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
      expect(getEntitiesByRefs).toHaveBeenCalledWith({
        entityRefs: [CHANGE, REMOVE],
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      });
    });

    it('are missing, quietly, while the catalog does not answer', async () => {
      const getEntitiesByRefs = jest.fn(() =>
        Promise.reject(new Error('no catalog')),
      );
      await renderState(observedState('active'), { getEntitiesByRefs });
      await waitFor(() => expect(getEntitiesByRefs).toHaveBeenCalled());
      await stateHeading('Active');
      expect(linkNames()).toEqual(['Open in AWS']);
    });
  });

  describe('to the details', () => {
    const page = (
      <Routes>
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<DynamoDBTableCard />}
        />
        <Route path="*" element={<DynamoDBTableCard />} />
      </Routes>
    );
    const mountedRoutes = {
      '/catalog/default/resource/users/dynamodb': tableDetailsRouteRef,
    };

    it('lead to the tab beside the card', async () => {
      await renderState(observedState('active'), {
        page,
        mountedRoutes,
        path: '/catalog/default/resource/users',
      });
      await stateHeading('Active');
      expect(link('All details')).toHaveAttribute(
        'href',
        '/catalog/default/resource/users/dynamodb',
      );
    });

    it('are left out on a page of no entity', async () => {
      await renderState(observedState('active'), { page, mountedRoutes });
      await stateHeading('Active');
      expect(linkNames()).not.toContain('All details');
    });

    it('are left out in an app without the tab', async () => {
      await renderState(observedState('active'), {
        page,
        path: '/catalog/default/resource/users',
      });
      await stateHeading('Active');
      expect(linkNames()).not.toContain('All details');
    });
  });
});
