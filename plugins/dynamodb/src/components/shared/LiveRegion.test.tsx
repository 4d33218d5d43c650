import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { deriveTableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { stateTitle } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/test-utils';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import type { TableStateResult } from '../../polling';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { failOnConsoleError } from '../../__testUtils__';
import { LiveRegion } from './LiveRegion';
import { StateAnnouncement } from './StateAnnouncement';

const NOW = new Date('2026-11-23T10:00:08Z');
const common = { refreshing: false, refresh: () => {} };
const LOADING: TableStateResult = { phase: 'loading', ...common };

function stateOf(name: RecordedStateName): TableState {
  return deriveTableState(observedState(name), NOW);
}

function shown(name: RecordedStateName, refreshing = false): TableStateResult {
  return {
    phase: 'shown',
    state: stateOf(name),
    observed: observedState(name),
    seenAt: NOW,
    ...common,
    refreshing,
  };
}

function entityOf(application: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: application,
      annotations: { 'app.oam.dev/name': application },
    },
  };
}

/** A card whose reading the test changes. */
async function renderCard(application: string) {
  let show: (result: TableStateResult) => void = () => {};
  function Page() {
    const [result, setResult] = useState(LOADING);
    show = next => act(() => setResult(next));
    return (
      <LiveRegion>
        <StateAnnouncement entity={entityOf(application)} result={result} />
      </LiveRegion>
    );
  }
  await renderInTestApp(<Page />);
  return {
    show: (result: TableStateResult) => show(result),
    said: () =>
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    /** Another node when the same is said again. */
    words: () => screen.getAllByRole('status')[0].firstChild,
  };
}

describe('what a screen reader hears of a card', () => {
  failOnConsoleError();

  it('is nothing of the first state, and each change once', async () => {
    const { show, said, words } = await renderCard('creating');
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
    show(shown('creating'));
    expect(said()).toEqual(['']);
    show(shown('active'));
    expect(said()).toEqual(['Table active: Active']);
    const before = words();
    show(shown('active'));
    show(shown('active-protected'));
    expect(words()).toBe(before);
  });

  it('is that the cluster does not answer, and that it does again', async () => {
    const { show, said } = await renderCard('active');
    const problem = {
      state: {
        ...stateOf('active'),
        title: stateTitle('cluster-not-readable'),
      },
    };
    const active = shown('active');
    show(active);
    show({ ...active, problem } as TableStateResult);
    expect(said()).toEqual(['Table active: Cannot see the cluster']);
    show(active);
    expect(said()).toEqual(['Table active: Active']);
  });

  it('is how a refresh ends, also when it ends as the last one', async () => {
    const { show, said, words } = await renderCard('active');
    show(shown('active'));
    show(shown('active', true));
    expect(said()).toEqual(['Reading the table again']);
    show(shown('active'));
    expect(said()).toEqual(['Table read again: Active']);
    const before = words();
    show(shown('active', true));
    show(shown('active'));
    expect(said()).toEqual(['Table read again: Active']);
    expect(words()).not.toBe(before);
  });
});
