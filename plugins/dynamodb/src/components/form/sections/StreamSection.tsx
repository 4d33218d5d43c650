import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  FieldProblems,
  Section,
  SelectInput,
  SwitchInput,
} from '../controls';
import { documentation } from './documentation';
import { useFields } from './useFields';

const VIEWS = [
  'NEW_AND_OLD_IMAGES',
  'NEW_IMAGE',
  'OLD_IMAGE',
  'KEYS_ONLY',
] as const;

/** Whether changes are published. */
export function StreamSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at, problemsAt } = useFields();
  const { streamEnabled = false, streamViewType } = form;
  const summaryOn = streamViewType
    ? t(`parameter.streamViewType.${streamViewType}`)
    : t('section.control.on');
  return (
    <Section
      name="stream"
      title={t('section.stream.title')}
      documentation={documentation.stream}
      summary={streamEnabled ? summaryOn : t('section.control.off')}
      fields={['streamEnabled', 'streamViewType']}
    >
      <div>
        <SwitchInput
          {...at('streamEnabled', 'streamEnabled')}
          label={t('section.stream.on')}
          help={t('section.stream.onHelp')}
          checked={streamEnabled}
          onChange={value =>
            change({ kind: 'set', field: 'streamEnabled', value })
          }
        />
        <RecommendationLine
          recommendations={recommendationsFor('streamEnabled')}
        />
      </div>
      {streamEnabled ? (
        <div>
          <SelectInput
            {...at('streamViewType', 'streamViewType')}
            label={t('section.stream.view')}
            help={t('section.stream.viewHelp')}
            none={t('section.stream.chooseView')}
            required
            value={streamViewType ?? ''}
            options={VIEWS.map(value => ({
              value,
              title: t(`parameter.streamViewType.${value}`),
            }))}
            onChange={value =>
              change({ kind: 'set', field: 'streamViewType', value })
            }
          />
          <RecommendationLine
            recommendations={recommendationsFor('streamViewType')}
          />
        </div>
      ) : (
        <FieldProblems
          field="streamViewType"
          problems={problemsAt('streamViewType')}
        />
      )}
    </Section>
  );
}
