import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type StateId } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { tableStates } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { stories } from '../dev/stories';
import { statesDocument, wordsOf } from '../dev/statesDocument';

// eslint-disable-next-line no-restricted-syntax -- a test is only run from the sources
const docs = resolve(__dirname, '../../../docs');
const file = `${docs}/states.md`;

describe('the stories of the card', () => {
  it.each(Object.entries(stories))(
    '%s says its title',
    async (_name, story) => {
      expect((await wordsOf(story)).title).toBe(story.title);
    },
  );
});

describe('every state of the catalogue', () => {
  // A page reads a table before it shows a state of it.
  const neverShown: StateId[] = ['not-read'];

  it('has a story', async () => {
    const shown = await Promise.all(
      Object.values(stories).map(async story => (await wordsOf(story)).id),
    );
    const ids = Object.keys(tableStates) as StateId[];
    expect(ids.filter(id => !shown.includes(id))).toEqual(neverShown);
  });
});

describe('docs/states.md', () => {
  it('says what the card says (UPDATE_STATES=1 writes it again)', async () => {
    const document = await statesDocument();
    if (process.env.UPDATE_STATES) writeFileSync(file, document);
    expect(readFileSync(file, 'utf8')).toBe(document);
  });

  it('has a picture of each story, and no other (SCREENSHOTS=docs/images npm run test:e2e -- states makes them)', () => {
    expect(readdirSync(`${docs}/images/states`).sort()).toEqual(
      Object.keys(stories)
        .map(name => `${name}.png`)
        .sort(),
    );
  });
});
