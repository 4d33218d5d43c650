import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { ChoiceGroup, Section, TextInput } from '../controls';
import { useFields } from './useFields';

const CHOICES = ['none', 'adopt', 'adopt-or-create'] as const;

/** What few tables need: another AWS role, a table that is there already. */
export function AdvancedSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, at } = useFields();
  const { providerConfigName, adoptionPolicy } = form;
  const choices = [
    providerConfigName &&
      t('section.advanced.roleSummary', { role: providerConfigName }),
    adoptionPolicy && t(`parameter.adoptionPolicy.${adoptionPolicy}`),
  ].filter(Boolean);
  return (
    <Section
      name="advanced"
      title={t('section.advanced.title')}
      summary={choices.join(', ') || t('section.advanced.usual')}
      fields={['providerConfigName', 'adoptionPolicy']}
    >
      <TextInput
        {...at('providerConfigName', 'providerConfigRef')}
        label={t('section.advanced.role')}
        help={t('section.advanced.roleHelp')}
        value={providerConfigName}
        onChange={value =>
          change({ kind: 'set', field: 'providerConfigName', value })
        }
      />
      <ChoiceGroup
        {...at('adoptionPolicy', 'adoptionPolicy')}
        label={t('section.advanced.adoption')}
        value={adoptionPolicy ?? 'none'}
        options={CHOICES.map(value => ({
          value,
          title:
            value === 'none'
              ? t('section.advanced.adoptionOf.none')
              : t(`parameter.adoptionPolicy.${value}`),
          description: t(`section.advanced.adoptionHelpOf.${value}`),
        }))}
        onChange={value =>
          change({
            kind: 'set',
            field: 'adoptionPolicy',
            value: value === 'none' ? undefined : value,
          })
        }
      />
    </Section>
  );
}
