/**
 * The domain of the DynamoDB plugins: the parameters of a table and their
 * rules, the manifest, the catalog entity, and the state of a table. Pure
 * functions: no input or output, no React, no Node API.
 *
 * @packageDocumentation
 */
export * from './application';
export * from './design';
export * from './entity';
export * from './links';
export * from './parameters';
export * from './policy';
export type * from './problems';
export type { JsonSchema } from './schema/JsonSchema';
export * from './settings';
export * from './status';
