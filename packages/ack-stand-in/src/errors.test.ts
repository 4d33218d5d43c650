import { isNotFound, toAwsError } from './errors';

const endpoint = new URL('http://127.0.0.1:4567/');
const answered = (name: string, attempts = 1) =>
  toAwsError(
    {
      name,
      message: 'because',
      $metadata: { httpStatusCode: 400, requestId: 'ID', attempts },
    },
    'UpdateTable',
    endpoint,
  );

describe('toAwsError', () => {
  it('words a code that the SDK does not model', () => {
    const error = answered('ValidationException');
    expect(error.shown).toBe('api error ValidationException: because');
    expect(error.message).toBe(
      'operation error DynamoDB: UpdateTable, https response error StatusCode: 400, RequestID: ID, api error ValidationException: because',
    );
    expect(error.terminal).toBe(true);
  });

  it('words a code that the SDK models', () => {
    const error = answered('ResourceInUseException');
    expect(error.shown).toBe('ResourceInUseException: because');
    expect(error.terminal).toBe(false);
  });

  it('says that all attempts were used', () => {
    expect(answered('ThrottlingException', 3).message).toContain(
      'UpdateTable, exceeded maximum number of attempts, 3, https response error',
    );
    expect(answered('ThrottlingException', 2).message).not.toContain(
      'attempts',
    );
  });

  it('words a host name that does not resolve', () => {
    const error = toAwsError(
      { code: 'ENOTFOUND', $metadata: { attempts: 1 } },
      'DescribeTable',
      new URL('http://nowhere.invalid/'),
    );
    expect(error.shown).toMatch(
      /^operation error DynamoDB: DescribeTable, https response error StatusCode: 0, RequestID: , request send failed, Post "http:\/\/nowhere\.invalid\/": dial tcp: lookup nowhere\.invalid on \S+:53: no such host$/,
    );
  });

  it('words a refused connection, all of which is shown', () => {
    const error = toAwsError(
      { code: 'ECONNREFUSED', $metadata: { attempts: 3 } },
      'DescribeTable',
      endpoint,
    );
    expect(error.shown).toBe(
      'operation error DynamoDB: DescribeTable, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed, Post "http://127.0.0.1:4567/": dial tcp 127.0.0.1:4567: connect: connection refused',
    );
    expect(error.terminal).toBe(false);
  });
});

describe('wrapped', () => {
  it('shows everything and is never terminal', () => {
    const inner = answered('ValidationException');
    const error = inner.wrapped('cannot update table');
    expect(error.shown).toBe(`cannot update table ${inner.message}`);
    expect(error.terminal).toBe(false);
    expect(error.cause).toBe(inner);
  });
});

describe('isNotFound', () => {
  it('is for errors of AWS alone', () => {
    expect(isNotFound(answered('ResourceNotFoundException'))).toBe(true);
    expect(isNotFound(answered('ValidationException'))).toBe(false);
    expect(isNotFound(new Error('ResourceNotFoundException'))).toBe(false);
  });
});
