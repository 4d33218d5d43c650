export {
  DynamoDBTableListPage,
  DynamoDBTableListPageWithHeader,
} from './DynamoDBTableListPage';
