import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  Section,
  SwitchInput,
  TextInput,
} from '../controls';
import { documentation } from './documentation';
import { useFields } from './useFields';

/** Who else may use the table, and who is seen to use it most. */
export function AccessSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at } = useFields();
  const { resourcePolicy, contributorInsightsEnabled = false } = form;
  const choices = [
    resourcePolicy && t('section.access.policySummary'),
    contributorInsightsEnabled && t('section.access.insightsSummary'),
  ].filter(Boolean);
  return (
    <Section
      name="access"
      title={t('section.access.title')}
      documentation={documentation.access}
      summary={choices.join(', ') || t('section.access.usual')}
      fields={['resourcePolicy', 'contributorInsightsEnabled']}
    >
      <div>
        <TextInput
          {...at('resourcePolicy', 'resourcePolicy')}
          label={t('section.access.policy')}
          help={t('section.access.policyHelp')}
          multiline
          value={resourcePolicy}
          onChange={value =>
            change({ kind: 'set', field: 'resourcePolicy', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('resourcePolicy')}
        />
      </div>
      <div>
        <SwitchInput
          {...at('contributorInsightsEnabled', 'contributorInsightsEnabled')}
          label={t('section.access.insights')}
          help={t('section.access.insightsHelp')}
          checked={contributorInsightsEnabled}
          onChange={value =>
            change({ kind: 'set', field: 'contributorInsightsEnabled', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('contributorInsightsEnabled')}
        />
      </div>
    </Section>
  );
}
