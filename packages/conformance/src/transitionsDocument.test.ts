import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safetyRows, transitionRows } from './transitionsDocument';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';

/** The rows of each table in a text, without its heads. */
function tablesOf(text: string): string[][][] {
  return text
    .split(/\n(?:[^|\n].*|)\n/)
    .filter(block => block.includes('|'))
    .map(block => {
      const [, , ...rows] = block
        .split('\n')
        .filter(line => line.startsWith('|'))
        .map(line =>
          line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim()),
        );
      return rows;
    });
}

describe('docs/transitions.md', () => {
  it('has the rows that the conformance suites prove', () => {
    const text = readFileSync(
      join(projectDirectory, 'docs', 'transitions.md'),
      'utf8',
    );
    expect(tablesOf(text)).toEqual([transitionRows(), safetyRows()]);
  });

  it('names each change once', () => {
    const changes = [...transitionRows(), ...safetyRows()].map(
      ([change]) => change,
    );
    expect(new Set(changes).size).toBe(changes.length);
  });
});
