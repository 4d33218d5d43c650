import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translation';
import {
  FieldProblems,
  FieldRow,
  Section,
  SwitchInput,
  TextInput,
} from '../controls';
import { useFields } from './useFields';

const PARAMETER = 'writeConnectionSecretToRef';

/** Whether a Secret says how the table is reached. */
export function ConnectionSecretSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { design, change, at, problemsAt } = useFields();
  const { hasConnectionSecret, connectionSecret } = design;
  return (
    <Section
      name="secret"
      title={t('section.secret.title')}
      summary={
        hasConnectionSecret
          ? connectionSecret.name || t('section.control.on')
          : t('section.secret.none')
      }
      fields={[
        'hasConnectionSecret',
        'connectionSecret.name',
        'connectionSecret.namespace',
      ]}
    >
      <SwitchInput
        {...at('hasConnectionSecret', PARAMETER)}
        label={t('section.secret.on')}
        help={t('section.secret.onHelp')}
        checked={hasConnectionSecret}
        onChange={value =>
          change({ kind: 'set', field: 'hasConnectionSecret', value })
        }
      />
      {hasConnectionSecret ? (
        <FieldRow>
          <TextInput
            {...at('connectionSecret.name', PARAMETER)}
            label={t('section.secret.name')}
            help={t('section.secret.nameHelp')}
            required
            value={connectionSecret.name}
            onChange={name =>
              change({ kind: 'setConnectionSecret', secret: { name } })
            }
          />
          <TextInput
            {...at('connectionSecret.namespace', PARAMETER)}
            label={t('section.secret.namespace')}
            help={t('section.secret.namespaceHelp')}
            value={connectionSecret.namespace}
            onChange={namespace =>
              change({ kind: 'setConnectionSecret', secret: { namespace } })
            }
          />
        </FieldRow>
      ) : (
        ['name', 'namespace'].map(part => {
          const field = `connectionSecret.${part}`;
          return (
            <FieldProblems
              key={field}
              field={field}
              problems={problemsAt(field)}
            />
          );
        })
      )}
    </Section>
  );
}
