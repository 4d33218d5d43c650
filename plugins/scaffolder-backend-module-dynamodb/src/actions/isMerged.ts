import type { TableOrder } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readMerged } from './readMerged';

interface MergedFile {
  /** Its page on the default branch. */
  url: string;
  /** What the order would write there. */
  content: string;
}

/**
 * Whether the default branch holds an order already, each file with exactly the
 * same text.
 *
 * @returns false when it has no Application of that name
 * @throws InputError when it has one, and a file differs
 * @throws ForwardedError when the forge does not say
 */
export async function isMerged(options: {
  order: TableOrder;
  application: MergedFile;
  catalogInfo: MergedFile;
  urlReader: UrlReaderService;
  signal?: AbortSignal;
}): Promise<boolean> {
  const { order, application, catalogInfo, ...reading } = options;
  const merged = await readMerged({ url: application.url, ...reading });
  if (merged === undefined) return false;

  const ordered = `name: ${order.namespace}/${order.name} is ordered already in ${application.url}. Choose another name, or`;
  if (merged !== application.content) {
    throw new InputError(
      `${ordered} change the existing table in its manifest.`,
    );
  }
  const entity = await readMerged({ url: catalogInfo.url, ...reading });
  if (entity !== catalogInfo.content) {
    throw new InputError(
      `${ordered} change the catalog entity of the existing table in ${catalogInfo.url}.`,
    );
  }
  return true;
}
