import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  ChoiceGroup,
  Section,
  SwitchInput,
} from '../controls';
import { documentation } from './documentation';
import { useFields } from './useFields';

/** What keeps the table and its data. */
export function ProtectionSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at } = useFields();
  return (
    <Section
      name="protection"
      title={t('section.protection.title')}
      documentation={documentation.deletionProtection}
    >
      <div>
        <SwitchInput
          {...at('deletionProtectionEnabled', 'deletionProtectionEnabled')}
          label={t('section.protection.deletion')}
          help={t('section.protection.deletionHelp')}
          checked={form.deletionProtectionEnabled ?? false}
          onChange={value =>
            change({ kind: 'set', field: 'deletionProtectionEnabled', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('deletionProtectionEnabled')}
        />
      </div>
      <div>
        <SwitchInput
          {...at('pointInTimeRecoveryEnabled', 'pointInTimeRecoveryEnabled')}
          label={t('section.protection.recovery')}
          help={t('section.protection.recoveryHelp')}
          checked={form.pointInTimeRecoveryEnabled ?? false}
          onChange={value =>
            change({ kind: 'set', field: 'pointInTimeRecoveryEnabled', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('pointInTimeRecoveryEnabled')}
        />
      </div>
      <div>
        <ChoiceGroup
          {...at('deletionPolicy', 'deletionPolicy')}
          label={t('section.protection.removal')}
          help={t('section.protection.removalHelp')}
          value={form.deletionPolicy ?? 'retain'}
          options={(['retain', 'delete'] as const).map(value => ({
            value,
            title: t(`parameter.deletionPolicy.${value}`),
          }))}
          onChange={value =>
            change({ kind: 'set', field: 'deletionPolicy', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('deletionPolicy')}
        />
      </div>
    </Section>
  );
}
