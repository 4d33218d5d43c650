import * as fc from 'fast-check';
import {
  observedState,
  recordedStates,
  type RecordedStateName,
} from '../fixtures';
import { deriveTableState } from './deriveTableState';
import type { ApplicationObject, InstanceObject } from './objects';
import type { Observed, ObservedTable } from './Observed';
import type { TableState } from './TableState';

const recordedAt = '2026-11-23T10:00:00Z';
const justAfter = new Date('2026-11-23T10:00:30Z');
const later = new Date('2026-11-23T10:07:00Z');

type Expected = Pick<
  TableState,
  'kind' | 'layer' | 'title' | 'message' | 'settled'
> & { engineMessage?: string };

const active = {
  kind: 'active',
  layer: 'aws',
  title: 'Active',
  message: 'The table is ready to use.',
  settled: true,
} as const;
const updating = {
  kind: 'updating',
  layer: 'aws',
  title: 'Updating',
  message: 'AWS is applying a change. The table can be used meanwhile.',
  engineMessage: "table in 'UPDATING' state, cannot be modified or deleted",
  settled: false,
} as const;
const outOfSync = {
  kind: 'out-of-sync',
  layer: 'ack',
  title: 'Out of sync',
  message:
    'The table in AWS differs from the manifest; ACK is putting it right.',
  engineMessage: "table in 'UPDATING' state, cannot be modified or deleted",
  settled: false,
} as const;
const refusedByAws = {
  kind: 'refused-by-aws',
  layer: 'aws',
  title: 'Refused by AWS',
  message: 'AWS refused the table. ACK does not try again by itself.',
  settled: true,
} as const;
const retrying = {
  kind: 'retrying',
  layer: 'aws',
  title: 'Retrying',
  message: 'AWS reported a problem; ACK asks again by itself.',
  settled: false,
} as const;
const refusedByKubevela = {
  kind: 'failed',
  layer: 'kubevela',
  title: 'Refused by KubeVela',
  message: 'KubeVela refused the parameters.',
  settled: false,
} as const;
const removing = {
  kind: 'removing',
  title: 'Removing',
  settled: false,
} as const;
const waiting = { kind: 'waiting', settled: false } as const;

const expected: Record<RecordedStateName, Expected> = {
  active,
  'active-protected': active,
  'documented-basic': active,
  'documented-with-gsi': active,
  'documented-provisioned': active,
  'documented-production': active,
  creating: {
    kind: 'creating',
    layer: 'aws',
    title: 'Creating',
    message: 'AWS is creating the table.',
    settled: false,
  },
  updating,
  'updating-at-aws': updating,
  'updating-while-rendering': updating,
  'adding-index': {
    ...updating,
    message: 'AWS is building an index. The table can be used meanwhile.',
    engineMessage:
      "table GSIs in 'CREATING' state, cannot be modified or deleted",
  },
  'out-of-sync': outOfSync,
  'out-of-sync-just-now': outOfSync,
  'refused-by-aws': {
    ...refusedByAws,
    engineMessage:
      'ValidationException: One or more parameter values were invalid: the injected refusal',
  },
  'update-refused-by-aws': {
    ...refusedByAws,
    engineMessage:
      'ValidationException: TimeToLive is active on a different AttributeName: current AttributeName is exp',
  },
  'already-exists': {
    ...refusedByAws,
    message:
      'A table of this name exists in this account and region, and ACK does not manage it. What is shown below is that table.',
    engineMessage: 'Resource already exists',
  },
  retrying: {
    ...retrying,
    engineMessage: expect.stringMatching(
      /^AccessDeniedException: User: .*dynamodb:CreateTable/,
    ),
  },
  'update-retrying': {
    ...retrying,
    engineMessage: expect.stringMatching(
      /^AccessDeniedException: User: .*dynamodb:UpdateTable/,
    ),
  },
  'aws-unreachable': {
    ...retrying,
    engineMessage: expect.stringMatching(/connection refused$/),
  },
  'aws-unreachable-active': {
    ...retrying,
    engineMessage: expect.stringMatching(/connection refused$/),
  },
  removing: {
    ...removing,
    layer: 'ack',
    message: 'ACK deletes the table and its data.',
  },
  'removing-last': {
    ...removing,
    layer: 'kubevela',
    message: 'The table is deleted; KubeVela removes the Application.',
  },
  'removing-retained': {
    ...removing,
    layer: 'ack',
    message:
      'Kept in AWS: deletion protection is on, so the table and its data stay.',
  },
  'removing-while-updating': {
    ...removing,
    layer: 'aws',
    message: 'AWS finishes a change to the table first.',
    engineMessage: "table in 'UPDATING' state, cannot be modified or deleted",
  },
  'removing-denied': {
    ...removing,
    layer: 'aws',
    message: 'AWS did not delete the table; ACK asks again by itself.',
    engineMessage:
      'AccessDeniedException: User is not authorized to perform: dynamodb:DeleteTable',
  },
  'removing-blocked': {
    ...removing,
    layer: 'aws',
    message: 'Deletion protection is on, so AWS refuses to delete the table.',
    engineMessage:
      'ValidationException: Table is protected against deletion. To delete the table, disable deletion protection.',
    settled: true,
  },
  rendering: {
    ...waiting,
    layer: 'kubevela',
    title: 'Waiting for KubeVela',
    message: 'KubeVela has not applied the Application yet.',
  },
  suspended: {
    ...waiting,
    layer: 'kubevela',
    title: 'Suspended at KubeVela',
    message: 'The workflow of the Application waits for somebody to resume it.',
    engineMessage: 'Suspended by field suspend',
    settled: true,
  },
  'waiting-for-kro': {
    ...waiting,
    layer: 'kro',
    title: 'Waiting for kro',
    message: 'kro has not made the ACK Table yet.',
  },
  'waiting-for-ack': {
    ...waiting,
    layer: 'ack',
    title: 'Waiting for ACK',
    message: 'ACK has not looked at the table yet.',
  },
  'definition-missing': {
    kind: 'failed',
    layer: 'kubevela',
    title: 'Failed at KubeVela',
    message: 'The cluster has no component definition aws-dynamodb-kro.',
    engineMessage: expect.stringMatching(/"aws-dynamodb-kro" not found$/),
    settled: false,
  },
  'refused-by-kubevela': {
    ...refusedByKubevela,
    engineMessage:
      'provisionedThroughput is required when billingMode is PROVISIONED',
  },
  'refused-by-kubevela-for-good': {
    ...refusedByKubevela,
    engineMessage:
      'provisionedThroughput is required when billingMode is PROVISIONED',
    settled: true,
  },
  'refused-undefined-attribute': {
    ...refusedByKubevela,
    engineMessage:
      "attribute 'nope' is used in a key but is not in attributeDefinitions",
  },
  'refused-unknown-parameter': {
    ...refusedByKubevela,
    engineMessage: 'parameter.fooBar: field not allowed',
  },
  'refused-immutable': {
    ...refusedByKubevela,
    message: 'The manifest changes something that cannot be changed later.',
    engineMessage: expect.stringMatching(/spec\.region: .*field is immutable$/),
  },
  'refused-same-component': {
    ...refusedByKubevela,
    message:
      'Another Application already has a component of this name in the namespace.',
    engineMessage: expect.stringMatching(
      /managed by other application default\/user-table-app$/,
    ),
  },
};

const names = Object.keys(recordedStates) as RecordedStateName[];

/** A recorded state with another kro instance. */
function withInstance(
  name: RecordedStateName,
  change: (instance: InstanceObject) => InstanceObject,
): ObservedTable {
  const { instance } = recordedStates[name];
  if (!instance) {
    throw new Error(`${name} has no instance`);
  }
  return {
    application: { kind: 'unread' },
    instance: { kind: 'present', object: change(instance) },
  };
}

const absent = { kind: 'absent' } as const;
const unread = { kind: 'unread' } as const;

describe('deriveTableState', () => {
  describe('of what the engines wrote', () => {
    it.each(names)('%s', name => {
      const state = deriveTableState(observedState(name), justAfter);
      const { kind, layer, title, message, engineMessage, settled } = state;
      expect({ kind, layer, title, message, engineMessage, settled }).toEqual(
        expected[name],
      );
      expect(state.since).toBe(recordedAt);
    });

    it.each(names)('never shows a request id: %s', name => {
      const state = deriveTableState(observedState(name), justAfter);
      expect(state.engineMessage ?? '').not.toMatch(/RequestID/);
    });

    it.each(names)('needs no ACK Table to say the same: %s', name => {
      const observed = observedState(name);
      const withTable = deriveTableState(observed, justAfter);
      const without = deriveTableState(
        { application: observed.application, instance: observed.instance },
        justAfter,
      );
      expect(without).toEqual(withTable);
    });
  });

  it('tells a kro that has not made the Table from an ACK that has not looked at it', () => {
    const observed = observedState('waiting-for-ack');
    expect(
      deriveTableState({ ...observed, table: absent }, justAfter),
    ).toMatchObject({ kind: 'waiting', layer: 'kro' });
  });

  describe('after a while', () => {
    it.each([
      ['rendering', 'Ask your platform team whether KubeVela runs.'],
      [
        'waiting-for-kro',
        'Ask your platform team whether the kro controller runs.',
      ],
      [
        'waiting-for-ack',
        'Ask your platform team whether the ACK DynamoDB controller runs.',
      ],
      [
        'removing',
        'This takes unusually long. Ask your platform team what holds the finalizers finalizers.dynamodb.services.k8s.aws/Table, kro.run/finalizer, app.oam.dev/resource-tracker-finalizer.',
      ],
    ] as const)('says who should look: %s', (name, nextStep) => {
      const observed = observedState(name);
      expect(deriveTableState(observed, justAfter).nextStep).toBeUndefined();
      expect(deriveTableState(observed, later).nextStep).toBe(nextStep);
    });
  });

  describe('from the kro instance alone', () => {
    const instanceOnly = (name: RecordedStateName): ObservedTable => ({
      application: unread,
      instance: observedState(name).instance,
    });

    it.each([
      ['active', 'active'],
      ['creating', 'creating'],
      ['updating', 'updating'],
      ['refused-by-aws', 'refused-by-aws'],
      ['retrying', 'retrying'],
      ['removing', 'removing'],
      ['waiting-for-kro', 'waiting'],
    ] as const)('%s is %s', (name, kind) => {
      expect(deriveTableState(instanceOnly(name), justAfter).kind).toBe(kind);
    });
  });

  describe('from the Application alone', () => {
    const notSeen: Observed<never>[] = [
      unread,
      { kind: 'forbidden', by: 'cluster', message: 'no' },
    ];

    it.each([
      ['active', 'active'],
      ['creating', 'creating'],
      ['updating', 'updating'],
      ['refused-by-aws', 'refused-by-aws'],
      ['retrying', 'retrying'],
      ['removing', 'removing'],
      ['refused-immutable', 'failed'],
    ] as const)('%s is %s', (name, kind) => {
      const { application } = observedState(name);
      for (const instance of notSeen) {
        const state = deriveTableState({ application, instance }, justAfter);
        expect(state.kind).toBe(kind);
      }
    });

    it('has the details that the Application publishes', () => {
      const { application } = observedState('active');
      const { details } = deriveTableState(
        { application, instance: unread },
        justAfter,
      );
      expect(details).toMatchObject({
        tableName: 'active',
        tableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/active',
        tableStatus: 'ACTIVE',
        itemCount: 0,
        tableSizeBytes: 0,
        latestStreamArn: undefined,
      });
    });

    it('does not believe it when the instance is gone', () => {
      const { application } = observedState('active');
      expect(
        deriveTableState({ application, instance: absent }, justAfter),
      ).toMatchObject({
        kind: 'waiting',
        layer: 'kubevela',
        details: { tableName: 'active', conditions: [] },
      });
    });
  });

  describe('while a change is on its way', () => {
    it('is not active before kro has seen the change', () => {
      const observed = withInstance('active', instance => ({
        ...instance,
        metadata: { ...instance.metadata, generation: 2 },
      }));
      expect(deriveTableState(observed, justAfter)).toMatchObject({
        kind: 'updating',
        layer: 'kro',
        message: 'kro is applying a change. The table can be used meanwhile.',
      });
    });

    it('is not active before KubeVela has seen the change, nor refused for what it said before', () => {
      const { instance } = observedState('active');
      const { application } = recordedStates['refused-immutable'];
      const ahead: Observed<NonNullable<typeof application>> = {
        kind: 'present',
        object: {
          ...application,
          metadata: { ...application?.metadata, generation: 99 },
        },
      };
      expect(
        deriveTableState({ application: ahead, instance }, justAfter),
      ).toMatchObject({ kind: 'updating', layer: 'kubevela' });
    });

    it('is refused although the services still say healthy', () => {
      const { application } = observedState('refused-immutable');
      const { instance } = observedState('active');
      expect(
        recordedStates['refused-immutable'].application?.status?.services,
      ).toEqual([expect.objectContaining({ healthy: true })]);
      expect(deriveTableState({ application, instance }, justAfter).kind).toBe(
        'failed',
      );
    });
  });

  describe('failed at kro', () => {
    it('shows what kro cannot do', () => {
      const observed = withInstance('creating', instance => ({
        ...instance,
        status: {
          state: 'ERROR',
          conditions: [
            {
              type: 'GraphResolved',
              status: 'False',
              reason: 'ResolutionFailed',
              message: 'no graph',
              observedGeneration: instance.metadata.generation,
              lastTransitionTime: recordedAt,
            },
          ],
        },
      }));
      expect(deriveTableState(observed, justAfter)).toMatchObject({
        kind: 'failed',
        layer: 'kro',
        title: 'Failed at kro',
        engineMessage: 'no graph',
        since: recordedAt,
      });
    });

    it('forgets a failure of an older generation', () => {
      const observed = withInstance('creating', instance => ({
        ...instance,
        metadata: { ...instance.metadata, generation: 5 },
        status: {
          ...instance.status,
          conditions: [
            {
              type: 'GraphResolved',
              status: 'False',
              observedGeneration: 4,
            },
          ],
        },
      }));
      expect(deriveTableState(observed, justAfter).kind).toBe('creating');
    });
  });

  it.each([
    ['INACCESSIBLE_ENCRYPTION_CREDENTIALS', 'unusable', 'Key not accessible'],
    ['ARCHIVING', 'unusable', 'Archived'],
    ['ARCHIVED', 'unusable', 'Archived'],
    ['DELETING', 'removing', 'Removing'],
    ['SOMETHING_NEW', 'unknown', 'Unknown status'],
  ])('says what the table status %s means', (tableStatus, kind, title) => {
    const observed = withInstance('active', instance => ({
      ...instance,
      status: { ...instance.status, tableStatus },
    }));
    expect(deriveTableState(observed, justAfter)).toMatchObject({
      kind,
      layer: 'aws',
      title,
      details: { tableStatus },
    });
  });

  it('takes a table that ACK has not confirmed for unfinished, not for active', () => {
    const observed = withInstance('active', instance => ({
      ...instance,
      status: {
        ...instance.status,
        tableConditions: [{ type: 'ACK.ResourceSynced', status: 'False' }],
      },
    }));
    expect(deriveTableState(observed, justAfter).kind).toBe('updating');
  });

  it('says so when the Application makes no table', () => {
    const object: ApplicationObject = {
      metadata: { name: 'users', generation: 1 },
      spec: { components: [{ name: 'web', type: 'webservice' }] },
    };
    expect(
      deriveTableState(
        { application: { kind: 'present', object }, instance: absent },
        justAfter,
      ),
    ).toMatchObject({ kind: 'failed', layer: 'git' });
  });

  it('is not applied yet when the Application is absent', () => {
    for (const instance of [absent, unread]) {
      expect(
        deriveTableState({ application: absent, instance }, justAfter),
      ).toMatchObject({
        kind: 'not-applied',
        layer: 'git',
        title: 'Not applied yet',
        details: { conditions: [] },
      });
    }
  });

  describe('when the cluster cannot be seen', () => {
    const failed = (
      reason: Extract<Observed<never>, { kind: 'failed' }>['reason'],
    ): Observed<never> => ({ kind: 'failed', reason, message: 'the words' });

    it.each([
      [failed('cluster-unknown'), 'backstage', 'Unknown cluster'],
      [failed('cluster-down'), 'cluster', 'Cannot see the cluster'],
      [failed('not-json'), 'cluster', 'Cannot see the cluster'],
      [failed('kind-missing'), 'cluster', 'Not installed'],
      [failed('other'), 'cluster', 'Cannot see the cluster'],
      [
        { kind: 'forbidden', by: 'backstage', message: 'the words' },
        'backstage',
        'Not allowed',
      ],
      [
        { kind: 'forbidden', by: 'cluster', message: 'the words' },
        'cluster',
        'Not allowed',
      ],
    ] as [Observed<never>, string, string][])(
      'says why and who acts: %j',
      (observed, layer, title) => {
        const expectedState = {
          kind: 'unknown',
          layer,
          title,
          engineMessage: 'the words',
          nextStep: expect.any(String),
          settled: false,
        };
        expect(
          deriveTableState(
            { application: observed, instance: unread },
            justAfter,
          ),
        ).toMatchObject(expectedState);
        expect(
          deriveTableState(
            {
              application: {
                kind: 'present',
                object: {
                  metadata: { generation: 1 },
                  spec: {
                    components: [{ name: 'users', type: 'aws-dynamodb-kro' }],
                  },
                },
              },
              instance: observed,
            },
            justAfter,
          ),
        ).toMatchObject(expectedState);
      },
    );

    it('says so when nothing was read', () => {
      expect(
        deriveTableState({ application: unread, instance: unread }, justAfter),
      ).toMatchObject({ kind: 'unknown', title: 'Not read' });
    });
  });

  describe('details', () => {
    it('are the eight documented fields and what was asked for', () => {
      const { details } = deriveTableState(
        observedState('documented-production'),
        justAfter,
      );
      expect(details).toEqual({
        tableName: 'users-prod',
        region: 'us-east-1',
        billingMode: 'PAY_PER_REQUEST',
        keys: [
          { name: 'userId', type: 'S', role: 'partition' },
          { name: 'createdAt', type: 'N', role: 'sort' },
        ],
        globalIndexes: 1,
        localIndexes: 0,
        tableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/users-prod',
        tableStatus: 'ACTIVE',
        tableID: expect.any(String),
        latestStreamArn: expect.stringContaining('table/users-prod/stream/'),
        itemCount: 0,
        tableSizeBytes: 0,
        creationDateTime: recordedAt,
        conditions: [
          expect.objectContaining({
            type: 'ACK.ResourceSynced',
            status: 'True',
          }),
          expect.objectContaining({ type: 'Ready', status: 'True' }),
        ],
      });
    });

    it('come from the parameters while there is no instance, a bare N included', () => {
      const { application } = observedState('documented-production');
      const { details } = deriveTableState(
        { application, instance: absent },
        justAfter,
      );
      expect(details.keys?.at(1)).toEqual({
        name: 'createdAt',
        type: 'N',
        role: 'sort',
      });
    });

    it('survive any parameters that somebody writes by hand', () => {
      fc.assert(
        fc.property(
          fc.dictionary(
            fc.constantFrom(
              'keySchema',
              'attributeDefinitions',
              'globalSecondaryIndexes',
              'tableName',
              'region',
            ),
            fc.jsonValue(),
          ),
          properties => {
            const { kind } = deriveTableState(
              {
                application: {
                  kind: 'present',
                  object: {
                    metadata: { generation: 1 },
                    spec: {
                      components: [
                        { name: 'a', type: 'aws-dynamodb-kro', properties },
                      ],
                    },
                  },
                },
                instance: absent,
              },
              justAfter,
            );
            expect(kind).toBe('waiting');
          },
        ),
      );
    });
  });
});
