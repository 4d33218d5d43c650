import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { RecommendationLine, ChoiceGroup, Section } from '../controls';
import { documentation } from './documentation';
import { useFields } from './useFields';

const CLASSES = ['STANDARD', 'STANDARD_INFREQUENT_ACCESS'] as const;

/** Whether storage or requests are cheaper. */
export function TableClassSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at } = useFields();
  const { tableClass = 'STANDARD' } = form;
  return (
    <Section
      name="class"
      title={t('section.class.title')}
      documentation={documentation.tableClass}
      summary={t(`parameter.tableClass.${tableClass}`)}
      fields={['tableClass']}
    >
      <div>
        <ChoiceGroup
          {...at('tableClass', 'tableClass')}
          label={t('section.class.label')}
          value={tableClass}
          options={CLASSES.map(value => ({
            value,
            title: t(`parameter.tableClass.${value}`),
            description: t(`section.class.helpOf.${value}`),
          }))}
          onChange={value =>
            change({ kind: 'set', field: 'tableClass', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('tableClass')}
        />
      </div>
    </Section>
  );
}
