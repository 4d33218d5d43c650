import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '@aws-dynamodb-kro/sandbox';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The option that every command has. */
const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const;

/**
 * Reads the options of a command.
 *
 * @param help - its help text, which stands below what is wrong
 * @throws UsageError naming an option that the command does not have, or that lacks its value
 */
export function readOptions<const O extends Options>(
  args: string[],
  options: O,
  help: string,
  { allowPositionals = false }: { allowPositionals?: boolean } = {},
) {
  try {
    return parseArgs({
      args,
      allowPositionals,
      options: { ...options, ...HELP },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help}`);
  }
}
