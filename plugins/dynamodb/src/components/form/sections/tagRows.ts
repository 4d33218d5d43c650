import type { MandatoryTag } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type {
  TableFormState,
  TagFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** A row of the list of tags. */
export interface TagRowData {
  /** For React; stays when a mandatory tag gets its value. */
  key: string;
  /** Missing while a mandatory tag has no value yet. */
  tag?: TagFields;
  mandatory?: MandatoryTag;
}

/** The mandatory tags, given or not, then the others. */
export function tagRows(
  tags: TableFormState['tags'],
  mandatoryTags: MandatoryTag[],
): TagRowData[] {
  const mandatory = mandatoryTags.map(demanded => ({
    key: `mandatory ${demanded.key}`,
    tag: tags.find(({ key }) => key === demanded.key),
    mandatory: demanded,
  }));
  const others = tags
    .filter(tag => !mandatory.some(row => row.tag === tag))
    .map(tag => ({ key: tag.id, tag }));
  return [...mandatory, ...others];
}
