import type { EncryptionKey } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  ChoiceGroup,
  FieldProblems,
  Section,
  TextInput,
} from '../controls';
import { documentation } from './documentation';
import { useFields } from './useFields';

const KEYS: EncryptionKey[] = ['aws-owned', 'aws-managed', 'customer-managed'];

/** Which key encrypts. */
export function EncryptionSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, recommendationsFor, at, problemsAt } = useFields();
  const { encryption, kmsMasterKeyID } = form;
  return (
    <Section
      name="encryption"
      title={t('section.encryption.title')}
      help={t('section.encryption.help')}
      documentation={documentation.encryption}
      summary={t(`parameter.encryptionKey.${encryption}`)}
      fields={['encryption', 'kmsMasterKeyID']}
    >
      <div>
        <ChoiceGroup
          {...at('encryption', 'sseEnabled')}
          label={t('section.encryption.key')}
          value={encryption}
          options={KEYS.map(value => ({
            value,
            title: t(`parameter.encryptionKey.${value}`),
            description: t(`section.encryption.helpOf.${value}`),
          }))}
          onChange={value =>
            change({ kind: 'set', field: 'encryption', value })
          }
        />
        <RecommendationLine
          recommendations={[
            ...recommendationsFor('sseEnabled'),
            ...recommendationsFor('sseType'),
          ]}
        />
      </div>
      {encryption === 'customer-managed' ? (
        <div>
          <TextInput
            {...at('kmsMasterKeyID', 'kmsMasterKeyID')}
            label={t('section.encryption.arn')}
            help={t('section.encryption.arnHelp')}
            required
            value={kmsMasterKeyID}
            onChange={value =>
              change({ kind: 'set', field: 'kmsMasterKeyID', value })
            }
          />
          <RecommendationLine
            recommendations={recommendationsFor('kmsMasterKeyID')}
          />
        </div>
      ) : (
        <FieldProblems
          field="kmsMasterKeyID"
          problems={problemsAt('kmsMasterKeyID')}
        />
      )}
    </Section>
  );
}
