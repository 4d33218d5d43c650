import { consoleLink } from './consoleLink';

const ARN = 'arn:aws:dynamodb:us-east-1:111122223333:table/users.prod_1';
const PAGE =
  'https://us-east-1.console.aws.amazon.com/dynamodbv2/home?region=us-east-1#table?name=users.prod_1';

describe('consoleLink', () => {
  it.each([
    [ARN, PAGE],
    [
      'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/users',
      'https://cn-north-1.console.amazonaws.cn/dynamodbv2/home?region=cn-north-1#table?name=users',
    ],
    [
      'arn:aws-us-gov:dynamodb:us-gov-west-1:111122223333:table/users',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/dynamodbv2/home?region=us-gov-west-1#table?name=users',
    ],
  ])('%s is at %s', (arn, address) => {
    expect(consoleLink(arn)).toBe(address);
  });

  it.each([
    '',
    'users',
    'arn:aws:s3:us-east-1:111122223333:table/users',
    'arn:aws:dynamodb:us-east-1:1111:table/users',
    'arn:aws:dynamodb:us-east-1:111122223333:table/users/stream/2026',
    'arn:aws:dynamodb:us-east-1:111122223333:table/a b',
    `arn:aws:dynamodb:us-east-1:111122223333:table/${'a'.repeat(256)}`,
    'arn:aws:dynamodb:us-east-1.evil.example/:111122223333:table/users',
    // DynamoDB Local has no console.
    'arn:aws:dynamodb:ddblocal:000000000000:table/users',
    'arn:aws-iso:dynamodb:us-iso-east-1:111122223333:table/users',
    ` ${ARN}`,
    `${ARN}\n`,
  ])('%j leads nowhere', arn => {
    expect(consoleLink(arn)).toBeUndefined();
  });

  describe('through IAM Identity Center', () => {
    const portal = 'https://example.awsapps.com/start';

    function shortcut(consoleStartUrl: string, consoleRoleName?: string) {
      const link = consoleLink(ARN, { consoleStartUrl, consoleRoleName });
      const [start, query] = link!.split('/#/console?');
      return { start, query: Object.fromEntries(new URLSearchParams(query)) };
    }

    it('goes to the account of the table, with the role, and on to its page', () => {
      expect(shortcut(portal, 'Read+Only')).toEqual({
        start: portal,
        query: {
          account_id: '111122223333',
          role_name: 'Read+Only',
          destination: PAGE,
        },
      });
    });

    it('lets the portal ask for the role', () => {
      expect(shortcut(portal).query).not.toHaveProperty('role_name');
    });

    it.each([`${portal}/`, `${portal}#`, `${portal}/#/`])(
      'takes the address as people copy it: %s',
      address => {
        expect(shortcut(address).start).toBe(portal);
      },
    );

    it.each([
      ['cn-north-1', 'aws-cn', 'https://start.home.awsapps.cn/directory/d-1'],
      [
        'us-gov-east-1',
        'aws-us-gov',
        'https://start.us-gov-home.awsapps.com/directory/d-1',
      ],
      [
        'us-gov-east-1',
        'aws-us-gov',
        'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/d-1',
      ],
    ])('knows the portals of %s', (region, partition, consoleStartUrl) => {
      const arn = `arn:${partition}:dynamodb:${region}:111122223333:table/users`;
      expect(consoleLink(arn, { consoleStartUrl })).toContain(
        `${consoleStartUrl}/#/console?account_id=111122223333&`,
      );
      // It has no accounts of another partition.
      expect(consoleLink(ARN, { consoleStartUrl })).toBe(PAGE);
      expect(consoleLink(arn, { consoleStartUrl: portal })).toMatch(
        /^https:\/\/[a-z0-9-]+\.console\./,
      );
    });

    it.each(['http://example.awsapps.com/start', ' javascript:alert(1)', 'x'])(
      'leaves out a portal that is none: %s',
      consoleStartUrl => {
        expect(consoleLink(ARN, { consoleStartUrl })).toBe(PAGE);
      },
    );
  });
});
