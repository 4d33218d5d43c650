import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import {
  ANNOTATION_APPLICATION_NAME,
  DYNAMODB_TABLE_TYPE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { DynamoDBTableCard } from '../src/components/DynamoDBTableCard';
import { faces } from './faces';

function entityOf(
  name: string,
  annotations: Record<string, string> = { [ANNOTATION_APPLICATION_NAME]: name },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations },
    spec: { type: DYNAMODB_TABLE_TYPE },
  };
}

const entities: Entity[] = [
  ...Object.keys(faces).map(name => entityOf(name)),
  entityOf('loading'),
  entityOf('no-annotation', {}),
  entityOf('bad-annotation', { [ANNOTATION_APPLICATION_NAME]: '../secrets' }),
];

/** Every face of the card, one under another. */
export function FacesPage() {
  return (
    <Grid container spacing={3}>
      {entities.map(entity => (
        <Grid item xs={12} md={8} key={entity.metadata.name}>
          <Typography variant="overline" component="h2">
            {entity.metadata.name}
          </Typography>
          <EntityProvider entity={entity}>
            <DynamoDBTableCard />
          </EntityProvider>
        </Grid>
      ))}
    </Grid>
  );
}
