import { screen, waitFor } from '@testing-library/react';
import { FixtureKubernetes } from '../../../dev/FixtureKubernetes';
import { readErrorStories } from '../../../dev/readErrorStories';
import { DynamoDBTablesClient } from '../../api';
import { renderCard } from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';

/** What a person is told beside the state, by the name of the story. */
const notes: Record<string, RegExp> = {
  'claimed-twice': /users-of-team-a/,
  'forbidden-table': /Backstage may not/,
};

/** What stands in the heading, or what is said of the skeleton. */
function words(): (string | null)[] {
  const headings = screen
    .queryAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent);
  return [
    ...headings,
    ...screen
      .queryAllByRole('progressbar')
      .map(bar => bar.getAttribute('aria-label')),
  ];
}

function oneLike(pattern: RegExp | undefined): unknown[] {
  return pattern ? [expect.stringMatching(pattern)] : [];
}

describe('the card of every story of the dev page', () => {
  failOnConsoleError();

  it('is there for each note here', () => {
    expect(Object.keys(readErrorStories)).toEqual(
      expect.arrayContaining(Object.keys(notes)),
    );
  });

  it.each(Object.keys(readErrorStories))('%s', async name => {
    const { entity, title, config } = readErrorStories[name];
    const client = new DynamoDBTablesClient({
      kubernetesApi: new FixtureKubernetes(),
    });
    await renderCard({
      entity,
      config,
      observe: (ref, options) => client.observe(ref, options),
    });
    await waitFor(() => expect(words()).toContain(title));
    const said = screen
      .queryAllByRole('note')
      .map(({ textContent }) => textContent);
    expect(said).toEqual(oneLike(notes[name]));
  });
});
