import { samePolicy } from './policy';

const statement = {
  Sid: 'read',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'dynamodb:GetItem',
  Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/t',
};
const policy = (Statement: unknown) =>
  JSON.stringify({ Version: '2012-10-17', Statement });

describe('samePolicy', () => {
  it('minds neither white space nor the order of fields', () => {
    const { Sid, ...rest } = statement;
    expect(
      samePolicy(
        policy([statement]),
        JSON.stringify(
          { Statement: [{ ...rest, Sid }], Version: '2012-10-17' },
          undefined,
          2,
        ),
      ),
    ).toBe(true);
  });

  it('minds the order of statements, and an element in place of a list of it', () => {
    const other = { ...statement, Sid: 'other' };
    expect(
      samePolicy(policy([statement, other]), policy([other, statement])),
    ).toBe(false);
    expect(samePolicy(policy(statement), policy([statement]))).toBe(false);
  });

  it('tells a policy from none', () => {
    expect(samePolicy(undefined, undefined)).toBe(true);
    expect(samePolicy(policy([]), undefined)).toBe(false);
    expect(samePolicy(undefined, policy([]))).toBe(false);
  });

  it('takes all that is no JSON for the same', () => {
    expect(samePolicy('one', 'two')).toBe(true);
    expect(samePolicy('one', policy([statement]))).toBe(false);
  });
});
