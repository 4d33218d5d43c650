import { sortBySchema } from '../schema/sort';
import { code, table } from '../text/markdown';
import { concernsInOrderOf } from '../parameters/catalogue';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import type { DynamoDBTableParameters } from '../parameters/types';
import { join, richText, type RichText, toMarkdown } from '../text/richText';
import { checkOrder } from './checkOrder';
import { costs, immutableSettings, risks } from './orderSentences';
import { manifestPaths } from './manifestPaths';
import type { TableOrder } from './TableOrder';

function describeTable(order: TableOrder): string {
  const { parameters, namespace } = order;
  const ofOrder: [string, RichText[]][] = [
    ['Namespace', [richText`${namespace}`]],
    ['Cluster', order.cluster ? [richText`${order.cluster}`] : []],
    ['Description', order.description ? [richText`${order.description}`] : []],
  ];
  const [ofName, ...ofOthers] = concernsInOrderOf('review').map(concern =>
    concern.reviewRows.map(({ title, lines }): [string, RichText[]] => [
      title,
      lines(parameters, namespace),
    ]),
  );
  return table(
    ['What', 'Chosen'],
    [...ofName, ...ofOrder, ...ofOthers.flat()]
      .filter(([, lines]) => lines.length > 0)
      .map(([what, lines]) => [what, lines.map(toMarkdown).join('<br>')]),
  );
}

/** What a reviewer should check, worst first. */
function pleaseCheck(order: TableOrder): string[] {
  const { parameters } = order;
  const risksOf = (isWanted: (kind: string) => boolean): [string, RichText][] =>
    risks(parameters)
      .filter(({ kind }) => isWanted(kind))
      .map(({ kind, sentence }) => [kind, sentence]);
  const isLoss = (kind: string) =>
    kind === 'Data loss' || kind === 'Existing table';
  const byHour = costs(parameters, 'hourly');
  const points: [string, RichText][] = [
    ...risksOf(isLoss),
    [
      'Cannot be changed later',
      richText`${join(immutableSettings(parameters), '; ')}.`,
    ],
    ...(byHour.length > 0
      ? [['Costs by the hour', join(byHour, ' ')] satisfies [string, RichText]]
      : []),
    ['Costs', join(costs(parameters, 'by use'), ' ')],
    ...checkOrder(order)
      .filter(({ severity }) => severity === 'warning')
      .map(({ message }): [string, RichText] => ['Warning', [message]]),
    ...risksOf(kind => !isLoss(kind)),
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
