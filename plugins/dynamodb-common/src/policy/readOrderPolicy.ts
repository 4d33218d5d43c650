import type { Config } from '@backstage/config';
import { isRecord } from '../schema/guards';
import { validate } from '../schema/validate';
import { isWithin } from '../schema/pointer';
import { tagRules } from '../parameters/tags/rules';
import { quote } from '../schema/wording';
import { configError } from '../settings/configError';
import type {
  MandatoryTag,
  NamePattern,
  OrderPolicy,
  Preset,
} from './OrderPolicy';
import {
  orderPolicySchema,
  regionNameSchema,
  regionSchema,
} from './orderPolicySchema';
import { presetProblems } from './presetProblems';
import { builtInPresets } from './presets';
import {
  isRepositoryUrl,
  isSameRepository,
  repositoryTitle,
} from './repository';
import { minimalParameters } from '../parameters/minimalParameters';

/** The section `dynamodb` as it is written. */
interface Section {
  regions: (string | { name: string; title?: string })[];
  namespaces: string[];
  connectionSecretNamespaces: string[];
  clusters: string[];
  repositories: { repoUrl: string; title?: string }[];
  name: NamePattern;
  tableName: NamePattern;
  tags: { mandatory?: MandatoryTag[] };
  presets: (Omit<Preset, 'title'> & { title?: string })[];
}

function regionName(region: Section['regions'][number]): string {
  return typeof region === 'string' ? region : region.name;
}

function listedTwice(
  keyOf: (index: number) => string,
  values: string[],
  isSame: (one: string, other: string) => boolean = Object.is,
): string[] {
  return values.flatMap((value, index) =>
    values.slice(0, index).some(earlier => isSame(earlier, value))
      ? [`${keyOf(index)} ${quote(value)} is listed twice: remove one of them.`]
      : [],
  );
}

function patternProblems(key: string, { pattern }: NamePattern): string[] {
  try {
    // By itself: `a)|(b` is none, but would become one within other brackets.
    return new RegExp(pattern, 'u') && [];
  } catch (error) {
    return [
      `${key}.pattern ${quote(pattern)} is not a regular expression: ${
        error instanceof Error ? error.message : error
      }. Correct it; it is read with the flag u.`,
    ];
  }
}

function repositoryProblems(repositories: Section['repositories']): string[] {
  const urls = repositories.map(({ repoUrl }) => repoUrl);
  const keyOf = (index: number) => `dynamodb.repositories[${index}].repoUrl`;
  return [
    ...urls.flatMap((repoUrl, index) =>
      isRepositoryUrl(repoUrl)
        ? []
        : [
            `${keyOf(index)} ${quote(
              repoUrl,
            )} is not the address of a repository: write it as host?owner=OWNER&repo=REPOSITORY.`,
          ],
    ),
    ...listedTwice(keyOf, urls, isSameRepository),
  ];
}

function tagProblems(mandatory: MandatoryTag[]): string[] {
  const keyOf = (index: number | string) => `dynamodb.tags.mandatory[${index}]`;
  const tags = mandatory.map(({ key }) => ({ key, value: '' }));
  return [
    ...tagRules.flatMap(rule =>
      rule
        .check({ ...minimalParameters, tags })
        .map(
          ({ pointer, message }) =>
            `${keyOf(pointer.split('/')[2])}.key: ${message}`,
        ),
    ),
    ...mandatory.flatMap(({ values = [] }, index) =>
      listedTwice(position => `${keyOf(index)}.values[${position}]`, values),
    ),
  ];
}

function regionProblems(regions: unknown[]): string[] {
  const keyOf = (index: number) => `dynamodb.regions[${index}]`;
  const inSchema = regions.flatMap((region, index) =>
    validate(
      typeof region === 'string' ? regionNameSchema : regionSchema,
      region,
      `/dynamodb/regions/${index}`,
      'setting',
    ).map(({ message }) => message),
  );
  return inSchema.length > 0
    ? inSchema
    : listedTwice(keyOf, (regions as Section['regions']).map(regionName));
}

function presetsProblems(
  presets: Section['presets'],
  mandatoryTags: MandatoryTag[],
): string[] {
  return [
    ...listedTwice(
      index => `dynamodb.presets[${index}].name`,
      presets.map(({ name }) => name),
    ),
    ...presets.flatMap(({ parameters }, index) =>
      presetProblems(
        `dynamodb.presets[${index}].parameters`,
        parameters,
        mandatoryTags,
      ),
    ),
  ];
}

/** Every entry that is wrong, in a sentence that begins with its key. */
function problemsOf(section: object): string[] {
  const inSchema = validate(orderPolicySchema, section, '/dynamodb', 'setting');
  // Only what has the right shape can be looked at further.
  const {
    regions = [],
    namespaces = [],
    connectionSecretNamespaces = [],
    clusters = [],
    repositories = [],
    name,
    tableName,
    tags: { mandatory = [] } = {},
    presets = [],
  }: Partial<Section> = Object.fromEntries(
    Object.entries(section).filter(
      ([entry]) =>
        !inSchema.some(({ pointer }) =>
          isWithin(pointer.replace('/dynamodb', ''), entry),
        ),
    ),
  );
  return [
    ...inSchema.map(({ message }) => message),
    ...regionProblems(regions),
    ...listedTwice(index => `dynamodb.namespaces[${index}]`, namespaces),
    ...listedTwice(
      index => `dynamodb.connectionSecretNamespaces[${index}]`,
      connectionSecretNamespaces,
    ),
    ...listedTwice(index => `dynamodb.clusters[${index}]`, clusters),
    ...repositoryProblems(repositories),
    ...(name ? patternProblems('dynamodb.name', name) : []),
    ...(tableName ? patternProblems('dynamodb.tableName', tableName) : []),
    ...tagProblems(mandatory),
    ...presetsProblems(presets, mandatory),
  ];
}

/** Ours, then those of the configuration; one of the same name takes its place. */
function withBuiltIn(presets: Preset[]): Preset[] {
  const named = new Map(
    [...builtInPresets, ...presets].map(preset => [preset.name, preset]),
  );
  return [...named.values()];
}

/**
 * Reads what a platform team allows from the section `dynamodb` of the
 * configuration. Without the section everything is allowed but for repositories,
 * of which there is none.
 *
 * @param config - the whole configuration, of the backend or of the app
 * @throws InputError that names every wrong entry by its key, with the value,
 * the rule and the repair
 *
 * @public
 */
export function readOrderPolicy(config?: Config): OrderPolicy {
  const written: unknown = config?.getOptional('dynamodb') ?? {};
  const problems = isRecord(written)
    ? problemsOf(written)
    : [`dynamodb must be an object, not ${quote(written)}.`];
  if (problems.length > 0) {
    throw configError('dynamodb', problems);
  }
  const section = written as Partial<Section>;
  return {
    regions: (section.regions ?? []).map(region => ({
      title: regionName(region),
      ...(typeof region === 'string' ? { name: region } : region),
    })),
    namespaces: section.namespaces ?? [],
    connectionSecretNamespaces: section.connectionSecretNamespaces ?? [],
    clusters: section.clusters ?? [],
    repositories: (section.repositories ?? []).map(({ repoUrl, title }) => ({
      repoUrl,
      title: title ?? repositoryTitle(repoUrl),
    })),
    name: section.name,
    tableName: section.tableName,
    mandatoryTags: section.tags?.mandatory ?? [],
    presets: withBuiltIn(
      (section.presets ?? []).map(preset => ({
        title: preset.name,
        ...preset,
      })),
    ),
  };
}
