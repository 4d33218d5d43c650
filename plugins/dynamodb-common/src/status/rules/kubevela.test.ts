import {
  observedState,
  type RecordedStateName,
  recordedStates,
} from '../../fixtures/index';
import { parameterChanges } from '../../parameters/parameterChanges';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';
import type { ApplicationObject } from '../objects/types';
import type { ObservedTable } from '../objects/ReadResult';

const recordedAt = '2026-11-23T10:00:00Z';
const justAfter = new Date('2026-11-23T10:00:30Z');
const later = new Date('2026-11-23T10:07:00Z');
const absent = { kind: 'notFound' } as const;

type Status = NonNullable<ApplicationObject['status']>;
type Step = NonNullable<NonNullable<Status['workflow']>['steps']>[number];
type Change = (application: ApplicationObject, status: Status) => void;

/** A recorded state with another Application. */
function changed(name: RecordedStateName, change: Change) {
  const observed = structuredClone(observedState(name));
  if (observed.application.kind !== 'present') throw new Error(name);
  const { object } = observed.application;
  object.status ??= {};
  change(object, object.status);
  return observed;
}

/** A recorded state whose workflow is in another phase, with other steps. */
function withWorkflow(
  name: RecordedStateName,
  phase: string,
  change: (own: Step) => Step[],
) {
  return changed(name, (_application, status) => {
    const { workflow } = status;
    status.status = phase;
    status.workflow = {
      ...workflow,
      finished: phase !== 'runningWorkflow',
      steps: change(workflow?.steps?.find(step => step.name === name) ?? {}),
    };
  });
}

const notify: Step = {
  name: 'notify',
  type: 'notification',
  phase: 'failed',
  reason: 'Execute',
  message: 'webhook not found',
};

function stageOf(observed: ObservedTable, name: string) {
  return deriveInEnglish(observed, justAfter).pipeline.find(
    one => one.stage === name,
  );
}

/** The recorded refusal of another region, with other words of the API server and other parameters. */
function refused(words: string, changes: object = {}) {
  const { application } = recordedStates['refused-immutable'];
  const [step] = application?.status?.workflow?.steps ?? [];
  const [component] = application?.spec?.components ?? [];
  const message = step?.message?.replace(
    /spec\.region: .*is immutable/,
    () => words,
  );
  expect(message).toContain(words);
  const object: ApplicationObject = {
    ...application,
    metadata: { ...application?.metadata },
    spec: {
      components: [
        {
          ...component,
          properties: { ...component.properties, ...changes },
        },
      ],
    },
    status: {
      ...application?.status,
      workflow: { steps: [{ ...step, message }] },
    },
  };
  return deriveInEnglish(
    {
      application: { kind: 'present', object },
      instance: { kind: 'notRead' },
    },
    justAfter,
  );
}

describe('a change that the schema of the instance refuses', () => {
  it.each([
    ['tableName', 'spec.tableName: Invalid value: "b": field is immutable'],
    ['region', 'spec.region: Invalid value: "eu-west-1": field is immutable'],
    ['keySchema', 'spec.keySchema: Invalid value: field is immutable'],
    [
      'localSecondaryIndexes',
      'spec.localSecondaryIndexes: Invalid value: field is immutable',
    ],
    [
      'attributeDefinitions',
      'spec.attributeDefinitions: Invalid value: validation failed',
    ],
    [
      'globalSecondaryIndexes',
      'spec.globalSecondaryIndexes: Invalid value: validation failed',
    ],
    [
      'streamViewType',
      'spec.streamViewType: Invalid value: "KEYS_ONLY": field is immutable',
    ],
    [
      'ttlAttributeName',
      'spec.ttlAttributeName: Invalid value: "other": field is immutable',
    ],
    [
      'providerConfigRef',
      'spec.providerConfigRef: Invalid value: field is immutable',
    ],
  ] as const)('is explained: %s', (parameter, words) => {
    const { sentence, instead } = parameterChanges[parameter];
    expect(instead).toBeDefined();
    expect(refused(words)).toMatchObject({
      kind: 'failed',
      layer: 'kubevela',
      title: 'Refused by KubeVela',
      message: sentence,
      nextStep: instead,
    });
  });

  it('is explained for each of several parameters, and for no other', () => {
    expect(
      refused(
        '[spec.tableName: Invalid value: "b": field is immutable, spec.tags: Too many: 50: must have at most 46 items, spec.region: Invalid value: "eu-west-1": field is immutable]',
      ).message,
    ).toBe(
      'The name of a table cannot be changed. A table cannot move to another region.',
    );
  });
});

describe('parameters that KubeVela refuses', () => {
  it('are explained by our own check, all of them', () => {
    expect(
      refused('something else', {
        billingMode: 'ON_DEMAND',
        streamEnabled: true,
      }),
    ).toMatchObject({
      message: 'KubeVela refused the parameters.',
      nextStep:
        'Correct the parameters in the manifest. billingMode must be one of PAY_PER_REQUEST, PROVISIONED, not "ON_DEMAND". streamViewType is missing, which streamEnabled needs: give KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.',
    });
  });

  it('are said to need correction where our check finds nothing', () => {
    expect(refused('something else').nextStep).toBe(
      'Correct the parameters in the manifest.',
    );
  });
});

describe('a manifest that KubeVela cannot apply', () => {
  const dryRun = (words: string) =>
    `function call error for : Dispatch: pre-dispatch dryrun failed: Found 1 errors. [(cannot create object: ${words})]`;

  function failing(message: string, phase = 'runningWorkflow') {
    return withWorkflow('refused-by-kubevela', phase, own => [
      { ...own, message },
    ]);
  }

  const cause = 'Your platform team removes the cause that KubeVela names.';

  it.each([
    [
      'a right that KubeVela lacks',
      'dynamodbtables.kro.run is forbidden: User "system:serviceaccount:vela-system:kubevela-vela-core" cannot create resource "dynamodbtables" in API group "kro.run" in the namespace "team-a"',
      'Your platform team gives KubeVela the right in the cluster to create dynamodbtables.kro.run in the namespace team-a.',
    ],
    [
      'a right that KubeVela lacks in all namespaces',
      'namespaces is forbidden: User "kubevela-vela-core" cannot create resource "namespaces" in API group "" at the cluster scope',
      'Your platform team gives KubeVela the right in the cluster to create namespaces in all namespaces.',
    ],
    ['a namespace that is missing', 'namespaces "team-b" not found', cause],
    [
      'an API server that does not answer',
      'Post "https://10.0.0.1:443/apis/kro.run/v1alpha1": dial tcp 10.0.0.1:443: connect: connection refused',
      cause,
    ],
    [
      'a policy that denies it, also in words of the schema',
      'admission webhook "validate.kyverno.svc-fail" denied the request: policy tags: Invalid value: "x"',
      'Ask your platform team which rule of the cluster denies it.',
    ],
  ])('is not blamed on the parameters: %s', (_title, words, nextStep) => {
    const observed = failing(dryRun(words));
    const state = deriveInEnglish(observed, justAfter);
    expect(state).toMatchObject({
      kind: 'failed',
      layer: 'kubevela',
      title: 'Failed at KubeVela',
      message: 'KubeVela cannot apply the manifest.',
      nextStep,
      refresh: 'active',
    });
    expect(state.engineMessage).toContain(words);
    expect(stageOf(observed, 'application')).toMatchObject({
      status: 'failed',
      text: 'failed',
    });
  });

  it('waits for the platform team once KubeVela has given up', () => {
    expect(
      deriveInEnglish(
        failing(dryRun('namespaces "team-b" not found'), 'workflowFailed'),
        justAfter,
      ),
    ).toMatchObject({
      nextStep: `${cause} KubeVela has given up: your platform team then restarts the workflow.`,
      refresh: 'idle',
    });
  });

  it('is still said when its step timed out or was ended while it failed', () => {
    for (const reason of ['Timeout', 'Terminate']) {
      const observed = withWorkflow(
        'refused-by-kubevela',
        'workflowTerminated',
        own => [{ ...own, reason }],
      );
      expect(deriveInEnglish(observed, justAfter).title).toBe(
        'Refused by KubeVela',
      );
    }
  });
});

describe('a step that KubeVela stopped waiting for', () => {
  const stopped = (reason: string, message?: string) =>
    withWorkflow('creating', 'workflowFailed', own => [
      { ...own, phase: 'failed', reason, message },
    ]);

  it.each([
    ['its time was over', stopped('Timeout')],
    ['its time was over while it waited', stopped('Timeout', 'wait healthy')],
    ['somebody ended the workflow', stopped('Terminate', 'wait healthy')],
  ])('says nothing against the table: %s', (_title, observed) => {
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'creating',
      warnings: [
        {
          id: 'workflow-ended',
          message:
            'KubeVela stopped waiting for the table, which may still become ready.',
        },
      ],
    });
    expect(stageOf(observed, 'application')).toMatchObject({ text: 'applied' });
  });

  it('is why there is no table, where nothing was made', () => {
    expect(
      deriveInEnglish(
        { ...stopped('Timeout'), instance: absent, table: absent },
        justAfter,
      ),
    ).toMatchObject({
      kind: 'failed',
      title: 'Failed at KubeVela',
      message:
        'The workflow of the Application ended before the table was made.',
    });
  });

  it('does not make a table that AWS refused look as if it were on its way', () => {
    const observed = withWorkflow('refused-by-aws', 'workflowFailed', own => [
      { ...own, phase: 'failed', reason: 'Timeout' },
    ]);
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'refused-by-aws',
      warnings: [
        {
          message:
            'The workflow of the Application ended early. Later changes may not reach the table.',
        },
      ],
    });
  });

  it('leaves a table that AWS still changes to us, not to somebody else', () => {
    const observed = withWorkflow('updating', 'workflowFailed', own => [
      { ...own, phase: 'failed', reason: 'Timeout' },
    ]);
    expect(deriveInEnglish(observed, justAfter).kind).toBe('updating');
  });
});

describe('a workflow that ended early', () => {
  const warning = {
    id: 'workflow-ended',
    message:
      'The workflow of the Application ended early. Later changes may not reach the table.',
    nextStep: 'Your platform team restarts the workflow.',
  };

  it.each([
    [
      'somebody ended it',
      withWorkflow('active', 'workflowTerminated', own => [own]),
      undefined,
    ],
    [
      'a later step failed',
      withWorkflow('active', 'workflowFailed', own => [own, notify]),
      'webhook not found',
    ],
    [
      'a step failed, and nobody can tell which is the table’s',
      withWorkflow('active', 'workflowFailed', own => [
        { ...own, name: 'deploy', type: 'deploy' },
        notify,
      ]),
      'webhook not found',
    ],
  ])('does not hide an active table: %s', (_title, observed, engineMessage) => {
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'active',
      message: 'The table is ready to use.',
      warnings: [{ ...warning, engineMessage }],
    });
  });

  it('is the state of a table that the last change did not reach', () => {
    const observed = withWorkflow('active', 'workflowTerminated', own => [
      { ...own, phase: 'skipped', reason: 'Skip' },
    ]);
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'failed',
      layer: 'kubevela',
      title: 'Failed at KubeVela',
      message:
        'The workflow of the Application ended before the last change. The table can be used, but changes do not reach it.',
      nextStep: 'Your platform team restarts the workflow.',
      warnings: [],
      refresh: 'idle',
    });
  });

  it('is forgotten with the next change', () => {
    const observed = withWorkflow('active', 'workflowFailed', own => [
      { ...own, phase: 'skipped' },
    ]);
    if (observed.application.kind === 'present') {
      observed.application.object.metadata.generation = 9;
    }
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      kind: 'updating',
      layer: 'kubevela',
      warnings: [],
    });
  });
});

describe('a step that is not named like the component', () => {
  it('is the table’s when it is the only one that applies a component', () => {
    const observed = withWorkflow(
      'refused-by-kubevela',
      'runningWorkflow',
      own => [notify, { ...own, name: 'deploy-users' }],
    );
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      title: 'Refused by KubeVela',
      engineMessage:
        'provisionedThroughput is required when billingMode is PROVISIONED',
    });
  });

  it('stops a table that is not there, but says nothing of its parameters', () => {
    const observed = withWorkflow('rendering', 'runningWorkflow', () => [
      { ...notify, message: 'rule."x is required": conflicting values' },
    ]);
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      title: 'Failed at KubeVela',
      message: 'KubeVela cannot apply the manifest.',
      engineMessage: 'x is required',
    });
  });

  it('does not hide a table while it fails', () => {
    const observed = withWorkflow('creating', 'runningWorkflow', own => [
      { ...own, name: 'deploy', type: 'deploy' },
      notify,
    ]);
    expect(deriveInEnglish(observed, justAfter).kind).toBe('creating');
  });

  it('is found in a group', () => {
    const observed = withWorkflow('active', 'runningWorkflow', own => [
      {
        name: 'group',
        type: 'step-group',
        phase: 'failed',
        subSteps: [
          {
            ...own,
            phase: 'failed',
            reason: 'Execute',
            message: 'rule."x is required": conflicting values',
          },
        ],
      } as Step,
    ]);
    expect(deriveInEnglish(observed, justAfter)).toMatchObject({
      title: 'Refused by KubeVela',
      engineMessage: 'x is required',
    });
  });
});

describe('an Application with several tables', () => {
  const ref = { application: 'shop', namespace: 'team-a' };

  function shop(steps: Step[] = []): ObservedTable {
    const { application } = changed('rendering', (object, status) => {
      const [component] = object.spec?.components ?? [];
      object.spec = {
        components: ['users', 'orders'].map(name => ({
          ...component,
          name,
          properties: { ...component.properties, tableName: name },
        })),
      };
      status.status = 'runningWorkflow';
      status.workflow = { steps };
    });
    return { application, instance: absent, table: absent };
  }

  const refusedUsers = shop([
    {
      name: 'users',
      type: 'apply-component',
      phase: 'failed',
      message: 'rule."a is wrong": conflicting values',
    },
    {
      name: 'orders',
      type: 'apply-component',
      phase: 'running',
      lastExecuteTime: later.toISOString(),
    },
  ]);

  it('shows the refusal of one on its own card', () => {
    expect(
      deriveInEnglish(refusedUsers, later, { ...ref, component: 'users' }),
    ).toMatchObject({
      title: 'Refused by KubeVela',
      engineMessage: 'a is wrong',
      details: { tableName: 'users' },
    });
  });

  it('does not show the refusal of one on the card of another', () => {
    expect(
      deriveInEnglish(refusedUsers, later, { ...ref, component: 'orders' }),
    ).toMatchObject({
      kind: 'waiting',
      title: 'Waiting for KubeVela',
      details: { tableName: 'orders' },
    });
  });

  it('says which it has when the entity names another', () => {
    const state = deriveInEnglish(refusedUsers, later, {
      ...ref,
      component: 'invoices',
    });
    expect(state).toMatchObject({
      kind: 'not-applied',
      layer: 'git',
      title: 'Not applied yet',
      message:
        'The Application team-a/shop has no component invoices of type aws-dynamodb-kro; it has users, orders.',
      nextStep:
        'Correct the annotation app.oam.dev/component of the entity, or add the component to the manifest. If it is merged there, the GitOps sync has still to apply it.',
      refresh: 'idle',
    });
    expect(state.pipeline[0]).toEqual({
      stage: 'git',
      status: 'waiting',
      text: 'no such component',
    });
  });

  it('says so also of a workflow that ended', () => {
    const observed = shop([notify]);
    if (observed.application.kind === 'present') {
      observed.application.object.status!.status = 'workflowFailed';
    }
    expect(
      deriveInEnglish(observed, later, { ...ref, component: 'invoices' }).kind,
    ).toBe('not-applied');
  });
});

describe('waiting for KubeVela', () => {
  const added = '2026-11-23T10:06:50Z';

  /** An Application of January, to which a component was just added. */
  function waiting(change: Change) {
    const { application } = changed('rendering', (object, status) => {
      object.metadata.creationTimestamp = '2026-01-01T00:00:00Z';
      status.status = 'runningWorkflow';
      change(object, status);
    });
    return deriveInEnglish({ application, instance: absent }, later);
  }

  it('counts from the workflow, not from the Application', () => {
    expect(
      waiting((_application, status) => {
        status.workflow = { startTime: added };
      }),
    ).toMatchObject({ since: added, nextStep: undefined });
  });

  it('counts from the step once there is one', () => {
    expect(
      waiting(({ metadata }, status) => {
        const step = { name: metadata.name, firstExecuteTime: added };
        status.workflow = { startTime: recordedAt, steps: [step] };
      }).since,
    ).toBe(added);
  });

  it('does not count while KubeVela has not seen the change', () => {
    expect(
      waiting(({ metadata }, status) => {
        metadata.generation = 2;
        status.workflow = { startTime: '2026-01-01T00:00:00Z', finished: true };
      }),
    ).toMatchObject({
      since: undefined,
      nextStep: 'If this lasts, ask your platform team whether KubeVela runs.',
    });
  });

  it.each([
    ['just now', added, undefined],
    ['long ago', recordedAt, 'Ask your platform team whether KubeVela runs.'],
  ])(
    'asks only whether KubeVela runs when it does not look: at another step %s',
    (_title, lastExecuteTime, nextStep) => {
      expect(
        waiting((_application, status) => {
          status.workflow = {
            startTime: recordedAt,
            steps: [{ name: 'web', phase: 'running', lastExecuteTime }],
          };
        }),
      ).toMatchObject({ since: recordedAt, nextStep });
    },
  );
});
