import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { validate } from '../schema/validate';
import { quote } from '../schema/wording';
import type { CardSettings } from './CardSettings';
import { cardSettingsSchema } from './cardSettingsSchema';
import { configError } from './configError';

/** The section `dynamodb.card` as it is written. */
interface Section {
  changingSeconds?: number;
  settledSeconds?: number;
  console?: { startUrl?: string; roleName?: string };
  templates?: { change?: string; remove?: string };
}

const defaults = {
  changingSeconds: 2,
  settledSeconds: 30,
  change: 'template:default/change-dynamodb-table',
  remove: 'template:default/remove-dynamodb-table',
};

function isHttps(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && !url.username && !url.password;
  } catch {
    return false;
  }
}

/** The whole reference, or undefined for one that does not name a template. */
function templateRef(written: string): string | undefined {
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'template',
        defaultNamespace: 'default',
      }),
    );
    return /^template:[a-z0-9-]+\/[a-z0-9_.-]+$/.test(ref) ? ref : undefined;
  } catch {
    return undefined;
  }
}

function intervalProblems(section: Section): string[] {
  const { changingSeconds, settledSeconds } = { ...defaults, ...section };
  return changingSeconds > settledSeconds
    ? [
        `dynamodb.card.changingSeconds is ${changingSeconds}, longer than settledSeconds, which is ${settledSeconds}: a table that changes is read at least as often as one that does not.`,
      ]
    : [];
}

function consoleProblems({
  startUrl,
  roleName,
}: NonNullable<Section['console']>) {
  if (startUrl !== undefined && !isHttps(startUrl)) {
    return [
      `dynamodb.card.console.startUrl ${quote(
        startUrl,
      )} is not an address to sign in at: write it as https://NAME.awsapps.com/start.`,
    ];
  }
  return roleName !== undefined && startUrl === undefined
    ? [
        'dynamodb.card.console.roleName means nothing without startUrl: add the address of the access portal, or remove it.',
      ]
    : [];
}

function templateProblems(templates: NonNullable<Section['templates']>) {
  return Object.entries(templates).flatMap(([name, written]) =>
    written === undefined || templateRef(written)
      ? []
      : [
          `dynamodb.card.templates.${name} ${quote(
            written,
          )} does not name a template: write it as template:NAMESPACE/NAME.`,
        ],
  );
}

function problemsOf(written: unknown): string[] {
  const inSchema = validate(
    cardSettingsSchema,
    written,
    '/dynamodb/card',
    'setting',
  );
  if (inSchema.length > 0) {
    return inSchema.map(({ message }) => message);
  }
  const section = written as Section;
  return [
    ...intervalProblems(section),
    ...consoleProblems(section.console ?? {}),
    ...templateProblems(section.templates ?? {}),
  ];
}

/**
 * Reads how the views of a table behave from the section `dynamodb.card` of the
 * configuration. All of it may be left out.
 *
 * @param config - the whole configuration of the app
 * @throws InputError that names every wrong entry by its key, with the value,
 * the rule and the repair
 *
 * @alpha
 */
export function readCardSettings(config?: Config): CardSettings {
  const dynamodb: unknown = config?.getOptional('dynamodb');
  const card: unknown =
    typeof dynamodb === 'object' && dynamodb !== null && 'card' in dynamodb
      ? dynamodb.card
      : undefined;
  // A section whose entries are all commented out is null.
  const written = card ?? {};
  const problems = problemsOf(written);
  if (problems.length > 0) {
    throw configError('dynamodb.card', problems);
  }
  const section = written as Section;
  const { change, remove } = { ...defaults, ...section.templates };
  return {
    changingSeconds: section.changingSeconds ?? defaults.changingSeconds,
    settledSeconds: section.settledSeconds ?? defaults.settledSeconds,
    consoleStartUrl: section.console?.startUrl,
    consoleRoleName: section.console?.roleName,
    changeTemplate: templateRef(change) ?? change,
    removeTemplate: templateRef(remove) ?? remove,
  };
}
