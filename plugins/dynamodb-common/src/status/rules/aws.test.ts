import { type RecordedStateName, recordedStates } from '../../fixtures/index';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';
import type {
  ApplicationObject,
  Condition,
  InstanceObject,
  TableObject,
} from '../objects/types';
import type { ObservedTable } from '../objects/ReadResult';

const justAfter = new Date('2026-11-23T10:00:30Z');
const later = new Date('2026-11-23T10:10:00Z');

interface Changes {
  application?: (application: ApplicationObject) => void;
  instance?: (instance: InstanceObject) => void;
  table?: (table: TableObject) => void;
}

/** A recorded state with changes of its objects. */
function changed(name: RecordedStateName, changes: Changes): ObservedTable {
  const { application, instance, table } = structuredClone(
    recordedStates[name],
  );
  changes.application?.(application!);
  changes.instance?.(instance!);
  changes.table?.(table!);
  return {
    application: { kind: 'present', object: application! },
    instance: { kind: 'present', object: instance! },
    table: { kind: 'present', object: table! },
  };
}

/** Edited, and nobody has looked at it since. */
function edit({ metadata }: ApplicationObject | InstanceObject): void {
  metadata.generation = (metadata.generation ?? 1) + 1;
}

/** ACK says something more, first as it does. */
function say(...conditions: Condition[]) {
  return ({ status }: TableObject) => {
    status!.conditions = [...conditions, ...(status!.conditions ?? [])];
  };
}

const recoverable = (message: string): Condition => ({
  type: 'ACK.Recoverable',
  status: 'True',
  message,
});

/** ACK is not done. */
function unsynced({ status }: TableObject): void {
  status!.conditions = status!.conditions?.map(condition =>
    condition.type === 'ACK.ResourceSynced'
      ? { ...condition, status: 'False' }
      : condition,
  );
}

describe('a table that AWS refused', () => {
  it('has first been corrected in vain, where KubeVela refuses the correction', () => {
    const { application } = recordedStates['refused-immutable'];
    const observed = changed('update-refused-by-aws', {});
    expect(
      deriveInEnglish(
        { ...observed, application: { kind: 'present', object: application! } },
        justAfter,
      ),
    ).toMatchObject({ title: 'Refused by KubeVela' });
  });

  it.each([
    ['KubeVela', { application: edit }],
    ['kro', { instance: edit }],
  ])(
    'is being corrected while %s has not seen the last change',
    (engine, changes) => {
      expect(
        deriveInEnglish(changed('update-refused-by-aws', changes), later),
      ).toMatchObject({
        kind: 'updating',
        layer: engine.toLowerCase(),
        message: `${engine} is applying a change. AWS refused the one before it.`,
        engineMessage: expect.stringContaining('ValidationException'),
        nextStep: `If this stays for minutes, ask your platform team whether ${engine} runs.`,
        refresh: 'active',
      });
    },
  );

  it.each(['archived', 'key-not-accessible'] as const)(
    'is rather %s, which no edit of the manifest repairs',
    name => {
      const terminal: Condition = {
        type: 'ACK.Terminal',
        status: 'True',
        message: "table is in 'ARCHIVING' status",
      };
      expect(
        deriveInEnglish(changed(name, { table: say(terminal) }), justAfter),
      ).toMatchObject({ kind: 'unusable' });
    },
  );
});

describe('a change on its way', () => {
  it.each([
    ['KubeVela', { application: edit }],
    ['kro', { instance: edit }],
  ])(
    'that %s has not seen has no time, and says whom to ask',
    (engine, changes) => {
      const state = deriveInEnglish(changed('active', changes), later);
      expect(state).toMatchObject({
        kind: 'updating',
        layer: engine.toLowerCase(),
        message: `${engine} is applying a change. The table can be used meanwhile.`,
        nextStep: expect.stringContaining(`whether ${engine} runs`),
      });
      expect(state.since).toBeUndefined();
    },
  );

  it.each([
    [justAfter, undefined],
    [later, expect.stringMatching(/kro and the ACK DynamoDB controller run/)],
  ])(
    'that ACK has to confirm is suspicious after minutes only (%s)',
    (now, nextStep) => {
      const observed = changed('active', {
        instance: ({ status }) => {
          const ready = status?.conditions?.find(
            ({ type }) => type === 'Ready',
          );
          ready!.status = 'False';
        },
      });
      expect(deriveInEnglish(observed, now)).toMatchObject({
        kind: 'updating',
        layer: 'kro',
        nextStep,
      });
    },
  );

  it.each([
    [justAfter, undefined],
    [later, expect.stringMatching(/^ACK has not looked for minutes/)],
  ])(
    'at AWS is suspicious once ACK has not looked for minutes (%s)',
    (now, nextStep) => {
      expect(deriveInEnglish(changed('updating', {}), now)).toMatchObject({
        kind: 'updating',
        layer: 'aws',
        nextStep,
      });
    },
  );

  it.each([
    "table replica in 'UPDATING' state",
    "table replicas in 'CREATING' state, which blocks",
    'cannot update table operation error DynamoDB: UpdateContinuousBackups, https response error StatusCode: 400, RequestID: 0AB1, ContinuousBackupsUnavailableException: Backups are being enabled for the table: t. Please retry later',
    'operation error DynamoDB: UpdateTable, https response error StatusCode: 400, RequestID: 0AB1, ResourceInUseException: Table is being updated: t',
  ])('is no problem in the words %j', message => {
    const observed = changed('updating', {
      table: table => {
        table.status!.tableStatus = 'ACTIVE';
        table.status!.conditions = table.status!.conditions?.filter(
          ({ type }) => type !== 'ACK.Recoverable',
        );
        unsynced(table);
        say(recoverable(message))(table);
      },
    });
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'updating',
    });
  });
});

describe('a table in creation', () => {
  it('dates from its own beginning, because ACK may make one anew', () => {
    const observed = changed('creating', {
      instance: ({ metadata }) => {
        metadata.creationTimestamp = '2026-01-01T00:00:00Z';
      },
      table: ({ status }) => {
        status!.creationDateTime = '2026-11-23T10:00:05Z';
      },
    });
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'creating',
      since: '2026-11-23T10:00:05Z',
    });
  });
});

describe('a table that kro has not made', () => {
  it('waits for what kro says', () => {
    const observed = changed('waiting-for-ack', {
      instance: ({ metadata, status }) => {
        status!.conditions = [
          {
            type: 'ResourcesReady',
            status: 'False',
            observedGeneration: metadata.generation,
            message: 'waiting for unresolved resource "roleSelectors"',
          },
        ];
      },
    });
    expect(
      deriveInEnglish({ ...observed, table: { kind: 'notFound' } }, later),
    ).toMatchObject({
      title: 'Waiting for kro',
      engineMessage: 'waiting for unresolved resource "roleSelectors"',
      nextStep: 'Ask your platform team about what kro waits for.',
    });
  });
});
