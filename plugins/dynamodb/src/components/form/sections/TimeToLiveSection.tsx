import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  FieldProblems,
  Section,
  SwitchInput,
  TextInput,
} from '../controls';
import { documentation } from './documentation';
import { maxLengthOf } from './limits';
import { useFields } from './useFields';

/** Whether items go by themselves. */
export function TimeToLiveSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at, problemsAt } = useFields();
  const { ttlEnabled = false, ttlAttributeName } = form;
  const summaryOn = ttlAttributeName
    ? t('section.ttl.summaryOn', { attribute: ttlAttributeName })
    : t('section.control.on');
  return (
    <Section
      name="ttl"
      title={t('section.ttl.title')}
      documentation={documentation.timeToLive}
      summary={ttlEnabled ? summaryOn : t('section.control.off')}
      fields={['ttlEnabled', 'ttlAttributeName']}
    >
      <div>
        <SwitchInput
          {...at('ttlEnabled', 'ttlEnabled')}
          label={t('section.ttl.on')}
          help={t('section.ttl.onHelp')}
          checked={ttlEnabled}
          onChange={value =>
            change({ kind: 'set', field: 'ttlEnabled', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('ttlEnabled')}
        />
      </div>
      {ttlEnabled ? (
        <TextInput
          {...at('ttlAttributeName', 'ttlAttributeName')}
          label={t('section.ttl.attribute')}
          help={t('section.ttl.attributeHelp')}
          limit={maxLengthOf('ttlAttributeName')}
          required
          value={ttlAttributeName}
          onChange={value =>
            change({ kind: 'set', field: 'ttlAttributeName', value })
          }
        />
      ) : (
        <FieldProblems
          field="ttlAttributeName"
          problems={problemsAt('ttlAttributeName')}
        />
      )}
    </Section>
  );
}
