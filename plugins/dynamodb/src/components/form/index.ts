export { DynamoDBTableField } from './DynamoDBTableField';
export { type DynamoDBTableFieldProps, DynamoDBTableSchema } from './schema';
export { dynamoDBTableValidation } from './validation';
