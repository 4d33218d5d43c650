import { ConfigReader } from '@backstage/config';
import { readOrderPolicy } from '../policy/readOrderPolicy';
import { readCardSettings } from './readCardSettings';

type JsonObject = NonNullable<ConstructorParameters<typeof ConfigReader>[0]>;
type JsonValue = NonNullable<JsonObject[string]>;

const read = (card: JsonValue) =>
  readCardSettings(new ConfigReader({ dynamodb: { card } }));

/** The sentences of the refusal. */
function refusal(card: JsonValue): string[] {
  try {
    read(card);
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    return String((error as Error).message)
      .split('\n')
      .slice(1);
  }
  return [];
}

const defaults = {
  changingSeconds: 2,
  settledSeconds: 30,
  changeTemplate: 'template:default/change-dynamodb-table',
  removeTemplate: 'template:default/remove-dynamodb-table',
};

describe('readCardSettings', () => {
  it.each([
    undefined,
    new ConfigReader({}),
    new ConfigReader({ dynamodb: null }),
    new ConfigReader({ dynamodb: { card: null } }),
    new ConfigReader({ dynamodb: { card: {} } }),
    new ConfigReader({ dynamodb: { regions: ['us-east-1'] } }),
    // That the whole section is wrong is for those who read the policy.
    new ConfigReader({ dynamodb: 'us-east-1' }),
  ])('has defaults for everything', config => {
    expect(readCardSettings(config)).toEqual(defaults);
  });

  it('reads every setting', () => {
    const card = {
      changingSeconds: 5,
      settledSeconds: 60,
      console: {
        startUrl: 'https://example.awsapps.com/start',
        roleName: 'Read+Only',
      },
      templates: {
        change: 'template:platform/change-table',
        remove: 'Remove-Table',
      },
    };
    expect(read(card)).toEqual({
      changingSeconds: 5,
      settledSeconds: 60,
      consoleStartUrl: 'https://example.awsapps.com/start',
      consoleRoleName: 'Read+Only',
      changeTemplate: 'template:platform/change-table',
      removeTemplate: 'template:default/remove-table',
    });
    // The policy is read from the same section, and leaves these alone.
    expect(() =>
      readOrderPolicy(new ConfigReader({ dynamodb: { card } })),
    ).not.toThrow();
  });

  it.each([
    { changingSeconds: 1, settledSeconds: 10 },
    { changingSeconds: 60, settledSeconds: 3600 },
  ])('takes intervals as short and as long as %j', intervals => {
    expect(read(intervals)).toMatchObject(intervals);
  });

  it.each<[string, JsonValue, string]>([
    ['a section that is none', [], 'dynamodb.card must be an object, not [].'],
    [
      'a slip of the pen',
      { settledSecond: 30 },
      'dynamodb.card.settledSecond is not a setting. Did you mean settledSeconds?',
    ],
    [
      'looks without a pause',
      { changingSeconds: 0 },
      'dynamodb.card.changingSeconds is 0: use at least 1.',
    ],
    [
      'looks that are too rare while the table changes',
      { changingSeconds: 61, settledSeconds: 100 },
      'dynamodb.card.changingSeconds is 61: use at most 60.',
    ],
    [
      'looks that are too frequent while the table is settled',
      { settledSeconds: 9 },
      'dynamodb.card.settledSeconds is 9: use at least 10.',
    ],
    [
      'looks that are too rare while the table is settled',
      { settledSeconds: 3601 },
      'dynamodb.card.settledSeconds is 3601: use at most 3600.',
    ],
    [
      'half seconds',
      { changingSeconds: 2.5 },
      'dynamodb.card.changingSeconds must be a whole number, not 2.5.',
    ],
    [
      'a number in quotes',
      { settledSeconds: '30' },
      'dynamodb.card.settledSeconds must be a whole number, not "30".',
    ],
    [
      'looks that are rarer while the table changes',
      { changingSeconds: 31 },
      'dynamodb.card.changingSeconds is 31, longer than settledSeconds, which is 30: a table that changes is read at least as often as one that does not.',
    ],
    ...[
      'http://example.awsapps.com/start',
      'example.awsapps.com',
      'ftp://example.com',
      'https://user:secret@example.com',
    ].map((startUrl): [string, JsonValue, string] => [
      `the access portal ${startUrl}`,
      { console: { startUrl } },
      `dynamodb.card.console.startUrl "${startUrl}" is not an address to sign in at: write it as https://NAME.awsapps.com/start.`,
    ]),
    [
      'a permission set with a space',
      {
        console: {
          startUrl: 'https://example.awsapps.com/start',
          roleName: 'Read only',
        },
      },
      `dynamodb.card.console.roleName "Read only" is not allowed: use letters, digits and '+', '=', ',', '.', '@', '-', '_'.`,
    ],
    [
      'a permission set without a portal',
      { console: { roleName: 'ReadOnly' } },
      'dynamodb.card.console.roleName means nothing without startUrl: add the address of the access portal, or remove it.',
    ],
    ...['component:default/change', 'template:', 'a/b/c'].map(
      (change): [string, JsonValue, string] => [
        `the template ${change}`,
        { templates: { change } },
        `dynamodb.card.templates.change "${change}" does not name a template: write it as template:NAMESPACE/NAME.`,
      ],
    ),
    [
      'a template that is left empty',
      { templates: { remove: '' } },
      'dynamodb.card.templates.remove "" has 0 characters: use at least 1.',
    ],
  ])('refuses %s', (_, card, sentence) => {
    expect(refusal(card)).toEqual([`- ${sentence}`]);
  });

  it('names everything that is wrong at once', () => {
    const wrong = {
      changingSeconds: 0,
      settledSeconds: 'often',
      console: { startURL: 'https://example.awsapps.com/start' },
      templates: { chance: 'template:default/change' },
    };
    expect(() => read(wrong)).toThrow(
      'The section dynamodb.card of the configuration has 4 things to fix:',
    );
    expect(refusal(wrong)).toHaveLength(4);
  });
});
