/**
 * The scaffolder actions that write the manifests of a DynamoDB table.
 *
 * @packageDocumentation
 */
export { scaffolderModuleDynamoDB as default } from './module';
