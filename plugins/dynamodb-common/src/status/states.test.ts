import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../messages';
import { type StateId, stateKinds, stateTitle, tableStates } from './states';
import type { TableStateKind } from './TableState';

const guide = readFileSync(
  join(__dirname, '../../../../docs/troubleshooting.md'),
  'utf8',
);
const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
  heading.toLowerCase().replace(/ /g, '-'),
);
const [, titlesOfGuide] =
  /^## Titles on the card$(.*?)^Beside the title/ms.exec(guide) ?? [];

describe('the catalogue of states', () => {
  const states = Object.entries(tableStates).map(([id, state]) => ({
    ...state,
    title: formatMessage(stateTitle(id as StateId)),
  }));

  it('has a title for each, and no title twice', () => {
    expect(new Set(states.map(({ title }) => title)).size).toBe(states.length);
  });

  it('has a state of every kind', () => {
    const kinds = Object.keys(stateKinds) as TableStateKind[];
    expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it.each(states)('$title is explained by the guide', ({ title, docs }) => {
    expect(anchors).toContain(docs);
    const row = new RegExp(`^\\| (.*, )?${title}(, .*)? *\\|`, 'm');
    expect(titlesOfGuide).toMatch(row);
  });
});
