import { awsMessage } from './aws';

describe('awsMessage', () => {
  it.each([
    [
      'api error ValidationException: the key is not valid',
      'ValidationException: the key is not valid',
    ],
    [
      'cannot update table operation error DynamoDB: UpdateTable, https response error StatusCode: 400, RequestID: 0AB1, api error AccessDeniedException: not authorized',
      'AccessDeniedException: not authorized',
    ],
    [
      'operation error DynamoDB: CreateTable, https response error StatusCode: 400, RequestID: 0AB1, LimitExceededException: too many tables',
      'LimitExceededException: too many tables',
    ],
    [
      'operation error DynamoDB: DescribeTable, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed',
      'operation error DynamoDB: DescribeTable, exceeded maximum number of attempts, 3, request send failed',
    ],
    ['LimitExceededException: too many', 'LimitExceededException: too many'],
    ['Resource already exists', 'Resource already exists'],
    ['', ''],
  ])('%j', (message, expected) => {
    expect(awsMessage(message)).toBe(expected);
  });
});
