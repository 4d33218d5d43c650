import type { CardSettings } from '../settings';
import { readTableArn } from './tableArn';

/** Each partition has a console of its own. */
const consoles = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);

/** An access portal leads to the accounts of its own partition only; its host tells which. */
function partitionOfPortal(host: string): string {
  if (host.endsWith('.cn')) return 'aws-cn';
  return /(^|\.)us-gov-(home|east-\d|west-\d)\./.test(host)
    ? 'aws-us-gov'
    : 'aws';
}

/** The portal as it is configured may end with its own `/`, `#` or `#/`. */
function readPortal(startUrl: string): URL | undefined {
  try {
    const portal = new URL(startUrl);
    return portal.protocol === 'https:' ? portal : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of a table in the AWS console. With an access portal of the same
 * partition it is a shortcut link of IAM Identity Center, which signs in to the
 * right account first ("Creating shortcut links to AWS Management Console
 * destinations" in its user guide).
 *
 * @param arn - as AWS gave it
 * @param settings - the access portal, where there is one
 * @returns undefined for what is no ARN of a table, and for a partition without
 * a known console
 *
 * @alpha
 */
export function consoleLink(
  arn: string,
  settings: Pick<CardSettings, 'consoleStartUrl' | 'consoleRoleName'> = {},
): string | undefined {
  const { partition, region, account, tableName } = readTableArn(arn) ?? {};
  const host = consoles.get(partition ?? '');
  if (!host || !region || !account || !tableName) {
    return undefined;
  }
  const destination = `https://${region}.${host}/dynamodbv2/home?region=${encodeURIComponent(
    region,
  )}#table?name=${encodeURIComponent(tableName)}`;

  const { consoleStartUrl, consoleRoleName } = settings;
  const portal = consoleStartUrl ? readPortal(consoleStartUrl) : undefined;
  if (!portal || partitionOfPortal(portal.hostname) !== partition) {
    return destination;
  }
  const query = new URLSearchParams({
    account_id: account,
    ...(consoleRoleName ? { role_name: consoleRoleName } : {}),
    destination,
  });
  const path = portal.pathname.replace(/\/+$/, '');
  return `${portal.origin}${path}/#/console?${query}`;
}
