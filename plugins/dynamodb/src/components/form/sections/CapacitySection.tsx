import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { RecommendationLine, ChoiceGroup, Section } from '../controls';
import { CapacityFields } from './CapacityFields';
import { documentation } from './documentation';
import { OnDemandLimitFields } from './OnDemandLimitFields';
import { useFields } from './useFields';

/** How the table is paid for. */
export function CapacitySection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at, problemsAt, lockReason } =
    useFields();
  const { billingMode = 'PAY_PER_REQUEST', capacity, onDemandLimit } = form;
  return (
    <Section
      name="capacity"
      title={t('section.capacity.title')}
      documentation={documentation.capacity}
    >
      <div>
        <ChoiceGroup
          {...at('billingMode', 'billingMode')}
          label={t('section.capacity.billing')}
          value={billingMode}
          options={[
            {
              value: 'PAY_PER_REQUEST',
              title: t('parameter.billingMode.PAY_PER_REQUEST'),
              description: t('section.capacity.onDemandHelp'),
            },
            {
              value: 'PROVISIONED',
              title: t('parameter.billingMode.PROVISIONED'),
              description: t('section.capacity.provisionedHelp'),
            },
          ]}
          onChange={value =>
            change({ kind: 'set', field: 'billingMode', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('billingMode')}
        />
      </div>
      <CapacityFields
        owner="capacity"
        isShown={billingMode === 'PROVISIONED'}
        units={capacity}
        problems={[
          ...problemsAt('capacity.read'),
          ...problemsAt('capacity.write'),
        ]}
        locked={lockReason('provisionedThroughput')}
        onChange={part => change({ kind: 'setCapacity', capacity: part })}
      />
      <OnDemandLimitFields
        fields={{ read: 'onDemandLimit.read', write: 'onDemandLimit.write' }}
        isShown={billingMode === 'PAY_PER_REQUEST'}
        units={onDemandLimit}
        problems={[
          ...problemsAt('onDemandLimit.read'),
          ...problemsAt('onDemandLimit.write'),
        ]}
        locked={lockReason('onDemandThroughput')}
        onChange={limit => change({ kind: 'setOnDemandLimit', limit })}
      />
    </Section>
  );
}
