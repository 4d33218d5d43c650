import {
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../translations';
import { StateTitle } from '../shared/StateTitle';
import { YamlToCopy } from './YamlToCopy';

const useStyles = makeStyles(theme => ({
  text: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
}));

/** An entity that does not lead to a table: what is missing or wrong, and what to write. */
export function InvalidAnnotations(props: { entity: Entity; error: Error }) {
  const { entity, error } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const isMissing =
    entity.metadata.annotations?.[ANNOTATION_APPLICATION_NAME] === undefined;
  return (
    <>
      <StateTitle kind="unknown">
        {isMissing ? t('problem.missing') : t('problem.invalid')}
      </StateTitle>
      <Typography className={classes.text}>{error.message}</Typography>
      <Typography className={classes.text}>{t('problem.example')}</Typography>
      <YamlToCopy
        yaml={exampleFor(entity)}
        label={t('problem.copyExample')}
        done={t('problem.exampleCopied')}
      />
    </>
  );
}

function exampleFor({ metadata }: Entity): string {
  return [
    'metadata:',
    '  annotations:',
    `    ${ANNOTATION_APPLICATION_NAME}: ${metadata.name.toLocaleLowerCase(
      'en-US',
    )}`,
    `    ${ANNOTATION_APPLICATION_NAMESPACE}: ${
      metadata.namespace ?? DEFAULT_NAMESPACE
    }`,
  ].join('\n');
}
