import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Endpoints } from '@aws-dynamodb-kro/sandbox/client';
import { scenarios } from './scenarios';

function identifierOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The names of the recorded states as TypeScript has to know them. */
function indexOf(names: string[]): string {
  return `// Written by \`npm run fixtures\`; do not edit.
${names
  .map(name => `import ${identifierOf(name)} from './states/${name}.json';`)
  .join('\n')}
import type { RecordedState } from './RecordedState';

/**
 * Names of the recorded states.
 *
 * @public
 */
export type RecordedStateName =
${names.map(name => `  | '${name}'`).join('\n')};

/**
 * Every recorded state by its name, as KubeVela, kro and ACK wrote it against an
 * AWS emulator. Times and ids are replaced by fixed ones: everything happened at
 * 2026-11-23T10:00:00Z.
 *
 * @public
 */
export const recordedStates: Record<RecordedStateName, RecordedState> = {
${names
  .map(name => {
    const identifier = identifierOf(name);
    return identifier === name ? `  ${name},` : `  '${name}': ${identifier},`;
  })
  .join('\n')}
};
`;
}

function ackInWords(ack: Endpoints['ack']): string {
  switch (ack?.kind) {
    case 'path':
      return "a build of ACK's DynamoDB controller, given with `--ack`";
    case 'stand-in':
      return `the sandbox's stand-in ${ack.version} of ACK's DynamoDB controller`;
    default:
      return `ACK's DynamoDB controller ${ack?.version}`;
  }
}

function readme({ versions, ack }: Endpoints): string {
  const rows = scenarios
    .filter(({ messageOnly }) => !messageOnly)
    .map(({ name, shows }) => `| \`${name}\` | ${shows} |`)
    .sort();
  return `# Recorded states

Written by \`npm run fixtures\`; do not edit. \`packages/conformance/src/recorder\` says how each comes about, and what is made
the same in every run: uids, times, hashes, ports and ids of requests. Secrets are not read.

Recorded with KubeVela ${versions.kubevela}, kro ${versions.kro}, ${ackInWords(
    ack,
  )},
Kubernetes ${versions['kube-apiserver']}, and the AWS emulator ministack ${
    versions.ministack
  }.

| state | shows |
| ----- | ----- |
${rows.join('\n')}

\`refusalMessages.json\` has what KubeVela says of parameters and changes that it refuses, by what is wrong with them: the
states are otherwise those of \`refused-by-kubevela\` and \`refused-immutable\`.
`;
}

/** The message of the step that applies the table, out of the objects of a refusal. */
export function refusalMessage(objects: object): string {
  const { application } = objects as {
    application?: {
      status?: { workflow?: { steps?: { message?: string }[] } };
    };
  };
  const messages = application?.status?.workflow?.steps?.flatMap(
    ({ message }) => message || [],
  );
  if (messages?.length !== 1) {
    throw new Error(`One message was expected: ${JSON.stringify(messages)}`);
  }
  return messages[0];
}

/**
 * Writes the messages of refusals by the name of the state without `refused-`.
 *
 * @param messages - as recorded
 * @param options - `complete`: those that were not recorded now are removed
 */
export function writeRefusalMessages(
  folder: string,
  messages: Record<string, string>,
  { complete }: { complete: boolean },
): void {
  const file = join(folder, 'refusalMessages.json');
  const before: Record<string, string> =
    complete || !existsSync(file) ? {} : JSON.parse(readFileSync(file, 'utf8'));
  const recorded = Object.entries(messages).map(([name, message]) => [
    name.replace(/^refused-/, ''),
    message,
  ]);
  const all = Object.entries({ ...before, ...Object.fromEntries(recorded) });
  writeFileSync(
    file,
    JSON.stringify(Object.fromEntries(all.sort()), undefined, 2),
  );
}

/**
 * Writes what goes with the recorded states of a folder: the index, and after a complete recording the README, when
 * states that no scenario makes any more are removed.
 */
export function writeIndex(
  folder: string,
  options: { complete: boolean; endpoints: Endpoints },
): void {
  const states = join(folder, 'states');
  const stateNames = () =>
    readdirSync(states)
      .filter(file => file.endsWith('.json'))
      .map(file => basename(file, '.json'))
      .sort();
  if (options.complete) {
    const made = scenarios
      .filter(({ messageOnly }) => !messageOnly)
      .map(({ name }) => name);
    for (const name of stateNames().filter(other => !made.includes(other))) {
      rmSync(join(states, `${name}.json`));
    }
    writeFileSync(join(folder, 'README.md'), readme(options.endpoints));
  }
  writeFileSync(join(folder, 'recordedStates.ts'), indexOf(stateNames()));
}
