import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_APPLICATION_COMPONENT,
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_NAMESPACE,
  DYNAMODB_TABLE_TYPE,
} from '../entity/annotations';
import { renderYaml } from './renderYaml';
import type { ManifestSource, TableOrder } from './TableOrder';

function withoutUndefined<T>(object: Record<string, T | undefined>) {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}

/** Without its namespace a reference would be read in the entity's own. */
function fullRef(ref: string, defaultKind: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind, defaultNamespace: DEFAULT_NAMESPACE }),
  );
}

/**
 * Renders the catalog entity of an order as YAML: a Resource whose annotations
 * lead to the Application, read back by {@link readTableRef}.
 *
 * @param order - an order that {@link checkOrder} accepts
 * @param source - where the manifest will be, as far as it is known
 *
 * @public
 */
export function renderCatalogInfo(
  order: TableOrder,
  source: Partial<
    Pick<ManifestSource, 'manifestUrl' | 'editUrl' | 'sourceLocation'>
  > = {},
): string {
  return renderYaml({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: withoutUndefined({
      name: order.name,
      namespace: order.namespace,
      description: order.description,
      annotations: withoutUndefined({
        [ANNOTATION_APPLICATION_NAME]: order.name,
        [ANNOTATION_APPLICATION_NAMESPACE]: order.namespace,
        [ANNOTATION_APPLICATION_COMPONENT]: order.name,
        [ANNOTATION_KUBERNETES_ID]: order.name,
        [ANNOTATION_KUBERNETES_NAMESPACE]: order.namespace,
        [ANNOTATION_KUBERNETES_CLUSTER]: order.cluster,
        [ANNOTATION_SOURCE_LOCATION]: source.sourceLocation,
        [ANNOTATION_VIEW_URL]: source.manifestUrl,
        [ANNOTATION_EDIT_URL]: source.editUrl,
      }),
    }),
    spec: withoutUndefined({
      type: DYNAMODB_TABLE_TYPE,
      owner: fullRef(order.owner, 'Group'),
      system: order.system && fullRef(order.system, 'System'),
    }),
  });
}
