import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { englishMessages } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { dynamodbMessages } from '.';
import { germanMessages } from './de';
import { fixedTexts } from './__testUtils__/fixedTexts';
import {
  translationFaults,
  unusedKeys,
} from './__testUtils__/translationFaults';
import { sourcesIn, usedKeys } from './__testUtils__/usedKeys';

// eslint-disable-next-line no-restricted-syntax -- a test is only run from the sources
const src = resolve(__dirname, '..');

/** Without those of the common package, which has a test of its own that each is used. */
const ownMessages = Object.fromEntries(
  Object.entries(dynamodbMessages).filter(
    ([key]) => !Object.hasOwn(englishMessages, key),
  ),
);

const sameInGerman = [
  'ACK',
  'Application',
  'Application (KubeVela)',
  'ARN',
  'AWS',
  'Backstage',
  'Cluster / Namespace',
  'Conditions',
  'Contributor Insights',
  'DynamoDB',
  'DynamoDBTable (kro)',
  'Git',
  'Global',
  'KubeVela',
  'Manifest',
  'Name',
  'Phase',
  'Phase: {{phase}}',
  'Region',
  'Standard',
  'Status',
  'Stream',
  'Table (ACK)',
  'Tag {{position}}',
  'Tags',
  'Workflow',
  'YAML',
  'application.yaml',
  'kro',
  '{{bytes}} Bytes',
  '{{title}}: Cluster {{cluster}}',
];

describe('the texts in German', () => {
  it('are all there, translated, with the placeholders of the English ones', () => {
    expect(
      translationFaults(dynamodbMessages, germanMessages, sameInGerman),
    ).toEqual([]);
  });

  it('have the plural forms of English', () => {
    const formsOf = (language: string) =>
      new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect(formsOf('de')).toEqual(formsOf('en'));
  });
});

describe('translationFaults', () => {
  const english = { a: 'Two of {{limit}}', b: 'Stream', c: '{{x}}: {{y}}' };
  const german = { a: 'Zwei von {{limit}}', b: 'Stream', c: '{{x}}: {{y}}' };

  it.each([
    ['a missing text', { ...german, a: undefined }, 'a is missing'],
    ['an empty text', { ...german, a: ' ' }, 'a is missing'],
    ['a text too many', { ...german, d: 'Vier' }, 'd is not in English'],
    [
      'another placeholder',
      { ...german, a: 'Zwei von {{Limit}}' },
      'a has other placeholders: Zwei von {{Limit}}',
    ],
    [
      'a text left in English',
      { ...german, a: 'two of {{limit}}' },
      'a is not translated: two of {{limit}}',
    ],
    [
      'a word that is listed without need',
      { ...german, b: 'Strom' },
      'no text is the same in both: Stream',
    ],
  ])('finds %s', (_what, translation, fault) => {
    expect(translationFaults(english, german, ['Stream'])).toEqual([]);
    expect(
      translationFaults(english, translation as typeof german, ['Stream']),
    ).toEqual([fault]);
  });
});

describe('the sources', () => {
  let used: Set<string>;
  beforeAll(() => {
    used = usedKeys(src, Object.keys(dynamodbMessages));
  }, 120_000);

  it('use every text', () => {
    expect(unusedKeys(ownMessages, used)).toEqual([]);
  });

  it.each([
    ['a word of its own', 'card.planted'],
    ['a value that the type of a template does not have', 'layer.planted'],
    ['no value', 'parameter.billingMode'],
    ['a plural', 'form.planted_one'],
  ])('leave unused what is planted: %s', (_what, key) => {
    const planted = { ...ownMessages, [key]: 'Planted' };
    expect(unusedKeys(planted, used)).toEqual([key]);
  });

  it('show no text that no key can replace', () => {
    const found = sourcesIn(src).flatMap(file =>
      fixedTexts(readFileSync(file, 'utf8')).map(
        text => `${relative(src, file)}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('fixedTexts', () => {
  it.each([
    ['<p>Some words</p>', ['Some words']],
    ['<p title="A title" id="words" />', ['A title']],
    ["<p>{some ? 'Some words' : t('card.title')}</p>", ['Some words']],
    ['<p>{`Words of ${name}`}</p>', ['Words of ']],
    ["<p>{t('card.title')} · {`¹ ${t('card.title')} `}</p>", []],
    ["<p hidden={kind === 'some'}>{kind === 'some' && <br />}</p>", []],
  ])('finds in %s what is said without a key', (source, texts) => {
    expect(fixedTexts(source)).toEqual(texts);
  });
});

describe('the texts in both languages', () => {
  it('hold no path of a source', () => {
    const all = [
      ...Object.values(dynamodbMessages),
      ...Object.values(germanMessages),
    ];
    expect(all.filter(text => /\.\.?\//.test(text))).toEqual([]);
  });
});
