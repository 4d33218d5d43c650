import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseManifests,
  type AnyObject,
  type TableSettings,
} from '@aws-dynamodb-kro/sandbox/client';
import { documentedDirectory } from '../paths';
import { Actor, type Role } from './Actor';
import {
  ackSays,
  all,
  exists,
  hasFailedToKeep,
  hasReachedKro,
  hasReachedKubevela,
  isAbsent,
  isActive,
  isGoing,
  isHealthy,
  isRemovedByKubevela,
  isSeenByKubevela,
  isUnhealthy,
  kroSays,
  kubevelaSays,
  mayNotRemove,
  phaseIs,
  stepIs,
  tableStatusIs,
  type Test,
} from './conditions';
import { standStill, type Disturbance } from './disturbances';
import { immutable, mistakes } from './refusals';

type Step = (actor: Actor) => Promise<void>;

/** How one fixture comes about. */
export interface Scenario {
  /** Of the fixture. */
  name: string;
  /** What the fixture shows. */
  shows: string;
  /** Where and under which names; like the fixture unless it says otherwise. */
  role?: Partial<Role>;
  /** While which engine does not work. */
  during?: Disturbance;
  /** Whether nothing else may happen meanwhile, because it begins at a moment of its own. */
  alone?: boolean;
  /** What is done before that. */
  before?: Step[];
  /** What is done then. */
  steps: Step[];
  /** What is waited for. */
  until: Test;
  /** Whether only KubeVela's message is kept, in `refusalMessages.json`: another state shows the same otherwise. */
  messageOnly?: boolean;
  /** Whether it lasts but a moment, so that the first one is taken. */
  passes?: boolean;
}

const NAMESPACE = 'team-a';
/** Longer than KubeVela needs to hear what the others say. */
const LONG_MS = 100_000;

const order =
  (parameters: object = {}): Step =>
  actor =>
    actor.order({ ...parameters });

const change = order;

const busy = /^table in 'UPDATING' state/;

const until =
  (what: string, test: Test): Step =>
  async actor => {
    await actor.until(what, test);
  };

const untilActive = until('the table to be active', isActive);

/** ACK has asked AWS for a change, and waits ten seconds before it looks. */
const untilAsked = until(
  'AWS to be asked for a change',
  all(
    tableStatusIs('ACTIVE'),
    ackSays('ACK.Recoverable', 'True', busy),
    hasReachedKro,
  ),
);

const remove: Step = actor => actor.remove();

const inAws =
  (op: string, input: object, options?: { throughProxy: boolean }): Step =>
  actor =>
    actor.stage.callAws(
      op,
      { TableName: actor.role.tableName, ...input },
      options,
    );

/** What AWS does differently with this table. */
const aws =
  (settings: TableSettings): Step =>
  actor =>
    actor.stage.configureAws({ tables: { [actor.role.tableName]: settings } });

const refusedCall = (op: string, code: string, message: string): Step =>
  aws({ faults: [{ op, code, message }] });

const denied = (op: string): Step =>
  refusedCall(
    op,
    'AccessDeniedException',
    `User: arn:aws:sts::000000000000:assumed-role/ack/sandbox is not authorized to perform: dynamodb:${op} because no identity-based policy allows the dynamodb:${op} action`,
  );

const invalid = (op: string): Step =>
  refusedCall(
    op,
    'ValidationException',
    'One or more parameter values were invalid: the injected refusal',
  );

const protection = (deletionProtectionEnabled: boolean) => ({
  deletionProtectionEnabled,
});

/** Somebody makes the table of the order in AWS, without us. */
const madeInAws = inAws('CreateTable', {
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});

const orderSuspended: Step = actor =>
  actor.order(
    {},
    {
      spec: {
        workflow: {
          steps: [
            { name: 'wait', type: 'suspend' },
            {
              name: actor.role.component,
              type: 'apply-component',
              properties: { component: actor.role.component },
            },
          ],
        },
      },
    },
  );

/** The platform team prepares a role for a providerConfigRef. */
const roleFor =
  (name: string, arn: string): Step =>
  actor =>
    actor.apply({
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'IAMRoleSelector',
      metadata: { name },
      spec: {
        arn,
        resourceLabelSelector: {
          matchLabels: { 'aws-dynamodb-kro/provider-config': name },
        },
      },
    });

/** What refuses to make the instance of this table. */
function refusal({ role }: Actor): AnyObject[] {
  const metadata = { name: `refuse-${role.component}` };
  const apiVersion = 'admissionregistration.k8s.io/v1';
  return [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: {
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: ['kro.run'],
              apiVersions: ['*'],
              operations: ['CREATE'],
              resources: ['dynamodbtables'],
            },
          ],
        },
        matchConditions: [
          {
            name: 'this-one',
            expression: `object.metadata.name == '${role.component}'`,
          },
        ],
        validations: [{ expression: 'false' }],
      },
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: metadata.name, validationActions: ['Deny'] },
    },
  ];
}

const refuseInstance: Step = async actor => {
  for (const object of refusal(actor)) await actor.apply(object);
};

const refuseInstanceNoMore: Step = async actor => {
  for (const object of refusal(actor)) await actor.stage.api.delete(object);
};

const removeInstance: Step = async actor => {
  const { component: name, namespace } = actor.role;
  await actor.stage.api.delete({
    apiVersion: 'kro.run/v1alpha1',
    kind: 'DynamoDBTable',
    metadata: { name, namespace },
  });
};

const newIndex = {
  attributeDefinitions: [
    { attributeName: 'id', attributeType: 'S' },
    { attributeName: 'email', attributeType: 'S' },
  ],
  globalSecondaryIndexes: [
    {
      indexName: 'by-email',
      keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
      projection: { projectionType: 'ALL' },
    },
  ],
};

/** As people write it who know nothing of the policy. */
const orderWithoutPolicy =
  (parameters: object = {}): Step =>
  actor =>
    actor.order({ ...parameters }, { spec: { policies: undefined } });

/** What KubeVela then sees all at once, as after a restart. */
const whileKubevelaStandsStill =
  (...steps: Step[]): Step =>
  async actor => {
    const goOn = await standStill('kubevela')(actor.stage);
    try {
      for (const step of steps) await step(actor);
    } finally {
      await goOn();
    }
  };

/** Somebody else's, who does not know of the table. */
const secretOfOthers: Step = actor =>
  actor.apply({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: actor.role.component, namespace: actor.role.namespace },
    type: 'Opaque',
    stringData: { password: 'of somebody else' },
  } as AnyObject);

/** As kro leaves the connection Secret of another instance. */
const secretOfAnotherTable: Step = actor =>
  actor.apply({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: actor.role.component,
      namespace: actor.role.namespace,
      labels: {
        'aws-dynamodb-kro/instance': 'orders',
        'applyset.kubernetes.io/part-of': 'applyset-of-orders',
      },
    },
    type: 'aws-dynamodb-kro/connection',
    stringData: { tableName: 'orders' },
  } as AnyObject);

/** With a connection Secret of the name that the two above have. */
const orderWithItsSecret: Step = actor =>
  actor.order({ writeConnectionSecretToRef: { name: actor.role.component } });

const connectionRefused = /connection refused$/;

const isRefusedByKubevela = all(isSeenByKubevela, stepIs('failed'));

const isHeldUpAtKro = all(
  ({ instance }) => instance?.status?.state === 'ERROR',
  tableStatusIs('ACTIVE'),
  hasReachedKubevela,
  kubevelaSays(/kro cannot/),
);

const isBeingRemoved = all(isRemovedByKubevela, isGoing('instance'));

const active: Scenario[] = [
  {
    name: 'active',
    shows: 'ready to use',
    steps: [order({ tags: [{ key: 'team', value: 'a' }] })],
    until: isActive,
  },
  {
    name: 'active-protected',
    shows: 'ready to use; it would stay in AWS when it is removed here',
    steps: [order(protection(true))],
    until: isActive,
  },
  {
    name: 'active-retained',
    shows: 'ready to use, with deletionPolicy retain',
    steps: [order({ deletionPolicy: 'retain' })],
    until: isActive,
  },
  {
    name: 'adopted',
    shows: 'a table that was there before, taken over',
    steps: [madeInAws, order({ adoptionPolicy: 'adopt-or-create' })],
    until: isActive,
  },
  {
    name: 'active-with-role',
    shows: 'ready to use, in the account of providerConfigRef',
    steps: [
      roleFor('other-account', 'arn:aws:iam::111122223333:role/tables'),
      order({ providerConfigRef: { name: 'other-account' } }),
    ],
    until: isActive,
  },
  {
    name: 'active-after-failure',
    shows: 'ready to use; KubeVela still tells of a failure that is over',
    steps: [
      order(),
      untilActive,
      refuseInstance,
      removeInstance,
      until('KubeVela to fail', all(isAbsent('instance'), hasFailedToKeep)),
      refuseInstanceNoMore,
    ],
    until: all(isActive, hasFailedToKeep),
  },
];

const waiting: Scenario[] = [
  {
    name: 'not-applied',
    shows: 'nothing is in the cluster',
    steps: [],
    until: isAbsent('application'),
  },
  {
    name: 'rendering',
    shows: 'KubeVela has begun; lasts a tenth of a second',
    steps: [order()],
    until: phaseIs('rendering'),
    passes: true,
  },
  {
    name: 'definition-missing',
    shows: 'the cluster has no component definition',
    during: 'no definition',
    steps: [order()],
    until: ({ application }) =>
      JSON.stringify(application?.status).includes('ReconcileError'),
  },
  {
    name: 'waiting-for-kro',
    shows: 'kro does not run',
    during: 'kro stopped',
    steps: [order()],
    until: all(exists('instance'), isUnhealthy),
  },
  {
    name: 'waiting-for-ack',
    shows: 'ACK does not run',
    during: 'ACK stopped',
    steps: [order()],
    until: all(
      exists('table'),
      isUnhealthy,
      ({ instance }) => instance?.status?.conditions !== undefined,
    ),
  },
  {
    name: 'waiting-to-adopt',
    shows: 'AWS has no table of this name to adopt; ACK says nothing',
    steps: [order({ adoptionPolicy: 'adopt' })],
    until: all(isUnhealthy, kubevelaSays(/taken over/)),
  },
  {
    name: 'waiting-for-role',
    shows: 'no IAMRoleSelector matches providerConfigRef',
    steps: [order({ providerConfigRef: { name: 'nobody-prepared-it' } })],
    until: all(isAbsent('table'), kubevelaSays(/IAMRoleSelector/)),
  },
  {
    name: 'suspended',
    shows: 'a step of the workflow waits for somebody',
    steps: [orderSuspended],
    until: phaseIs('workflowSuspending'),
  },
  {
    name: 'suspended-at-kro',
    shows: 'somebody suspended the instance before the Table was made',
    steps: [
      actor =>
        actor.order({}, { annotations: { 'kro.run/reconcile': 'suspended' } }),
    ],
    until: all(isUnhealthy, kroSays('ResourcesReady', 'False', /suspended/)),
  },
];

const broken: Scenario[] = [
  {
    name: 'failed-at-kro',
    shows: 'the connection Secret is that of another table',
    steps: [secretOfAnotherTable, orderWithItsSecret],
    until: isHeldUpAtKro,
  },
  {
    name: 'secret-elsewhere',
    shows:
      'the connection Secret would be in a namespace that the platform team does not allow',
    steps: [
      order({
        writeConnectionSecretToRef: {
          name: 'connection',
          namespace: 'another-team',
        },
      }),
    ],
    until: isRefusedByKubevela,
  },
  {
    name: 'secret-of-others',
    shows: 'the connection Secret would take the place of another',
    steps: [secretOfOthers, orderWithItsSecret],
    until: isHeldUpAtKro,
  },
  {
    name: 'only-read',
    shows:
      'AWS has a time to live that the manifest of a table to take over lacks',
    steps: [
      madeInAws,
      inAws('UpdateTimeToLive', {
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAt' },
      }),
      order({ adoptionPolicy: 'adopt-or-create' }),
    ],
    until: all(
      ({ instance }) => Boolean(instance?.status?.inTheWay),
      tableStatusIs('ACTIVE'),
      hasReachedKubevela,
    ),
  },
  {
    name: 'no-longer-managed',
    shows:
      'KubeVela took the instance for an old one and deleted it, and says healthy',
    steps: [
      orderWithoutPolicy({ deletionPolicy: 'retain' }),
      untilActive,
      whileKubevelaStandsStill(
        orderWithoutPolicy({ pointInTimeRecoveryEnabled: true }),
        orderWithoutPolicy({ pointInTimeRecoveryEnabled: undefined }),
      ),
    ],
    until: all(
      isSeenByKubevela,
      phaseIs('running'),
      isHealthy,
      isAbsent('instance'),
      isAbsent('table'),
    ),
  },
  {
    name: 'no-component',
    shows: 'the Application has no component',
    steps: [actor => actor.order({}, { spec: { components: [] } })],
    until: isSeenByKubevela,
  },
  {
    name: 'workflow-ended',
    shows: 'somebody terminated the workflow before the table was made',
    steps: [
      orderSuspended,
      until('the workflow to be suspended', phaseIs('workflowSuspending')),
      actor => actor.terminateWorkflow(),
    ],
    until: phaseIs('workflowTerminated'),
  },
];

/** These would pass, so ACK is stopped while they last. */
const held: Scenario[] = [
  {
    name: 'creating',
    shows: 'AWS is creating the table; ACK has looked once',
    during: 'ACK stopped',
    alone: true,
    before: [
      aws({ createMs: LONG_MS }),
      order(),
      until(
        'ACK to have looked once',
        all(tableStatusIs('CREATING'), ackSays('Ready', 'Unknown')),
      ),
    ],
    steps: [],
    until: hasReachedKubevela,
  },
  {
    name: 'updating',
    shows: 'AWS was asked for a change',
    during: 'ACK stopped',
    alone: true,
    before: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      change(protection(true)),
      untilAsked,
    ],
    steps: [],
    until: hasReachedKubevela,
  },
  {
    name: 'updating-while-rendering',
    shows: 'a second change while AWS is at the first; KubeVela has begun',
    during: 'ACK stopped',
    alone: true,
    before: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      change(protection(true)),
      untilAsked,
    ],
    steps: [
      until('KubeVela to know', hasReachedKubevela),
      change({ tags: [{ key: 'team', value: 'a' }] }),
    ],
    until: phaseIs('rendering'),
    passes: true,
  },
  {
    name: 'removing-while-updating',
    shows: 'AWS is still at a change',
    during: 'ACK stopped',
    alone: true,
    before: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      change({ tableClass: 'STANDARD_INFREQUENT_ACCESS' }),
      untilAsked,
    ],
    steps: [until('KubeVela to know', hasReachedKubevela), remove],
    until: all(isBeingRemoved, isGoing('table')),
  },
];

const atAws: Scenario[] = [
  {
    name: 'creating-slowly',
    shows: 'AWS is creating the table; ACK has looked again',
    steps: [aws({ createMs: LONG_MS }), order()],
    until: all(
      tableStatusIs('CREATING'),
      ackSays('ACK.Recoverable'),
      hasReachedKubevela,
    ),
  },
  {
    name: 'updating-at-aws',
    shows: 'AWS says that it is at the change',
    steps: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      change(protection(true)),
    ],
    until: all(tableStatusIs('UPDATING'), hasReachedKubevela),
  },
  {
    name: 'adding-index',
    shows: 'AWS is building an index',
    steps: [
      order(),
      untilActive,
      aws({ indexMs: LONG_MS, updateMs: 100 }),
      change(newIndex),
    ],
    until: all(
      tableStatusIs('ACTIVE'),
      ackSays('ACK.Recoverable', 'True', /^table GSIs in 'CREATING'/),
      hasReachedKubevela,
    ),
  },
  {
    name: 'out-of-sync-just-now',
    shows: 'changed in AWS; KubeVela has not noticed',
    steps: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      inAws('UpdateTable', { DeletionProtectionEnabled: true }),
    ],
    until: all(
      phaseIs('running'),
      isHealthy,
      ackSays('ACK.Recoverable', 'True', busy),
      hasReachedKro,
    ),
    passes: true,
  },
  {
    name: 'out-of-sync',
    shows: 'changed in AWS, and ACK puts it right',
    steps: [
      order(),
      untilActive,
      aws({ updateMs: LONG_MS }),
      inAws('UpdateTable', { DeletionProtectionEnabled: true }),
    ],
    until: all(
      phaseIs('unhealthy'),
      ackSays('ACK.Recoverable', 'True', busy),
      tableStatusIs('UPDATING'),
      hasReachedKubevela,
    ),
  },
  {
    name: 'retrying',
    shows: 'ACK may not create tables',
    steps: [denied('CreateTable'), order()],
    until: all(
      ackSays('ACK.Recoverable', 'True', /AccessDenied/),
      hasReachedKubevela,
    ),
  },
  {
    name: 'update-retrying',
    shows: 'ACK may not change tables',
    steps: [
      order(),
      untilActive,
      denied('UpdateTable'),
      change(protection(true)),
    ],
    until: all(
      ackSays('ACK.Recoverable', 'True', /AccessDenied/),
      hasReachedKubevela,
    ),
  },
  {
    name: 'aws-unreachable',
    shows: 'nobody answers where AWS should be',
    during: 'AWS unreachable',
    steps: [order()],
    until: all(
      ackSays('ACK.Recoverable', 'True', connectionRefused),
      hasReachedKubevela,
    ),
  },
  {
    name: 'aws-unreachable-active',
    shows: 'the same, for a table that exists',
    during: 'AWS unreachable',
    before: [order(), untilActive],
    steps: [],
    until: all(
      phaseIs('unhealthy'),
      ackSays('ACK.Recoverable', 'True', connectionRefused),
      hasReachedKubevela,
    ),
  },
  {
    name: 'refused-by-aws',
    shows: 'AWS refuses the new table',
    steps: [invalid('CreateTable'), order()],
    until: all(ackSays('ACK.Terminal'), hasReachedKubevela),
  },
  {
    name: 'update-refused-by-aws',
    shows: 'AWS refuses a change',
    steps: [order(), untilActive, invalid('UpdateTable'), change(newIndex)],
    until: all(ackSays('ACK.Terminal'), hasReachedKubevela),
  },
  {
    name: 'already-exists',
    shows: 'AWS has a table of this name, which ACK does not manage',
    steps: [madeInAws, order()],
    until: all(ackSays('ACK.Terminal'), hasReachedKubevela),
  },
  {
    name: 'key-not-accessible',
    shows: 'the KMS key of the table cannot be used any more',
    steps: [
      order(),
      untilActive,
      aws({ tableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' }),
    ],
    until: all(
      tableStatusIs('INACCESSIBLE_ENCRYPTION_CREDENTIALS'),
      hasReachedKubevela,
    ),
  },
  {
    name: 'role-not-used',
    shows: 'ACK ignores a selector whose ARN is none, and takes its own role',
    steps: [
      roleFor('ignored-by-ack', 'no-arn'),
      order({ providerConfigRef: { name: 'ignored-by-ack' } }),
    ],
    until: all(
      tableStatusIs('ACTIVE'),
      ackSays('Ready'),
      hasReachedKubevela,
      isUnhealthy,
    ),
  },
  {
    name: 'unknown-status',
    shows: 'a status of DynamoDB that nobody knows yet',
    steps: [order(), untilActive, aws({ tableStatus: 'HIBERNATING' })],
    until: all(tableStatusIs('HIBERNATING'), hasReachedKubevela),
  },
  {
    name: 'archived',
    shows: 'AWS has archived the table',
    steps: [order(), untilActive, aws({ tableStatus: 'ARCHIVED' })],
    until: all(tableStatusIs('ARCHIVED'), hasReachedKubevela),
  },
];

const removing: Scenario[] = [
  {
    name: 'removing',
    shows: 'everybody was told; ACK has not acted yet',
    during: 'ACK stopped',
    before: [order(), untilActive],
    steps: [remove],
    until: all(isBeingRemoved, isGoing('table')),
  },
  {
    name: 'removing-retained',
    shows: 'the same, for a protected table, which stays in AWS',
    during: 'ACK stopped',
    before: [order(protection(true)), untilActive],
    steps: [remove],
    until: all(isBeingRemoved, isGoing('table')),
  },
  {
    name: 'removing-by-policy',
    shows: 'the same, for deletionPolicy retain',
    during: 'ACK stopped',
    before: [order({ deletionPolicy: 'retain' }), untilActive],
    steps: [remove],
    until: all(isBeingRemoved, isGoing('table')),
  },
  {
    name: 'removing-held',
    shows: 'retention was asked for, and kro has not applied it yet',
    during: 'kro stopped',
    before: [order({ deletionPolicy: 'delete' }), untilActive],
    steps: [
      change({ deletionPolicy: 'retain' }),
      until(
        'KubeVela to have passed it on',
        ({ instance }) => instance?.spec?.deletionPolicy === 'retain',
      ),
      remove,
    ],
    until: mayNotRemove(/late-retention/),
  },
  {
    name: 'removing-last',
    shows: 'only the Application is left',
    steps: [order(), untilActive, remove],
    until: all(
      isRemovedByKubevela,
      isGoing('application'),
      isAbsent('instance'),
      isAbsent('table'),
    ),
    passes: true,
  },
  {
    name: 'removing-denied',
    shows: 'ACK may not delete tables',
    steps: [order(), untilActive, denied('DeleteTable'), remove],
    until: all(
      isBeingRemoved,
      // kro does not bring it up any more
      ackSays('ACK.Recoverable', 'True', /AccessDenied/),
    ),
  },
  {
    name: 'removing-blocked',
    shows: 'protection was switched on in AWS, behind the manifest',
    steps: [
      order(),
      untilActive,
      inAws('UpdateTable', { DeletionProtectionEnabled: true }),
      remove,
    ],
    until: all(isBeingRemoved, ackSays('ACK.Terminal')),
  },
  {
    name: 'removing-in-aws',
    shows: 'somebody deletes the table in AWS',
    steps: [
      order(),
      untilActive,
      aws({ deleteMs: LONG_MS }),
      inAws('DeleteTable', {}, { throughProxy: true }),
    ],
    until: all(tableStatusIs('DELETING'), hasReachedKubevela),
  },
];

const refused: Scenario[] = [
  {
    name: 'refused-by-kubevela',
    shows: 'a rule of the definition is broken; KubeVela tries again',
    steps: [order({ billingMode: 'PROVISIONED' })],
    until: isRefusedByKubevela,
  },
  {
    name: 'refused-by-kubevela-for-good',
    shows: 'the same, after KubeVela has given up',
    steps: [order({ billingMode: 'PROVISIONED' })],
    until: phaseIs('workflowFailed'),
  },
  {
    name: 'refused-key-attribute-undefined',
    shows: 'breaks the rule key-attribute-undefined',
    messageOnly: true,
    steps: [
      order({
        keySchema: [
          { attributeName: 'id', keyType: 'HASH' },
          { attributeName: 'nope', keyType: 'RANGE' },
        ],
      }),
    ],
    until: isRefusedByKubevela,
  },
  ...Object.entries(mistakes).map(([rule, parameters]) => ({
    name: `refused-${rule}`,
    shows: `breaks the rule ${rule}`,
    messageOnly: rule !== 'unknown-parameter',
    steps: [order(parameters)],
    until: isRefusedByKubevela,
  })),
  {
    name: 'refused-immutable',
    shows: 'another region for a table that exists',
    steps: [order(), untilActive, change({ region: 'eu-west-1' })],
    until: isRefusedByKubevela,
  },
  {
    name: 'refused-several',
    shows: 'breaks two rules',
    steps: [order({ billingMode: 'PROVISIONED', ttlEnabled: true })],
    until: isRefusedByKubevela,
  },
  {
    name: 'refused-immutable-several',
    shows: 'another name and region for a table that exists',
    messageOnly: true,
    steps: [
      order(),
      untilActive,
      change({ tableName: 'another-name', region: 'eu-west-1' }),
    ],
    until: isRefusedByKubevela,
  },
  ...Object.entries(immutable).map(([field, parameters]) => ({
    name: `refused-immutable-${field}`,
    shows: `${field} of a table that exists is changed`,
    messageOnly: true,
    steps: [order(parameters.order), untilActive, change(parameters.change)],
    until: isRefusedByKubevela,
  })),
  {
    name: 'refused-same-component',
    shows: 'another Application has a component of this name',
    role: { component: 'users' },
    steps: [
      async actor => {
        const first = new Actor(actor.stage, {
          ...actor.role,
          application: 'users-app',
          tableName: 'users',
        });
        await first.order();
        await first.until('the first Application to be active', isActive);
      },
      order(),
    ],
    until: isRefusedByKubevela,
  },
];

/** What the other definition drops: everything but the key. */
const muchMore = {
  streamEnabled: true,
  streamViewType: 'NEW_AND_OLD_IMAGES',
  pointInTimeRecoveryEnabled: true,
  ttlEnabled: true,
  ttlAttributeName: 'expiresAt',
  deletionProtectionEnabled: true,
  tags: [{ key: 'team', value: 'a' }],
};

const byAnotherDefinition: Scenario[] = [
  {
    name: 'definition-ignores',
    shows: 'another definition, which drops most of the order, says healthy',
    during: 'another definition',
    steps: [order(muchMore)],
    until: all(
      phaseIs('running'),
      isHealthy,
      tableStatusIs('ACTIVE'),
      ackSays('Ready'),
      ({ instance }) => instance?.status?.tableStatus === 'ACTIVE',
    ),
  },
  {
    name: 'definition-too-early',
    shows: 'the same, while AWS is creating the table',
    during: 'another definition',
    steps: [aws({ createMs: LONG_MS }), order()],
    until: all(
      phaseIs('running'),
      isHealthy,
      tableStatusIs('CREATING'),
      ackSays('ACK.Recoverable'),
      ({ instance }) => instance?.status?.tableStatus === 'CREATING',
    ),
  },
  {
    name: 'definition-renames',
    shows: 'the same, and the Table is not named like the instance',
    during: 'another definition',
    role: { tableName: 'shop-definition-renames' },
    steps: [order()],
    until: all(
      phaseIs('running'),
      isHealthy,
      tableStatusIs('ACTIVE'),
      ackSays('Ready'),
      ({ instance }) => instance?.status?.tableStatus === 'ACTIVE',
    ),
  },
];

/** The examples of the original documentation, word for word. */
function documented(example: string): Scenario {
  const file = join(documentedDirectory, `${example}.yaml`);
  const [manifest] = parseManifests(readFileSync(file, 'utf8'));
  const [component] = manifest.spec!.components as {
    name: string;
    properties: { tableName: string };
  }[];
  return {
    name: `documented-${example}`,
    shows: `the documented example ${example} is ready to use`,
    role: {
      namespace: manifest.metadata!.namespace,
      application: manifest.metadata!.name!,
      component: component.name,
      tableName: component.properties.tableName,
    },
    steps: [actor => actor.apply(manifest)],
    until: isActive,
  };
}

const examples = ['basic', 'with-gsi', 'provisioned', 'production'].map(
  documented,
);

/** Those that take long come first, so that the short ones fill the gaps. */
export const scenarios: Scenario[] = [
  ...held,
  ...atAws,
  ...examples,
  ...removing,
  ...broken,
  ...active,
  ...waiting,
  ...refused,
  ...byAnotherDefinition,
];

export function roleOf({ name, role }: Scenario): Role {
  return {
    namespace: NAMESPACE,
    application: name,
    component: name,
    tableName: name,
    ...role,
  };
}
