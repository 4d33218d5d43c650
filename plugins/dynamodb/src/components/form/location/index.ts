export { DynamoDBTableChoice } from './DynamoDBTableChoice';
export { DynamoDBTableName } from './DynamoDBTableName';
export { DynamoDBTableChoiceSchema, DynamoDBTableNameSchema } from './schemas';
export {
  dynamoDBTableChoiceValidation,
  dynamoDBTableNameValidation,
} from './validations';
