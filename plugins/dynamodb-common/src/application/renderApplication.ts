import { ANNOTATION_KUBERNETES_ID } from '../entity/annotations';
import { sortBySchema } from '../schema/sort';
import { dynamoDBTableParametersSchema } from '../parameters/schema';

import { COMPONENT_TYPE } from './componentType';
import { keepTablesPolicy } from './keepsTables';
import { renderYaml } from './renderYaml';
import type { TableOrder } from './TableOrder';

/**
 * Renders the KubeVela Application of an order as YAML: one component, named
 * like the Application, with the parameters as given and in the documented
 * order, and the policy by which KubeVela keeps the table for as long as the
 * Application is there. The same order gives the same text.
 *
 * The label `backstage.io/kubernetes-id` is passed on to the objects below, so
 * that Backstage's Kubernetes tab shows all of them.
 *
 * @param order - an order that {@link checkOrder} accepts
 *
 * @public
 */
export function renderApplication(order: TableOrder): string {
  return renderYaml(
    {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        name: order.name,
        namespace: order.namespace,
        labels: { [ANNOTATION_KUBERNETES_ID]: order.name },
      },
      spec: {
        components: [
          {
            name: order.name,
            type: COMPONENT_TYPE,
            properties: sortBySchema(
              dynamoDBTableParametersSchema,
              order.parameters,
            ),
          },
        ],
        policies: [keepTablesPolicy],
      },
    },
    'Written by Backstage. Change it through Backstage or by hand; both work.',
  );
}
