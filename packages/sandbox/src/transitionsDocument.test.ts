import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitionRows } from '../conformance/report/transitionsDocument';
import { projectDirectory } from './paths';

describe('docs/transitions.md', () => {
  it('has the rows that the conformance suite proves', () => {
    const text = readFileSync(
      join(projectDirectory, 'docs', 'transitions.md'),
      'utf8',
    );
    const [, , ...rows] = text
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line =>
        line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim()),
      );
    expect(rows).toEqual(transitionRows());
  });

  it('names each change once', () => {
    const changes = transitionRows().map(([change]) => change);
    expect(new Set(changes).size).toBe(changes.length);
  });
});
