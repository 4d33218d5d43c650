/**
 * Shows a live DynamoDB table on its catalog page, and asks for one in templates.
 *
 * @packageDocumentation
 */
export { dynamodbPlugin as default } from './plugin';
export * from './api';
export { dynamodbMessages, dynamodbTranslationRef } from './translations';
