export { DynamoDBTableCard } from './DynamoDBTableCard';
