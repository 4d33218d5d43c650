import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { TableDetails } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamodbTranslationRef } from '../../translations';

/** How the table is designed, as far as it is known: billing, keys, indexes, stream, protection, what removing does. */
export function useSettingFacts(
  details: TableDetails,
): { label: string; text: string }[] {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { billingMode, keys, globalIndexes, localIndexes } = details;
  const { streamViewType, deletionProtection, retainedOnDelete } = details;
  const facts: { label: string; text: string }[] = [];

  if (billingMode) {
    const words = new Map([
      ['PAY_PER_REQUEST', t('facts.onDemand')],
      ['PROVISIONED', t('facts.provisioned')],
    ]);
    facts.push({
      label: t('facts.billing'),
      text: words.get(billingMode) ?? billingMode,
    });
  }
  if (keys?.length) {
    facts.push({
      label: t('facts.keys'),
      text: keys.map(({ name, type }) => `${name} (${type})`).join(' · '),
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
    const words = new Map([
      ['NEW_IMAGE', t('facts.newImages')],
      ['OLD_IMAGE', t('facts.oldImages')],
      ['NEW_AND_OLD_IMAGES', t('facts.bothImages')],
      ['KEYS_ONLY', t('facts.keysOnly')],
    ]);
    facts.push({
      label: t('facts.stream'),
      text: streamViewType
        ? words.get(streamViewType) ?? streamViewType
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
      text: retainedOnDelete ? t('facts.stays') : t('facts.deleted'),
    });
  }
  return facts;
}
