import { sortBySchema } from '../schema/sort';
import { code, table } from '../text/markdown';
import {
  capacityPhrase,
  encryptionPhrase,
  expiryPhrase,
  indexPhrases,
  keyPhrase,
  policyPhrase,
  removalPhrase,
  streamPhrase,
  tagPhrases,
} from '../parameters/phrases';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { join, toMarkdown, richText, type RichText } from '../text/richText';
import type { DynamoDBTableParameters } from '../parameters/types';
import { checkOrder } from './checkOrder';
import {
  hourlyCosts,
  otherCosts,
  secretPhrase,
  whatIsFixed,
  whatIsRisky,
} from './orderSentences';
import { manifestPaths } from './places';
import type { TableOrder } from './TableOrder';

const adoptionWords = {
  adopt: richText`take over the one that AWS has`,
  'adopt-or-create': richText`take over the one that AWS has, or make it`,
};

const onOrOff = (choice: boolean | undefined) =>
  choice ? richText`on` : richText`off`;

function describeTable(order: TableOrder): string {
  const { parameters } = order;
  const { adoptionPolicy, providerConfigRef } = parameters;
  const indexes = indexPhrases(parameters);
  const rows: [string, (RichText | undefined)[]][] = [
    ['Table', [richText`${parameters.tableName}`]],
    ['Region', [richText`${parameters.region}`]],
    ['Namespace', [richText`${order.namespace}`]],
    ['Cluster', [order.cluster ? richText`${order.cluster}` : undefined]],
    [
      'Description',
      [order.description ? richText`${order.description}` : undefined],
    ],
    ['Keys', [keyPhrase(parameters.keySchema, parameters)]],
    ['Capacity', [capacityPhrase(parameters)]],
    ['Indexes', indexes.length > 0 ? indexes : [richText`none`]],
    ['Stream', [streamPhrase(parameters)]],
    [
      'Recovery',
      [
        parameters.pointInTimeRecoveryEnabled
          ? richText`35 days`
          : richText`off`,
      ],
    ],
    ['Deletion protection', [onOrOff(parameters.deletionProtectionEnabled)]],
    ['When removed here', [removalPhrase(parameters)]],
    ['Existing table', [adoptionPolicy && adoptionWords[adoptionPolicy]]],
    ['Encryption', [encryptionPhrase(parameters)]],
    ['Time to live', [expiryPhrase(parameters)]],
    [
      'Table class',
      [
        parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
          ? richText`infrequent access`
          : undefined,
      ],
    ],
    [
      'Contributor insights',
      [parameters.contributorInsightsEnabled ? richText`on` : undefined],
    ],
    ['Who else may use it', [policyPhrase(parameters)]],
    ['Tags', tagPhrases(parameters)],
    [
      'AWS account selection',
      [providerConfigRef && richText`${providerConfigRef.name}`],
    ],
    ['Connection Secret', [secretPhrase(parameters, order.namespace)]],
  ];
  return table(
    ['What', 'Chosen'],
    rows.flatMap(([what, chosen]) => {
      const lines = chosen.flatMap(text => (text ? [toMarkdown(text)] : []));
      return lines.length > 0 ? [[what, lines.join('<br>')]] : [];
    }),
  );
}

/** What a reviewer should look at twice, worst first. */
function pleaseCheck(order: TableOrder): string[] {
  const { parameters } = order;
  const risks = (isWanted: (kind: string) => boolean): [string, RichText][] =>
    whatIsRisky(parameters)
      .filter(({ kind }) => isWanted(kind))
      .map(({ kind, sentence }) => [kind, sentence]);
  const isLoss = (kind: string) =>
    kind === 'Data loss' || kind === 'Existing table';
  const byHour = hourlyCosts(parameters);
  const points: [string, RichText][] = [
    ...risks(isLoss),
    [
      'Cannot be changed later',
      richText`${join(whatIsFixed(parameters), '; ')}.`,
    ],
    ...(byHour.length > 0
      ? [['Costs by the hour', join(byHour, ' ')] satisfies [string, RichText]]
      : []),
    ['Costs', join(otherCosts(parameters), ' ')],
    ...checkOrder(order)
      .filter(({ severity }) => severity === 'warning')
      .map(({ message }): [string, RichText] => ['Warning', [message]]),
    ...risks(kind => !isLoss(kind)),
  ];
  return points.map(([kind, text]) => `**${kind}:** ${toMarkdown(text)}`);
}

function describeParameters(parameters: DynamoDBTableParameters): string {
  const ordered = sortBySchema(dynamoDBTableParametersSchema, parameters);
  const rows = Object.entries(ordered as Record<string, unknown>).map(
    ([name, value]) => [
      code(name),
      code(typeof value === 'string' ? value : JSON.stringify(value)),
    ],
  );
  return [
    '<details>',
    '<summary>Every parameter</summary>',
    '',
    table(['Parameter', 'Value'], rows),
    '',
    '</details>',
  ].join('\n');
}

function readUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Also for those that encodeURIComponent leaves. */
function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toLocaleUpperCase('en-US')}`;
}

/** A link; nothing for what is no page. */
function link(words: string, address: string | undefined): string[] {
  const url = address === undefined ? undefined : readUrl(address);
  return url && /^https?:$/.test(url.protocol)
    ? [`[${words}](${url.href.replace(/[()|\\<>]/g, encodeCharacter)})`]
    : [];
}

/**
 * Describes an order for the people who review its pull request: title and
 * Markdown body. Text of the user stands in it as inline code, where it can be
 * no link, mention or HTML.
 *
 * @param order - an order that {@link checkOrder} accepts
 * @param links - pages about the order, as http or https URLs: its catalog page,
 * which is there once the pull request is merged, and the documentation
 *
 * @public
 */
export function describeOrder(
  order: TableOrder,
  links: { entity?: string; documentation?: string } = {},
): {
  title: string;
  body: string;
} {
  const { tableName, region, adoptionPolicy } = order.parameters;
  const files = manifestPaths(order);
  const pages = [
    ...link('Catalog page, once this is merged', links.entity),
    ...link('Documentation', links.documentation),
  ];
  const body = [
    `Orders the DynamoDB table ${code(tableName)} in ${code(region)} for ${code(
      order.owner,
    )}. Merging this ${
      adoptionPolicy === 'adopt' ? 'takes over' : 'makes'
    } the table.`,
    '### What will be made',
    describeTable(order),
    '### Please check',
    pleaseCheck(order)
      .map(point => `- ${point}`)
      .join('\n'),
    describeParameters(order.parameters),
    `Files: ${code(files.application)} (the KubeVela Application) and ${code(
      files.catalogInfo,
    )} (the catalog entity).`,
    ...(pages.length > 0 ? [pages.join(' · ')] : []),
  ].join('\n\n');
  return {
    title: `Order DynamoDB table ${tableName} (${region})`,
    body: `${body}\n`,
  };
}
