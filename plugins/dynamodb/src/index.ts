/**
 * Shows a live DynamoDB table on its catalog page.
 *
 * @packageDocumentation
 */
export { dynamodbPlugin as default } from './plugin';
export * from './api';
export { dynamodbMessages, dynamodbTranslationRef } from './translation';
