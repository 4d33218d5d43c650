import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { validate } from '../schema/validate';
import type { JsonSchema } from '../schema/JsonSchema';
import { namespaceName, objectName } from '../schema/kubernetesNames';
import { patterns } from '../schema/patterns';
import {
  ANNOTATION_APPLICATION_COMPONENT,
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from './annotations';

/**
 * Where the Application of a table is.
 *
 * @public
 */
export interface TableRef {
  /** Name of the Application: a DNS-1123 subdomain. */
  application: string;
  /** Its namespace: a DNS-1123 label. */
  namespace: string;
  /** The component in it; its only one of type `aws-dynamodb-kro` when left out. */
  component?: string;
  /** The cluster as Backstage names it; its only one when left out. */
  cluster?: string;
}

const annotationRules: [string, JsonSchema][] = [
  [ANNOTATION_APPLICATION_NAME, objectName],
  [ANNOTATION_APPLICATION_NAMESPACE, namespaceName],
  [ANNOTATION_KUBERNETES_NAMESPACE, namespaceName],
  [ANNOTATION_APPLICATION_COMPONENT, objectName],
  [
    ANNOTATION_KUBERNETES_CLUSTER,
    {
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: patterns.ascii.pattern,
    },
  ],
];

/**
 * Reads from the annotations of an entity where its table's Application is.
 *
 * @throws InputError that names each annotation that is missing or wrong, its
 * value, the rule and the repair
 *
 * @public
 */
export function readTableRef(entity: Entity): TableRef {
  const annotations = entity.metadata.annotations ?? {};
  const application = annotations[ANNOTATION_APPLICATION_NAME];
  const problems = annotationRules.flatMap(([annotation, schema]) =>
    annotations[annotation] === undefined
      ? []
      : validate(
          { ...schema, title: `annotation ${annotation}` },
          annotations[annotation],
        ).map(({ message }) => message),
  );
  if (application === undefined) {
    problems.unshift(
      `annotation ${ANNOTATION_APPLICATION_NAME} is missing: add it with the name of the KubeVela Application, such as ${ANNOTATION_APPLICATION_NAME}: ${entity.metadata.name}.`,
    );
  }
  if (application === undefined || problems.length > 0) {
    throw new InputError(
      `Entity ${stringifyEntityRef(
        entity,
      )} does not say where its table is: ${problems.join(' ')}`,
    );
  }
  return {
    application,
    namespace:
      annotations[ANNOTATION_APPLICATION_NAMESPACE] ??
      annotations[ANNOTATION_KUBERNETES_NAMESPACE] ??
      'default',
    component: annotations[ANNOTATION_APPLICATION_COMPONENT],
    cluster: annotations[ANNOTATION_KUBERNETES_CLUSTER],
  };
}
