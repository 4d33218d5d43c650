import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';
import { useParameterLabel } from '../shared/useParameterLabel';

/** How the table is designed, as far as it is known: billing, keys, indexes, stream, protection, what removing does. */
export function useSettingFacts(
  details: TableDetails,
): { label: string; text: string }[] {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const labelOf = useParameterLabel();
  const { billingMode, keys, globalIndexes, localIndexes } = details;
  const { streamViewType, deletionProtection, retainedOnDelete } = details;
  const facts: { label: string; text: string }[] = [];

  if (billingMode) {
    facts.push({
      label: t('facts.billing'),
      text: labelOf('billingMode', billingMode),
    });
  }
  if (keys?.length) {
    facts.push({
      label: t('facts.keys'),
      text: keys
        .map(({ name, type }) => `${name} (${labelOf('attributeType', type)})`)
        .join(' · '),
    });
  }
  if (globalIndexes !== undefined || localIndexes !== undefined) {
    const counts = [
      globalIndexes &&
        t('facts.globalIndexes', { number: String(globalIndexes) }),
      localIndexes && t('facts.localIndexes', { number: String(localIndexes) }),
    ].filter(Boolean);
    facts.push({
      label: t('facts.indexes'),
      text: counts.join(' · ') || t('facts.noIndexes'),
    });
  }
  if (billingMode) {
    facts.push({
      label: t('facts.stream'),
      text: streamViewType
        ? labelOf('streamViewType', streamViewType)
        : t('facts.off'),
    });
  }
  if (deletionProtection !== undefined) {
    facts.push({
      label: t('facts.protection'),
      text: deletionProtection ? t('facts.on') : t('facts.off'),
    });
  }
  if (retainedOnDelete !== undefined) {
    facts.push({
      label: t('facts.removal'),
      text: labelOf('deletionPolicy', retainedOnDelete ? 'retain' : 'delete'),
    });
  }
  return facts;
}
