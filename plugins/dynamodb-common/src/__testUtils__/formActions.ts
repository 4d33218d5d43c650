import * as fc from 'fast-check';
import type {
  TableFormAction,
  TableFormSetting,
} from '../form/TableFormAction';
import { keyAttributes } from '../form/keyAttributes';
import type { TableFormState } from '../form/TableFormState';
import type { Preset } from '../policy/OrderPolicy';
import { builtInPresets } from '../policy/presets';

/** What somebody types or pastes into a field for text. */
const texts = [
  ...['a', 'b', 'userId', 'createdAt', 'email', 'us-east-1', 'users-prod'],
  ...[
    '',
    ' ',
    ' userId',
    'userId ',
    'user\tId',
    'user\nId',
    'a\r\nb',
    '\u0000',
  ],
  ...[
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeffa',
    '\ud800',
  ],
  ...[
    'N',
    'on',
    'null',
    '~',
    '0123',
    '1e3',
    '- a',
    'a: b',
    '#',
    '"',
    "'",
    '\\',
  ],
  ...['__proto__', 'constructor', 'Größe', '😀', 'aws:a', '{}', '%a', '--- a'],
  ...[255, 256].map(length => 'n'.repeat(length)),
  '😀'.repeat(255),
  'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
];
const codeUnit = fc
  .integer({ min: 0, max: 0xffff })
  .map(code => String.fromCharCode(code));
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: codeUnit, maxLength: 5 }) },
);

const units = fc.constantFrom(
  ...['', '0', '1', '5', '007', '-1', '1.5', ' 5', 'five', '1e3', '٣'],
  ...['9007199254740991', '9007199254740993', '9'.repeat(400)],
);
const capacity = fc.record({ read: units, write: units }, { requiredKeys: [] });

const flag = fc.constantFrom(undefined, true, false);
const settings: {
  [Field in TableFormSetting]: fc.Arbitrary<TableFormState[Field]>;
} = {
  tableName: text,
  region: text,
  hasSortKey: fc.boolean(),
  billingMode: fc.constantFrom(undefined, 'PAY_PER_REQUEST', 'PROVISIONED'),
  pointInTimeRecoveryEnabled: flag,
  deletionProtectionEnabled: flag,
  deletionPolicy: fc.constantFrom(undefined, 'delete', 'retain'),
  adoptionPolicy: fc.constantFrom(undefined, 'adopt', 'adopt-or-create'),
  tableClass: fc.constantFrom(undefined, 'STANDARD'),
  encryption: fc.constantFrom('aws-owned', 'aws-managed', 'customer-managed'),
  kmsMasterKeyID: text,
  streamEnabled: flag,
  streamViewType: fc.constantFrom(undefined, 'KEYS_ONLY', 'NEW_IMAGE'),
  ttlEnabled: flag,
  ttlAttributeName: text,
  hasConnectionSecret: fc.boolean(),
  providerConfigName: text,
  resourcePolicy: text,
  contributorInsightsEnabled: flag,
};

const presets: Preset[] = [
  ...builtInPresets,
  {
    name: 'everything',
    title: 'Everything',
    parameters: {
      billingMode: 'PROVISIONED',
      provisionedThroughput: { readCapacityUnits: 5, writeCapacityUnits: 5 },
      streamEnabled: true,
      streamViewType: 'NEW_AND_OLD_IMAGES',
      sseEnabled: true,
      kmsMasterKeyID: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
      ttlEnabled: true,
      ttlAttributeName: 'expiresAt',
      tags: [
        { key: 'team', value: 'a' },
        { key: 'a', value: 'b' },
      ],
    },
  },
];

/** A change of which the place in the form is still a number. */
export type TableFormMove =
  | { kind: 'change'; change: TableFormAction }
  | { kind: 'attribute'; at: number; name?: string; type?: 'S' | 'N' | 'B' }
  | { kind: 'addKey'; at: number; role: 'partition' | 'sort' }
  | { kind: 'fill'; index: 'global' | 'local'; count: number }
  | {
      kind: 'index';
      at: number;
      name?: string;
      projection?: {
        type?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
        attributes?: string[];
      };
      capacity?: { read?: string; write?: string };
      onDemandLimit?: { read?: string; write?: string };
    }
  | { kind: 'tag'; at: number; key?: string; value?: string }
  | { kind: 'removeIndex' | 'removeKey' | 'removeTag'; at: number };

const at = fc.nat(40);
const change = (arbitrary: fc.Arbitrary<TableFormAction>) =>
  arbitrary.map((made): TableFormMove => ({ kind: 'change', change: made }));

/** One step of somebody who fills a form. */
export const formMove: fc.Arbitrary<TableFormMove> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .constantFrom(...(Object.keys(settings) as TableFormSetting[]))
      .chain(field =>
        change(
          (settings[field] as fc.Arbitrary<unknown>).map(
            value => ({ kind: 'set', field, value } as TableFormAction),
          ),
        ),
      ),
  },
  {
    weight: 20,
    arbitrary: fc.record(
      {
        kind: fc.constant('attribute' as const),
        at,
        name: text,
        type: fc.constantFrom('S', 'N', 'B'),
      },
      { requiredKeys: ['kind', 'at'] },
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record(
      {
        kind: fc.constant('index' as const),
        at,
        name: text,
        projection: fc.record(
          {
            type: fc.constantFrom('ALL', 'KEYS_ONLY', 'INCLUDE'),
            attributes: fc.array(text, { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
        capacity,
        onDemandLimit: capacity,
      },
      { requiredKeys: ['kind', 'at'] },
    ),
  },
  {
    weight: 6,
    arbitrary: change(
      fc.record({
        kind: fc.constant('addIndex' as const),
        index: fc.constantFrom('global', 'local'),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({
        kind: fc.constant('fill' as const),
        index: fc.constant('global' as const),
        count: fc.constantFrom(20, 21),
      }),
      fc.record({
        kind: fc.constant('fill' as const),
        index: fc.constant('local' as const),
        count: fc.constantFrom(5, 6),
      }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('removeIndex', 'removeKey', 'removeTag'),
      at,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('addKey' as const),
      at,
      role: fc.constantFrom('partition', 'sort'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record(
      { kind: fc.constant('tag' as const), at, key: text, value: text },
      { requiredKeys: ['kind', 'at'] },
    ),
  },
  {
    weight: 16,
    arbitrary: change(
      fc.oneof(
        fc.record({ kind: fc.constant('setCapacity' as const), capacity }),
        fc.record({
          kind: fc.constant('setOnDemandLimit' as const),
          limit: capacity,
        }),
        fc.record({
          kind: fc.constant('setConnectionSecret' as const),
          secret: fc.record(
            { name: text, namespace: text },
            { requiredKeys: [] },
          ),
        }),
        fc.record(
          { kind: fc.constant('addTag' as const), key: text, value: text },
          { requiredKeys: ['kind'] },
        ),
        fc.record({
          kind: fc.constant('applyPreset' as const),
          preset: fc.constantFrom(...presets),
        }),
        fc.constantFrom<TableFormAction>(
          { kind: 'undo' },
          { kind: 'undo' },
          { kind: 'dismissUndo' },
        ),
      ),
    ),
  },
);

function pickId(items: { id: string }[], position: number): string {
  return items[position % items.length]?.id ?? 'nothing';
}

/** The move as changes of a form; a place that is not there is one that was removed. */
export function toChanges(
  form: TableFormState,
  move: TableFormMove,
): TableFormAction[] {
  const indexes = [...form.globalIndexes, ...form.localIndexes];
  // The sort key also while it is switched off.
  const attributes = [form.sortKey, ...keyAttributes(form)];
  switch (move.kind) {
    case 'change':
      return [move.change];
    case 'attribute':
      return [
        { ...move, kind: 'setAttribute', id: pickId(attributes, move.at) },
      ];
    case 'removeKey':
      return [
        { kind: 'removeIndexKey', attribute: pickId(attributes, move.at) },
      ];
    case 'addKey':
      return [
        {
          kind: 'addIndexKey',
          id: pickId(form.globalIndexes, move.at),
          role: move.role,
        },
      ];
    case 'index':
      return [{ ...move, kind: 'setIndex', id: pickId(indexes, move.at) }];
    case 'removeIndex':
      return [{ kind: 'removeIndex', id: pickId(indexes, move.at) }];
    case 'tag':
      return [{ ...move, kind: 'setTag', id: pickId(form.tags, move.at) }];
    case 'removeTag':
      return [{ kind: 'removeTag', id: pickId(form.tags, move.at) }];
    default: {
      const { index, count } = move;
      const there = index === 'global' ? form.globalIndexes : form.localIndexes;
      // The ids that the new index and its attribute will have.
      return Array.from(
        { length: Math.max(0, count - there.length) },
        (_, position): TableFormAction[] => [
          { kind: 'addIndex', index },
          {
            kind: 'setIndex',
            id: `index-${form.nextId + 2 * position}`,
            name: `${index}-${position}`,
          },
          {
            kind: 'setAttribute',
            id: `attribute-${form.nextId + 2 * position + 1}`,
            name: `${index}${position % 4}`,
          },
        ],
      ).flat();
    }
  }
}
