import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import {
  observedState,
  recordedStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { screen } from '@testing-library/react';
import { stopClock } from '../../__testUtils__';
import {
  pipelineStages,
  everyState,
  renderState,
  stateHeading,
} from './__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';

// Everything was recorded at 10:00:00.
const OBSERVED_AT = new Date('2026-11-23T10:00:08Z');

/** A text that has this part; none where there is to be none. */
function oneWith(part: string | undefined): unknown[] {
  return part === undefined ? [] : [expect.stringContaining(part)];
}

describe('the card of every recorded state', () => {
  failOnConsoleError();
  beforeEach(() => stopClock(OBSERVED_AT));
  afterEach(() => jest.useRealTimers());

  it('has a row here for each', () => {
    expect(Object.keys(everyState).sort()).toEqual(
      Object.keys(recordedStates).sort(),
    );
  });

  const names = Object.keys(recordedStates) as RecordedStateName[];

  it.each(names)('%s', async name => {
    const { title, says, quotes, next, warns } = everyState[name];
    await renderState(observedState(name));
    await stateHeading(title);
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(1);
    expect(screen.getByText(text => text.includes(says))).toBeInTheDocument();

    const words = screen
      .queryAllByRole('blockquote', { name: /^Message from/ })
      .map(({ textContent }) => textContent);
    expect(words).toEqual(oneWith(quotes));

    const notes = screen.queryAllByRole('note');
    expect(notes.map(({ textContent }) => textContent)).toEqual(oneWith(warns));

    const steps = screen
      .queryAllByText(/^Next: /)
      .filter(step => !notes.some(note => note.contains(step)))
      .map(({ textContent }) => textContent);
    expect(steps).toEqual(oneWith(next));

    expect(screen.getByText(/^Layer: /)).toBeInTheDocument();
    expect(pipelineStages()).toEqual([
      expect.stringMatching(
        /^Git: .+, (ok|in progress|waiting|failed|not known)$/,
      ),
      expect.stringMatching(/^Application: .+, /),
      expect.stringMatching(/^kro: .+, /),
      expect.stringMatching(/^ACK: .+, /),
      expect.stringMatching(/^DynamoDB: .+, /),
    ]);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });
});
