import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormControl from '@material-ui/core/FormControl';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { usePolicy } from '../../hooks';
import { dynamodbTranslationRef } from '../../translations';
import { ReadableErrors } from '../shared/ReadableErrors';
import type { DynamoDBTableFieldProps } from './schema';
import { TableForm } from './TableForm';

/** The field `DynamoDBTable` of the scaffolder's forms: asks for a whole table. */
export function DynamoDBTableField(props: DynamoDBTableFieldProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { policy, error } = usePolicy();
  if (error) {
    return (
      <Alert severity="error">
        <AlertTitle>{t('form.configuration')}</AlertTitle>
        {error.message} {t('form.configurationRepair')}
      </Alert>
    );
  }
  const options = props.uiSchema['ui:options'];
  return (
    // Keeps the controls from turning red with the field as a whole.
    <FormControl component="div" fullWidth>
      <ReadableErrors>
        <TableForm
          id={props.idSchema.$id}
          name={props.name}
          value={props.formData}
          onChange={props.onChange}
          isRefused={props.rawErrors.length > 0}
          policy={policy}
          values={props.formContext?.formData}
          locked={options?.locked}
          showPreview={options?.showPreview ?? true}
        />
      </ReadableErrors>
    </FormControl>
  );
}
