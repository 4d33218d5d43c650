import type { JsonSchema } from './JsonSchema';
import { patterns } from './patterns';

/** Name of an object in Kubernetes: a DNS-1123 subdomain. */
export const objectName = {
  type: 'string',
  minLength: 1,
  maxLength: 253,
  pattern: patterns.dnsSubdomain.pattern,
} satisfies JsonSchema;

/** Name of a namespace in Kubernetes: a DNS-1123 label. */
export const namespaceName = {
  type: 'string',
  minLength: 1,
  maxLength: 63,
  pattern: patterns.dnsLabel.pattern,
} satisfies JsonSchema;
