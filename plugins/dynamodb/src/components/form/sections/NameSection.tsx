import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  Section,
  SelectInput,
  TextInput,
} from '../controls';
import { documentation } from './documentation';
import { maxLengthOf } from './limits';
import { suggestedRegions } from './regions';
import { useFields } from './useFields';

/** What the table is called in AWS, and where it is. */
export function NameSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, policy, recommendationsFor, at } = useFields();
  const { regions, tableName: pattern } = policy;
  return (
    <Section
      name="name"
      title={t('section.name.title')}
      documentation={documentation.names}
    >
      <div>
        <TextInput
          {...at('tableName', 'tableName')}
          label={t('section.name.table')}
          help={[
            t('section.name.tableHelp'),
            pattern &&
              t('section.name.pattern', {
                pattern: pattern.description ?? pattern.pattern,
              }),
          ]
            .filter(Boolean)
            .join(' ')}
          limit={maxLengthOf('tableName')}
          required
          value={form.tableName}
          onChange={value => change({ kind: 'set', field: 'tableName', value })}
        />
        <RecommendationLine recommendations={recommendationsFor('tableName')} />
      </div>
      <div>
        {regions.length > 0 ? (
          <SelectInput
            {...at('region', 'region')}
            label={t('section.name.region')}
            help={t('section.name.regionHelp')}
            none={t('section.name.chooseRegion')}
            required
            value={form.region}
            options={regions.map(({ name, title }) => ({
              value: name,
              title: title === name ? name : `${title} (${name})`,
            }))}
            onChange={value => change({ kind: 'set', field: 'region', value })}
          />
        ) : (
          <TextInput
            {...at('region', 'region')}
            label={t('section.name.region')}
            help={t('section.name.regionFreeHelp')}
            suggestions={suggestedRegions}
            required
            value={form.region}
            onChange={value => change({ kind: 'set', field: 'region', value })}
          />
        )}
        <RecommendationLine recommendations={recommendationsFor('region')} />
      </div>
    </Section>
  );
}
