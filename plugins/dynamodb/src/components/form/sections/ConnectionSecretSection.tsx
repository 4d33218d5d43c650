import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import {
  FieldProblems,
  FieldRow,
  Section,
  SelectInput,
  SwitchInput,
  TextInput,
} from '../controls';
import { useFields } from './useFields';

const PARAMETER = 'writeConnectionSecretToRef';

/** Whether a Secret says how the table is reached. */
export function ConnectionSecretSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { form, change, at, problemsAt, policy, namespace } = useFields();
  const { hasConnectionSecret, connectionSecret } = form;
  const others = policy.connectionSecretNamespaces.filter(
    other => other !== namespace,
  );
  // One that is not allowed has to be seen to be fixed.
  const hasChoice = others.length > 0 || connectionSecret.namespace !== '';
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
          {hasChoice && (
            <SelectInput
              {...at('connectionSecret.namespace', PARAMETER)}
              label={t('section.secret.namespace')}
              help={t('section.secret.namespaceHelp')}
              none={
                namespace
                  ? t('section.secret.ownNamespaceOf', { namespace })
                  : t('section.secret.ownNamespace')
              }
              value={connectionSecret.namespace}
              options={others.map(other => ({ value: other, title: other }))}
              onChange={chosen =>
                change({
                  kind: 'setConnectionSecret',
                  secret: { namespace: chosen },
                })
              }
            />
          )}
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
