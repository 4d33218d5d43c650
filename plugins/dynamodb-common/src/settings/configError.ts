import { InputError } from '@backstage/errors';

/** The error for a section of the configuration, with every problem of it. */
export function configError(section: string, problems: string[]): InputError {
  const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
  return new InputError(
    [
      `The section ${section} of the configuration has ${count} to fix:`,
      ...problems.map(problem => `- ${problem}`),
    ].join('\n'),
  );
}
