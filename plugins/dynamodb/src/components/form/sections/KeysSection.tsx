import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  FieldProblems,
  Section,
  SwitchInput,
} from '../controls';
import { documentation } from './documentation';
import { KeyAttributeFields } from './KeyAttributeFields';
import { shownTypes } from './keyAttributes';
import { useFields } from './useFields';

/** The table's own key. */
export function KeysSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at, problemsAt, lockReason } =
    useFields();
  const { partitionKey, hasSortKey, sortKey } = form;
  const [partitionType, sortType] = shownTypes(form, [partitionKey, sortKey]);
  const problemsOf = (id: string) => [
    ...problemsAt(`${id}.name`),
    ...problemsAt(`${id}.type`),
  ];
  const locked = lockReason('keySchema');
  return (
    <Section
      name="keys"
      field="keys"
      title={t('section.keys.title')}
      help={t('section.keys.help')}
      documentation={documentation.keys}
    >
      <KeyAttributeFields
        attribute={partitionKey}
        label={t('parameter.keyType.HASH')}
        help={t('section.keys.partitionHelp')}
        shown={partitionType}
        problems={problemsOf(partitionKey.id)}
        locked={locked}
      />
      <SwitchInput
        {...at('hasSortKey', 'keySchema')}
        label={t('section.keys.hasSort')}
        help={t('section.keys.hasSortHelp')}
        checked={hasSortKey}
        onChange={value => change({ kind: 'set', field: 'hasSortKey', value })}
      />
      {hasSortKey ? (
        <KeyAttributeFields
          attribute={sortKey}
          label={t('section.keys.hasSort')}
          help={t('section.keys.sortHelp')}
          shown={sortType}
          problems={problemsOf(sortKey.id)}
          locked={locked}
        />
      ) : (
        <FieldProblems
          field={`${sortKey.id}.name`}
          problems={problemsOf(sortKey.id)}
        />
      )}
      <RecommendationLine recommendations={recommendationsFor('keySchema')} />
    </Section>
  );
}
