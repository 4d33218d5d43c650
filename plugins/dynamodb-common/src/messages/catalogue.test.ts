import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateTitle, tableStates, type StateId } from '../status/states';
import { englishMessages } from './catalogue';

const root = join(__dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter(file => !file.startsWith('messages') && !file.startsWith('__'))
  .map(file => readFileSync(join(root, file), 'utf8'));

/** Every text in quotes of the sources; where a value goes into it, there may be one word. */
const quoted = sources.flatMap(source =>
  [...source.matchAll(/'([\w.-]+)'|`([\w-]+\.[^`\s]+)`/g)].map(
    ([, plain, template]) =>
      plain === undefined
        ? new RegExp(
            `^${template
              .split(/\$\{[^}]*\}/)
              .map(part => part.replace(/[^\w-]/g, '\\$&'))
              .join('[\\w-]+')}$`,
          )
        : plain,
  ),
);
const plain = new Set(quoted.filter(text => typeof text === 'string'));
const templates = quoted.filter(text => typeof text !== 'string');

const ids = Object.keys(englishMessages);

describe('the catalogue of messages', () => {
  it.each(ids)('has a use for %s', id => {
    const asked = id.replace(/_(one|other)$/, '');
    expect(
      plain.has(asked) || templates.some(template => template.test(asked)),
    ).toBe(true);
  });

  it('has a title of each state and of nothing else', () => {
    const states = Object.keys(tableStates) as StateId[];
    expect(ids.filter(id => id.endsWith('.title')).sort()).toEqual(
      states.map(id => stateTitle(id).id).sort(),
    );
  });

  it('has each plural with its singular', () => {
    const plurals = ids.filter(id => id.endsWith('_other'));
    expect(ids.filter(id => id.endsWith('_one'))).toEqual(
      plurals.map(id => id.replace(/_other$/, '_one')),
    );
  });
});
