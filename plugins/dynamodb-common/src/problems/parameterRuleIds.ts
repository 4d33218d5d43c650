// Generated from the rules between parameters by "npm run definitions". Do not edit.

/**
 * The id of a rule between parameters.
 *
 * @public
 */
export type ParameterRuleId =
  | 'key-attribute-undefined'
  | 'attribute-unused'
  | 'attribute-defined-twice'
  | 'key-order'
  | 'key-attribute-twice'
  | 'provisioned-throughput'
  | 'index-name-twice'
  | 'projection-attributes'
  | 'too-many-projected-attributes'
  | 'local-index-key'
  | 'provisioned-throughput-of-index'
  | 'stream-view'
  | 'sse-type-without-sse'
  | 'sse-aws-owned-key'
  | 'kms-key-without-kms'
  | 'kms-key-region'
  | 'ttl-attribute'
  | 'ttl-attribute-type'
  | 'tag-key-twice'
  | 'tag-key-reserved'
  | 'deletion-policy-protected'
  | 'on-demand-limit'
  | 'on-demand-limit-value'
  | 'resource-policy-json'
  | 'resource-policy-size'
  | 'resource-policy-table';
