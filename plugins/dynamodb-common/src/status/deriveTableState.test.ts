import * as fc from 'fast-check';
import { withInstance } from '../__testUtils__/withInstance';
import {
  observedState,
  recordedStates,
  type RecordedStateName,
} from '../fixtures';
import refusalMessages from '../fixtures/refusalMessages.json';
import { checkParameters } from '../parameters/checkParameters';
import { parameterRules } from '../parameters/parameterRules';
import { deriveInEnglish, type EnglishState } from '../__testUtils__/inEnglish';
import type { ApplicationObject } from './objects/types';
import type { ReadResult, ObservedTable } from './objects/ReadResult';
import { type StateId, tableStates } from './states';

const recordedAt = '2026-11-23T10:00:00Z';
const justAfter = new Date('2026-11-23T10:00:30Z');
const later = new Date('2026-11-23T10:07:00Z');

type Expected = Pick<
  EnglishState,
  'kind' | 'layer' | 'title' | 'message' | 'refresh'
> & { engineMessage?: string; since?: undefined };

const active = {
  kind: 'active',
  layer: 'aws',
  title: 'Active',
  message: 'The table is ready to use.',
  refresh: 'idle',
} as const;
const updating = {
  kind: 'updating',
  layer: 'aws',
  title: 'Updating',
  message: 'AWS is applying a change. The table can be used meanwhile.',
  engineMessage: "table in 'UPDATING' state, cannot be modified or deleted",
  refresh: 'active',
} as const;
const outOfSync = {
  kind: 'out-of-sync',
  layer: 'ack',
  title: 'Out of sync',
  message:
    'The table in AWS differs from the manifest; ACK is putting it right.',
  engineMessage: "table in 'UPDATING' state, cannot be modified or deleted",
  refresh: 'active',
} as const;
const refusedByAws = {
  kind: 'refused-by-aws',
  layer: 'aws',
  title: 'Refused by AWS',
  message: 'AWS refused the table. ACK does not try again automatically.',
  refresh: 'idle',
} as const;
const retrying = {
  kind: 'retrying',
  layer: 'aws',
  title: 'Retrying',
  message: 'AWS reported a problem; ACK tries again automatically.',
  refresh: 'active',
} as const;
const refusedByKubevela = {
  kind: 'failed',
  layer: 'kubevela',
  title: 'Refused by KubeVela',
  message: 'KubeVela refused the parameters.',
  refresh: 'active',
} as const;
const removing = {
  kind: 'deleting',
  title: 'Removing',
  refresh: 'active',
} as const;
const waiting = { kind: 'waiting', refresh: 'active' } as const;

const immutable = {
  ...refusedByKubevela,
  engineMessage: expect.stringMatching(
    /spec\.\w+: .*(field is immutable|validation failed)/,
  ),
} as const;
const unusable = { kind: 'unusable', layer: 'aws', refresh: 'idle' } as const;

/** What the states say. */
const expected: Record<RecordedStateName, Expected> = {
  active,
  'active-after-failure': active,
  'active-protected': active,
  'active-retained': active,
  'active-with-role': active,
  adopted: active,
  'documented-basic': active,
  'documented-with-gsi': active,
  'documented-provisioned': active,
  'documented-production': active,
  'definition-ignores': active,
  'definition-renames': active,
  'definition-too-early': {
    kind: 'creating',
    layer: 'aws',
    title: 'Creating',
    message: 'AWS is creating the table.',
    refresh: 'active',
  },
  creating: {
    kind: 'creating',
    layer: 'aws',
    title: 'Creating',
    message: 'AWS is creating the table.',
    refresh: 'active',
  },
  'creating-slowly': {
    kind: 'creating',
    layer: 'aws',
    title: 'Creating',
    message: 'AWS is creating the table.',
    refresh: 'active',
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
    message:
      'AWS refused a change. The table can be used as it is; ACK does not try again automatically.',
    engineMessage: expect.stringMatching(/^ValidationException: \w/),
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
  'key-not-accessible': {
    ...unusable,
    title: 'Key not accessible',
    message:
      'AWS cannot use the KMS key of the table, so nothing can be read or written.',
    engineMessage: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
  },
  archived: {
    ...unusable,
    title: 'Archived',
    message:
      'AWS archived the table because its KMS key was not accessible for a week.',
    engineMessage: 'ARCHIVED',
  },
  'unknown-status': {
    kind: 'unknown',
    layer: 'aws',
    title: 'Unknown status',
    message: expect.stringMatching(
      /^DynamoDB says the table is [A-Z_]+, which is not known here\.$/,
    ),
    refresh: 'active',
  },
  'role-not-used': {
    kind: 'failed',
    layer: 'ack',
    title: 'Role not used',
    message: expect.stringMatching(
      /^ACK did not take the role of providerConfigRef '[\w-]+': the table is in the account of ACK's own role\.$/,
    ),
    refresh: 'idle',
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
  'removing-held': {
    ...removing,
    layer: 'kro',
    message:
      'The table is to stay in AWS, and kro has not told ACK so yet. The removal waits for that; KubeVela tries again automatically.',
    engineMessage: expect.stringContaining('the removal waits for kro'),
  },
  'removing-last': {
    ...removing,
    layer: 'kubevela',
    message:
      'AWS was asked to delete the table. KubeVela removes the Application.',
  },
  'removing-retained': {
    ...removing,
    layer: 'ack',
    message:
      'Kept in AWS: deletion protection is on, so the table and its data stay.',
  },
  'removing-by-policy': {
    ...removing,
    layer: 'ack',
    message:
      'Kept in AWS: deletionPolicy is retain, so the table and its data stay.',
  },
  'removing-in-aws': {
    ...removing,
    layer: 'aws',
    message: 'AWS is deleting the table.',
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
    message: 'AWS did not delete the table; ACK tries again automatically.',
    engineMessage: expect.stringMatching(
      /^AccessDeniedException: User.* dynamodb:DeleteTable/,
    ),
  },
  'removing-blocked': {
    ...removing,
    layer: 'aws',
    message: 'Deletion protection is on, so AWS refuses to delete the table.',
    engineMessage:
      'ValidationException: Table is protected against deletion. To delete the table, disable deletion protection.',
    refresh: 'idle',
  },
  'not-applied': {
    kind: 'not-applied',
    layer: 'git',
    title: 'Not applied yet',
    message: 'The Application is not in the cluster.',
    refresh: 'active',
    since: undefined,
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
    refresh: 'idle',
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
  'waiting-to-adopt': {
    ...waiting,
    layer: 'ack',
    title: 'Waiting for ACK',
    message:
      'ACK has not adopted the table yet; AWS may have none of this name in this region.',
  },
  'waiting-for-role': {
    kind: 'failed',
    layer: 'ack',
    title: 'No matching role',
    message: expect.stringMatching(
      /^No IAMRoleSelector matches providerConfigRef '[\w-]+', so the table is not made\.$/,
    ),
    refresh: 'idle',
  },
  'suspended-at-kro': {
    ...waiting,
    layer: 'kro',
    title: 'Suspended at kro',
    message: 'Somebody suspended the work of kro on this table.',
    engineMessage: expect.any(String),
    refresh: 'idle',
  },
  'only-read': {
    kind: 'failed',
    layer: 'kro',
    title: 'Only read, not taken over',
    message:
      "AWS has time to live by 'expiresAt', which the manifest does not say. So ACK only reads the table, and nothing in AWS is changed.",
    refresh: 'active',
  },
  'no-longer-managed': {
    kind: 'failed',
    layer: 'kubevela',
    title: 'No longer managed',
    message:
      'KubeVela says healthy, but the DynamoDBTable of kro is gone, so nobody manages the table. AWS keeps the table and its data: deletionPolicy is retain.',
    engineMessage: expect.stringMatching(/^DynamoDB table is ACTIVE/),
    refresh: 'idle',
    since: undefined,
  },
  'secret-of-others': {
    kind: 'failed',
    layer: 'kro',
    title: 'Failed at kro',
    message:
      'The connection Secret team-a/secret-of-others is not written: there is a Secret of this name already that does not belong to this table, and it stays as it is. The table itself can be used.',
    engineMessage: expect.any(String),
    refresh: 'active',
  },
  'failed-at-kro': {
    kind: 'failed',
    layer: 'kro',
    title: 'Failed at kro',
    message: 'kro cannot make the table out of the instance.',
    engineMessage: expect.any(String),
    refresh: 'active',
  },
  'no-component': {
    kind: 'failed',
    layer: 'git',
    title: 'No table in the Application',
    message: 'The Application has no component of type aws-dynamodb-kro.',
    refresh: 'idle',
    since: undefined,
  },
  'workflow-ended': {
    kind: 'failed',
    layer: 'kubevela',
    title: 'Failed at KubeVela',
    message: 'The workflow of the Application ended before the table was made.',
    refresh: 'idle',
  },
  'definition-missing': {
    kind: 'failed',
    layer: 'kubevela',
    title: 'Failed at KubeVela',
    message: 'The cluster has no component definition aws-dynamodb-kro.',
    engineMessage: expect.stringMatching(/"aws-dynamodb-kro" not found$/),
    refresh: 'idle',
  },
  'refused-by-kubevela': {
    ...refusedByKubevela,
    engineMessage:
      'provisionedThroughput is required when billingMode is PROVISIONED',
  },
  'secret-elsewhere': {
    ...refusedByKubevela,
    engineMessage:
      "writeConnectionSecretToRef.namespace 'another-team' is neither the Application's own namespace nor one that the platform team allows: leave it out",
  },
  'refused-by-kubevela-for-good': {
    ...refusedByKubevela,
    engineMessage:
      'provisionedThroughput is required when billingMode is PROVISIONED',
    refresh: 'idle',
  },
  'refused-unknown-parameter': {
    ...refusedByKubevela,
    engineMessage: 'parameter.fooBar: field not allowed',
  },
  'refused-several': {
    ...refusedByKubevela,
    engineMessage: expect.stringMatching(
      /^provisionedThroughput is required [^\n]*\nttlAttributeName is required [^\n]*$/,
    ),
  },
  'refused-immutable': {
    ...immutable,
    message: 'A table cannot move to another region.',
  },
  'refused-same-component': {
    ...refusedByKubevela,
    message:
      'Another Application already has a component of this name in the namespace.',
    engineMessage: expect.stringMatching(
      /is managed by other application [\w-]+\/[\w-]+$/,
    ),
  },
};

const names = Object.keys(recordedStates) as RecordedStateName[];

/** Those whose message alone was recorded are named after the rule, too. */
const refusals = Object.keys(refusalMessages);

function rulesBrokenBy(name: RecordedStateName): string[] {
  const [component] = recordedStates[name].application?.spec?.components ?? [];
  return checkParameters(component?.properties).map(({ rule }) => rule);
}

/** The instance is of another definition, which does not pass on what ACK says. */
function copiesNoConditions(name: RecordedStateName): boolean {
  const { tableStatus, tableConditions } =
    recordedStates[name].instance?.status ?? {};
  return tableStatus !== undefined && tableConditions === undefined;
}

const absent = { kind: 'notFound' } as const;
const unread = { kind: 'notRead' } as const;

describe('deriveTableState', () => {
  describe('of what the engines wrote', () => {
    it.each(names)('%s', name => {
      const state = deriveInEnglish(observedState(name), justAfter);
      const { kind, layer, title, message, engineMessage, refresh, since } =
        state;
      expect({
        kind,
        layer,
        title,
        message,
        engineMessage,
        refresh,
        since,
      }).toEqual({ since: recordedAt, ...expected[name] });
    });

    it.each<RecordedStateName>([
      'refused-by-kubevela',
      'refused-several',
      'refused-unknown-parameter',
    ])('%s, which our own check explains', name => {
      const { nextStep } = deriveInEnglish(observedState(name), justAfter);
      expect(rulesBrokenBy(name)).not.toEqual([]);
      expect(nextStep).toMatch(/^Correct .+\. .+/);
    });

    it.each(names)('is read again: %s', name => {
      const { refresh } = deriveInEnglish(observedState(name), justAfter);
      expect(refresh).not.toBe('manual');
    });

    it.each(names)('never shows a request id: %s', name => {
      const state = deriveInEnglish(observedState(name), justAfter);
      expect(state.engineMessage ?? '').not.toMatch(/RequestID/);
    });

    it.each(
      names.filter(
        name =>
          !recordedStates[name].application?.metadata.deletionTimestamp &&
          !copiesNoConditions(name),
      ),
    )('needs no ACK Table to say the same before it is removed: %s', name => {
      const observed = observedState(name);
      const withTable = deriveInEnglish(observed, justAfter);
      const without = deriveInEnglish(
        { application: observed.application, instance: observed.instance },
        justAfter,
      );
      expect(without).toEqual(withTable);
    });
  });

  it('does not call a table active that nobody vouches for', () => {
    const { table, ...observed } = observedState('definition-ignores');
    expect(table.kind).toBe('present');
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'unknown',
      layer: 'ack',
      title: 'Unknown status',
      message:
        'The table is ACTIVE, but without the Table of ACK nobody says whether it has what was asked for.',
      refresh: 'idle',
    });
  });

  it('does not believe a KubeVela that says healthy too early', () => {
    const { application } = recordedStates['definition-too-early'];
    expect(application?.status?.status).toBe('running');
    expect(
      deriveInEnglish(observedState('definition-too-early'), justAfter).kind,
    ).toBe('creating');
  });

  describe('does not believe a KubeVela that says healthy', () => {
    /** The same, but for a KubeVela that is done and content. */
    function withHealthyKubevela(name: RecordedStateName) {
      const observed = structuredClone(observedState(name));
      if (observed.application.kind === 'present') {
        const { metadata, status = {} } = observed.application.object;
        status.status = 'running';
        status.observedGeneration = metadata.generation;
        status.conditions = [];
        for (const service of status.services ?? []) service.healthy = true;
        const { workflow = {} } = status;
        Object.assign(workflow, { finished: true, status: 'succeeded' });
        for (const step of workflow.steps ?? []) {
          Object.assign(step, { phase: 'succeeded', message: undefined });
        }
      }
      return observed;
    }

    const below = names.filter(name => {
      const { kind, layer } = deriveInEnglish(observedState(name), justAfter);
      return kind !== 'active' && ['kro', 'ack', 'aws'].includes(layer);
    });

    it.each(below)('when kro, ACK or AWS say otherwise: %s', name => {
      expect(
        deriveInEnglish(withHealthyKubevela(name), justAfter).kind,
      ).not.toBe('active');
    });

    it.each(names)('when the instance is gone: %s', name => {
      const observed = withHealthyKubevela(name);
      expect(
        deriveInEnglish({ ...observed, instance: absent }, justAfter).kind,
      ).not.toBe('active');
    });
  });

  describe('has a recorded state', () => {
    const shown = new Set(
      names.map(name => deriveInEnglish(observedState(name), justAfter).id),
    );
    // Everything was readable while it was recorded, and each entity named its component.
    const unrecorded = (id: StateId) =>
      tableStates[id].kind === 'unreadable' || id === 'several-components';
    const ids = Object.keys(tableStates) as StateId[];

    it.each(ids.filter(id => !unrecorded(id)))('for %s', id => {
      expect([...shown]).toContain(id);
    });

    it('unless nothing could be read', () => {
      expect([...shown].filter(unrecorded)).toEqual([]);
    });

    it('for each rule between parameters that the engines know too', () => {
      const stricterHere = 'sse-type-without-sse';
      const recorded = new Set(names.flatMap(rulesBrokenBy));
      const missing = parameterRules
        .filter(({ severity }) => severity === 'error')
        .map(({ id }) => id)
        .filter(
          id =>
            !recorded.has(id) &&
            !refusals.some(name => `${name}-`.startsWith(`${id}-`)) &&
            id !== stricterHere,
        );
      expect(missing).toEqual([]);
    });
  });

  it('tells that AWS may have no table to adopt', () => {
    const adopting = (adoptionPolicy: string) =>
      deriveInEnglish(
        withInstance('waiting-for-ack', instance => ({
          ...instance,
          spec: { ...instance.spec, adoptionPolicy },
        })),
        justAfter,
      );
    expect(adopting('adopt')).toMatchObject({
      kind: 'waiting',
      layer: 'ack',
      message: expect.stringContaining('AWS may have none of this name'),
      nextStep: expect.stringContaining(
        'set adoptionPolicy to adopt-or-create',
      ),
    });
    expect(adopting('adopt-or-create').message).toBe(
      'ACK has not looked at the table yet.',
    );
  });

  it('names adoptionPolicy when the table exists already', () => {
    expect(
      deriveInEnglish(observedState('already-exists'), justAfter).nextStep,
    ).toContain('set adoptionPolicy to adopt-or-create');
  });

  it('tells a kro that has not made the Table from an ACK that has not looked at it', () => {
    const observed = observedState('waiting-for-ack');
    expect(
      deriveInEnglish({ ...observed, table: absent }, justAfter),
    ).toMatchObject({ kind: 'waiting', layer: 'kro' });
  });

  it('is not applied when something else made an instance of the name', () => {
    const { instance, table } = observedState('active');
    expect(
      deriveInEnglish({ application: absent, instance, table }, justAfter),
    ).toMatchObject({
      kind: 'not-applied',
      message:
        'The Application is not in the cluster, but a DynamoDBTable of this name is, which something else made.',
    });
  });

  it('does not believe the copy of a Table that is gone', () => {
    expect(
      deriveInEnglish({ ...observedState('active'), table: absent }, justAfter),
    ).toMatchObject({
      kind: 'waiting',
      layer: 'kro',
      message: expect.stringContaining('The ACK Table is gone'),
      details: { tableStatus: 'ACTIVE' },
    });
  });

  describe('suspended while the table is there', () => {
    it('by kro is not active, since changes do not reach it', () => {
      const observed = withInstance('active', instance => ({
        ...instance,
        status: {
          ...instance.status,
          conditions:
            recordedStates['suspended-at-kro'].instance?.status?.conditions,
        },
      }));
      expect(deriveInEnglish(observed, justAfter)).toMatchObject({
        kind: 'waiting',
        title: 'Suspended at kro',
        message:
          'Somebody suspended the work of kro on this table. It can be used, but changes do not reach it.',
        refresh: 'idle',
      });
    });

    it('by KubeVela is not active either', () => {
      const { application } = recordedStates.suspended;
      const { instance, table } = observedState('active');
      expect(
        deriveInEnglish(
          {
            application: {
              kind: 'present',
              object: { metadata: {}, ...application },
            },
            instance,
            table,
          },
          justAfter,
        ),
      ).toMatchObject({
        kind: 'waiting',
        title: 'Suspended at KubeVela',
        message:
          'The workflow of the Application waits for somebody to resume it. The table can be used, but changes do not reach it.',
        engineMessage: 'Suspended by field suspend',
      });
    });
  });

  it('takes a time ahead of the clock for now', () => {
    const hourBehind = new Date('2026-11-23T09:00:00Z');
    for (const name of names) {
      const state = deriveInEnglish(observedState(name), hourBehind);
      expect(state.since ?? '2026-11-23T09:00:00.000Z').toBe(
        '2026-11-23T09:00:00.000Z',
      );
      const soon = deriveInEnglish(observedState(name), justAfter);
      expect(state.nextStep).toBe(soon.nextStep);
    }
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
        'creating',
        'ACK has not looked for minutes, so AWS may be done: ask your platform team whether kro and the ACK DynamoDB controller run.',
      ],
      [
        'removing',
        'This takes unusually long. Ask your platform team whether the ACK DynamoDB controller runs and what holds the finalizers finalizers.dynamodb.services.k8s.aws/Table, kro.run/finalizer, app.oam.dev/resource-tracker-finalizer.',
      ],
    ] as const)('says who should look: %s', (name, nextStep) => {
      const observed = observedState(name);
      expect(deriveInEnglish(observed, justAfter).nextStep).toBeUndefined();
      expect(deriveInEnglish(observed, later).nextStep).toBe(nextStep);
    });
  });

  describe('when KubeVela tells of a failure', () => {
    const failure = (type: string) => ({
      type,
      status: 'False',
      reason: 'ReconcileError',
      message: 'cannot update the Application',
      lastTransitionTime: '2026-11-23T10:00:00Z',
    });

    const failedIn = (name: RecordedStateName, type: string): ObservedTable => {
      const observed = observedState(name);
      if (observed.application.kind !== 'present') throw new Error(name);
      const { object } = observed.application;
      return {
        ...observed,
        application: {
          kind: 'present',
          object: {
            ...object,
            status: { ...object.status, conditions: [failure(type)] },
          },
        },
      };
    };

    it.each(['Parsed', 'Revision', 'Synced', 'Workflow', 'anything new'])(
      'that stopped it in %s, says so',
      type => {
        expect(
          deriveInEnglish(failedIn('rendering', type), justAfter),
        ).toMatchObject({
          kind: 'failed',
          layer: 'kubevela',
          engineMessage: 'cannot update the Application',
        });
      },
    );

    it.each(['Ready', 'Synced', 'StateKeep'])(
      'in %s and has gone on, says what goes on',
      type => {
        expect(
          deriveInEnglish(failedIn('creating', type), justAfter).kind,
        ).toBe('creating');
      },
    );

    it('to make a removed instance again, says so until it is there', () => {
      const { application, instance } = observedState('active-after-failure');
      const state = deriveInEnglish(
        { application, instance: { kind: 'notFound' } },
        justAfter,
      );
      expect(state).toMatchObject({ kind: 'failed', layer: 'kubevela' });
      expect(state.engineMessage).toMatch(
        /^Found 1 errors\. .*failed to re-apply resource/,
      );
      expect(deriveInEnglish({ application, instance }, justAfter).kind).toBe(
        'active',
      );
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
      ['removing', 'deleting'],
      ['waiting-for-kro', 'waiting'],
    ] as const)('%s is %s', (name, kind) => {
      expect(deriveInEnglish(instanceOnly(name), justAfter).kind).toBe(kind);
    });
  });

  describe('from the Application alone', () => {
    const notSeen: ReadResult<never>[] = [
      unread,
      { kind: 'forbidden', by: 'cluster', message: 'no' },
    ];

    it.each([
      ['active', 'active'],
      ['creating', 'creating'],
      ['updating', 'updating'],
      ['refused-by-aws', 'refused-by-aws'],
      ['retrying', 'retrying'],
      ['removing', 'deleting'],
      ['refused-immutable', 'failed'],
    ] as const)('%s is %s', (name, kind) => {
      const { application } = observedState(name);
      for (const instance of notSeen) {
        const state = deriveInEnglish({ application, instance }, justAfter);
        expect(state.kind).toBe(kind);
      }
    });

    it('has the details that the Application publishes', () => {
      const { application } = observedState('active');
      const { details } = deriveInEnglish(
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
        deriveInEnglish({ application, instance: absent }, justAfter),
      ).toMatchObject({
        kind: 'failed',
        title: 'No longer managed',
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
      expect(deriveInEnglish(observed, justAfter)).toMatchObject({
        kind: 'updating',
        layer: 'kro',
        message: 'kro is applying a change. The table can be used meanwhile.',
      });
    });

    it('is not active before KubeVela has seen the change, nor refused for what it said before', () => {
      const { instance } = observedState('active');
      const { application } = recordedStates['refused-immutable'];
      const ahead: ReadResult<NonNullable<typeof application>> = {
        kind: 'present',
        object: {
          ...application,
          metadata: { ...application?.metadata, generation: 99 },
        },
      };
      expect(
        deriveInEnglish({ application: ahead, instance }, justAfter),
      ).toMatchObject({ kind: 'updating', layer: 'kubevela' });
    });

    it('is refused although the services still say healthy', () => {
      const { application } = observedState('refused-immutable');
      const { instance } = observedState('active');
      expect(
        recordedStates['refused-immutable'].application?.status?.services,
      ).toEqual([expect.objectContaining({ healthy: true })]);
      expect(deriveInEnglish({ application, instance }, justAfter).kind).toBe(
        'failed',
      );
    });
  });

  it('sees a change in progress although the table says ACTIVE all the while', () => {
    const { status } = recordedStates.updating.table ?? {};
    expect(status?.tableStatus).toBe('ACTIVE');
    expect(status?.conditions).toContainEqual(
      expect.objectContaining({
        type: 'ACK.Recoverable',
        status: 'True',
        message: "table in 'UPDATING' state, cannot be modified or deleted",
      }),
    );
    expect(deriveInEnglish(observedState('updating'), justAfter).kind).toBe(
      'updating',
    );
  });

  it('sees a removal that AWS refuses although the Application says healthy', () => {
    const { application, table } = observedState('removing-blocked');
    const { services } =
      recordedStates['removing-blocked'].application?.status ?? {};
    expect(services).toEqual([expect.objectContaining({ healthy: true })]);
    const { conditions: tableConditions } =
      recordedStates['removing-blocked'].table?.status ?? {};
    const { instance } = withInstance('removing-blocked', before => ({
      ...before,
      status: { ...before.status, tableConditions },
    }));
    // kro 0.9.3 still copies it into the instance, later ones leave it to the Table.
    for (const below of [
      { instance },
      { instance: observedState('removing-blocked').instance, table },
    ]) {
      expect(
        deriveInEnglish({ application, ...below }, justAfter),
      ).toMatchObject({
        kind: 'deleting',
        message:
          'Deletion protection is on, so AWS refuses to delete the table.',
      });
    }
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
      expect(deriveInEnglish(observed, justAfter)).toMatchObject({
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
      expect(deriveInEnglish(observed, justAfter).kind).toBe('creating');
    });
  });

  it.each([
    ['INACCESSIBLE_ENCRYPTION_CREDENTIALS', 'unusable', 'Key not accessible'],
    ['ARCHIVING', 'unusable', 'Archived'],
    ['ARCHIVED', 'unusable', 'Archived'],
    ['DELETING', 'deleting', 'Removing'],
    ['SOMETHING_NEW', 'unknown', 'Unknown status'],
  ])('says what the table status %s means', (tableStatus, kind, title) => {
    const observed = withInstance('active', instance => ({
      ...instance,
      status: { ...instance.status, tableStatus },
    }));
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
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
    expect(deriveInEnglish(observed, justAfter).kind).toBe('updating');
  });

  it('says so when the Application makes no table', () => {
    const object: ApplicationObject = {
      metadata: { name: 'users', generation: 1 },
      spec: { components: [{ name: 'web', type: 'webservice' }] },
    };
    expect(
      deriveInEnglish(
        { application: { kind: 'present', object }, instance: absent },
        justAfter,
      ),
    ).toMatchObject({ kind: 'failed', layer: 'git' });
  });

  it('is not applied yet when the Application is absent', () => {
    for (const instance of [absent, unread]) {
      expect(
        deriveInEnglish({ application: absent, instance }, justAfter),
      ).toMatchObject({
        kind: 'not-applied',
        layer: 'git',
        title: 'Not applied yet',
        details: { conditions: [] },
      });
    }
  });

  describe('details', () => {
    it('are the eight documented fields and what was asked for', () => {
      const { details } = deriveInEnglish(
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
        retainedOnDelete: true,
        deletionProtection: true,
        streamViewType: 'NEW_AND_OLD_IMAGES',
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
      const { details } = deriveInEnglish(
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
            const { kind } = deriveInEnglish(
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
