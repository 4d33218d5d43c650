export { DynamoDBTableTab } from './DynamoDBTableTab';
