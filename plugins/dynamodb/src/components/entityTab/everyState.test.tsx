import {
  observedState,
  recordedStates,
  type RecordedStateName,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { screen } from '@testing-library/react';
import { everyState } from '../card/__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';
import { renderTab } from './__testUtils__';

/** The texts of the elements, in order. Roles take too long on so much of a page. */
function textsOf(container: HTMLElement, selector: string) {
  return [...container.querySelectorAll(selector)].map(
    ({ textContent }) => textContent,
  );
}

describe('the tab of every recorded state', () => {
  failOnConsoleError();

  it.each(Object.keys(recordedStates) as RecordedStateName[])(
    '%s',
    async name => {
      const { title, says } = everyState[name];
      const { application, instance, table } = observedState(name);
      const container = await renderTab(async () => ({
        application,
        instance,
        table,
      }));
      const heading = await screen.findByText(title, { selector: 'h2' });
      expect(heading.parentElement).toHaveTextContent(says);
      expect(textsOf(container, 'h3')).toEqual([
        'Keys and indexes',
        'Conditions',
        'Workflow',
        'Events',
        'YAML',
      ]);
      expect(textsOf(container, '[aria-expanded=false]')).toEqual([
        'Catalog entity',
        ...(application.kind === 'present' ? ['Application (KubeVela)'] : []),
        ...(instance.kind === 'present' ? ['DynamoDBTable (kro)'] : []),
        ...(table.kind === 'present' ? ['Table (ACK)'] : []),
      ]);
      const status = table.kind === 'present' ? table.object.status : undefined;
      expect(textsOf(container, 'tbody:last-child [scope=row]')).toEqual(
        expect.arrayContaining(
          (status?.conditions ?? []).map(({ type }) => type),
        ),
      );
    },
  );
});
