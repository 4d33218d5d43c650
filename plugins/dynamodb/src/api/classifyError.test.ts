import { AuthenticationError, ResponseError } from '@backstage/errors';
import { classifyError } from './classifyError';

function responseError(status: number): Promise<Error> {
  const error = { name: 'Error', message: 'refused' };
  const response: Pick<
    Response,
    'ok' | 'status' | 'statusText' | 'headers' | 'text'
  > = {
    ok: false,
    status,
    statusText: 'Refused',
    headers: new Headers({ 'Content-Type': 'application/json' }),
    text: async () =>
      JSON.stringify({ error, response: { statusCode: status } }),
  };
  return ResponseError.fromResponse(response as Response & { ok: false });
}

describe('classifyError', () => {
  it.each([
    [401, { kind: 'error', reason: 'session-expired' }],
    [403, { kind: 'forbidden', by: 'backstage' }],
    [502, { kind: 'error', reason: 'cluster-down' }],
    [503, { kind: 'error', reason: 'cluster-down' }],
    [504, { kind: 'error', reason: 'cluster-down' }],
    [500, { kind: 'error', reason: 'other' }],
  ])('tells what a %d of Backstage means', async (status, expected) => {
    expect(classifyError(await responseError(status))).toMatchObject(expected);
    expect(
      classifyError(new Error(`Request failed with ${status} Refused, {}`)),
    ).toMatchObject(expected);
  });

  it('tells that nobody knows the user any more', () => {
    expect(classifyError(new AuthenticationError('no session'))).toEqual({
      kind: 'error',
      reason: 'session-expired',
      message: 'no session',
    });
  });

  it('takes what is thrown and is no error for a failure', () => {
    expect(classifyError('stop')).toEqual({
      kind: 'error',
      reason: 'other',
      message: 'stop',
    });
  });
});
