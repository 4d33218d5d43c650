import {
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import { readWebAddress } from './webAddress';

/**
 * The address of a table's manifest, from the annotation `backstage.io/view-url`
 * of its entity, else the folder of `backstage.io/source-location`.
 *
 * @returns undefined when neither leads to a web page
 *
 * @alpha
 */
export function manifestLink(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const folder = annotations[ANNOTATION_SOURCE_LOCATION]?.replace(/^url:/, '');
  const address =
    readWebAddress(annotations[ANNOTATION_VIEW_URL]) ?? readWebAddress(folder);
  return address?.href;
}
