import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePolicy } from '../../../hooks';
import { dynamodbTranslationRef } from '../../../translations';
import { useOrderDraft } from '../draft';
import { ClusterChoice } from './ClusterChoice';
import { ConfigurationProblem } from './ConfigurationProblem';
import { fieldOfChoice } from './fieldOfChoice';
import { NamespaceChoice } from './NamespaceChoice';
import { LocationControl } from './LocationControl';
import { RepositoryChoice } from './RepositoryChoice';
import type { ChoiceFieldProps } from './schemas';

/** Asks for one of the namespaces, clusters or repositories that the configuration allows. */
export function DynamoDBTableChoice(props: ChoiceFieldProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { policy, error } = usePolicy();
  useOrderDraft(props.formContext?.formData);
  const of: unknown = props.uiSchema['ui:options']?.of;
  if (!policy) {
    return <ConfigurationProblem field={props} error={error} />;
  }
  switch (fieldOfChoice(of)) {
    case 'namespace':
      return <NamespaceChoice field={props} policy={policy} />;
    case 'cluster':
      return <ClusterChoice field={props} policy={policy} />;
    case 'repoUrl':
      return <RepositoryChoice field={props} policy={policy} />;
    default:
      return (
        <LocationControl
          field={props}
          problems={[]}
          obstacle={t('place.of', { of: JSON.stringify(of) ?? 'nothing' })}
        />
      );
  }
}
