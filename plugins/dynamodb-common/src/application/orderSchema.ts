import type { JsonSchema } from '../schema/JsonSchema';
import { namespaceName } from '../schema/kubernetesNames';
import { patterns } from '../schema/patterns';

/**
 * JSON Schema (draft-07) of a `TableOrder` but for its parameters, which
 * have a schema of their own.
 *
 * @alpha
 */
export const tableOrderSchema: JsonSchema = {
  title: 'order',
  type: 'object',
  properties: {
    name: {
      title: 'Name',
      description:
        "Give the name of the Application and of the catalog entity: up to 56 lower-case letters, digits and '-'.",
      type: 'string',
      minLength: 1,
      // A Kubernetes label value has 63 characters, and KubeVela puts
      // "<name>-v<revision>" into one (app.oam.dev/appRevision). This leaves
      // room for 99,999 revisions.
      maxLength: 56,
      pattern: patterns.dnsLabel.pattern,
    },
    namespace: {
      title: 'Namespace',
      description: 'Give the Kubernetes namespace of the Application.',
      ...namespaceName,
    },
    parameters: { description: 'Give the parameters of the table.' },
    owner: {
      title: 'Owner',
      description:
        'Give the entity reference of the owner, such as group:default/team-a.',
      type: 'string',
    },
    system: {
      title: 'System',
      description:
        'Entity reference of the system, such as system:default/shop.',
      type: 'string',
    },
    description: {
      title: 'Description',
      description: 'One sentence for the catalog page.',
      type: 'string',
      maxLength: 500,
      pattern: patterns.printable.pattern,
    },
    cluster: {
      title: 'Cluster',
      description: "The cluster's name in Backstage, where it knows several.",
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: patterns.printable.pattern,
    },
  },
  required: ['name', 'namespace', 'parameters', 'owner'],
  additionalProperties: false,
};
