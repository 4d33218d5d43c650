import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox';

function textOf(...path: string[]): string {
  return readFileSync(join(projectDirectory, ...path), 'utf8');
}

describe('docs/status.md', () => {
  const cue = textOf('definitions', 'components', 'aws-dynamodb-kro.cue');
  const customStatus = /customStatus: #"""([^]*?)"""#/.exec(cue)![1];
  const documented = [
    ...textOf('docs', 'status.md').matchAll(/^\| `([^`]{20,})`/gm),
  ].map(([, message]) => message);
  // what the CUE source puts into a sentence is a … in the document
  const said = [...customStatus.matchAll(/\{"(.*)"\}|^\s*"(D.*)",$/gm)].map(
    ([, conditional, last]) =>
      (conditional ?? last)
        .replaceAll(/\\\(strings\.Join\([^)]*\)\)/g, '…')
        .replaceAll(/\\\([^)]*\)/g, '…'),
  );

  it.each(documented)('has a message that the component gives: %s', message => {
    const inShort = message.replace('is ACTIVE:', 'is …:');
    expect(said.some(sentence => sentence.startsWith(inShort))).toBe(true);
  });

  it.each(said)('explains the message: %s', sentence => {
    expect(
      documented.some(message =>
        sentence.startsWith(message.replace('is ACTIVE:', 'is …:')),
      ),
    ).toBe(true);
  });
});
