import { parse } from 'yaml';
import { keepTablesPolicy } from '../application/keepsTables';
import {
  observedState,
  type RecordedStateName,
  recordedStates,
} from '../fixtures';
import { deriveInEnglish } from '../__testUtils__/inEnglish';
import type {
  ApplicationObject,
  InstanceObject,
  TableObject,
} from './objects/types';
import type { ReadResult, ObservedTable } from './objects/ReadResult';

const now = new Date('2026-11-23T10:00:30Z');
const names = Object.keys(recordedStates) as RecordedStateName[];

function warningsOf(observed: ObservedTable) {
  return deriveInEnglish(observed, now).warnings;
}

function present<T>(object: T): ReadResult<T> {
  return { kind: 'present', object };
}

const warned: RecordedStateName[] = [
  'documented-basic',
  'documented-production',
  'documented-provisioned',
  'documented-with-gsi',
  'no-longer-managed',
  'definition-ignores',
  'definition-renames',
  'refused-same-component',
];

const documented = recordedStates['documented-production']
  .application as ApplicationObject;

const production = {
  // The documentation knows of no policies.
  application: {
    ...documented,
    spec: { ...documented.spec, policies: [keepTablesPolicy] },
  },
  instance: recordedStates['documented-production'].instance as InstanceObject,
  table: recordedStates['documented-production'].table as TableObject,
};

/** The documented example, of which the Table has not everything. */
function withoutStreamAndTags(
  changes: { application?: Partial<ApplicationObject>; status?: object } = {},
): ObservedTable {
  const { streamSpecification, tags, ...spec } = production.table.spec ?? {};
  expect(streamSpecification).toBeDefined();
  expect(tags).toBeDefined();
  return {
    application: present({ ...production.application, ...changes.application }),
    instance: present({
      ...production.instance,
      status: { ...production.instance.status, ...changes.status },
    }),
    table: present({ ...production.table, spec }),
  };
}

describe('warnings', () => {
  it.each(names.filter(name => !warned.includes(name)))(
    'are none where all is seen and our definitions are at work: %s',
    name => {
      expect(warningsOf(observedState(name))).toEqual([]);
    },
  );

  describe('of parameters that the definition ignores', () => {
    it('are there in the recorded state, where everybody says healthy', () => {
      expect(warningsOf(observedState('definition-ignores'))).toMatchObject([
        {
          id: 'parameters-ignored',
          parameters: [
            'streamEnabled',
            'streamViewType',
            'pointInTimeRecoveryEnabled',
            'deletionProtectionEnabled',
            'ttlEnabled',
            'ttlAttributeName',
            'tags',
            'deletionPolicy',
          ],
        },
      ]);
    });

    it('name them', () => {
      expect(warningsOf(withoutStreamAndTags())).toEqual([
        {
          id: 'parameters-ignored',
          message:
            "The cluster's definition ignores 3 of your parameters: streamEnabled, streamViewType, tags.",
          nextStep: expect.stringContaining(
            'Your platform team installs the definitions',
          ),
          parameters: ['streamEnabled', 'streamViewType', 'tags'],
        },
      ]);
    });

    it('name a single one', () => {
      const { tags, ...spec } = production.table.spec ?? {};
      expect(
        warningsOf({
          application: present(production.application),
          instance: present(production.instance),
          table: present({ ...production.table, spec }),
        }),
      ).toMatchObject([
        {
          message:
            "The cluster's definition ignores one of your parameters: tags.",
        },
      ]);
    });

    it('wait until KubeVela has seen the last change', () => {
      const { metadata } = production.application;
      expect(
        warningsOf(
          withoutStreamAndTags({
            application: { metadata: { ...metadata, generation: 99 } },
          }),
        ),
      ).toEqual([]);
    });

    it('wait until the workflow has ended', () => {
      const { status } = production.application;
      expect(
        warningsOf(
          withoutStreamAndTags({
            application: {
              status: {
                ...status,
                status: 'runningWorkflow',
                workflow: { ...status?.workflow, finished: false },
              },
            },
          }),
        ),
      ).toEqual([]);
    });

    it('wait until kro has applied the last change', () => {
      const conditions = production.instance.status?.conditions?.map(
        condition => ({ ...condition, observedGeneration: 0 }),
      );
      expect(
        warningsOf(withoutStreamAndTags({ status: { conditions } })),
      ).toEqual([]);
    });

    it('wait until the Table was read', () => {
      const { application, instance } = withoutStreamAndTags();
      expect(warningsOf({ application, instance })).toEqual([]);
    });
  });

  describe('of what could not be read', () => {
    const forbidden: ReadResult<never> = {
      kind: 'forbidden',
      by: 'cluster',
      message:
        'tables.dynamodb.services.k8s.aws "active" is forbidden: User "backstage" cannot get resource "tables" in API group "dynamodb.services.k8s.aws" in the namespace "team-a"',
    };
    const down: ReadResult<never> = {
      kind: 'error',
      reason: 'cluster-down',
      message: 'the words',
    };

    it('say which object, why and who acts, while the rest tells the state', () => {
      const state = deriveInEnglish(
        { ...observedState('active'), table: forbidden },
        now,
      );
      expect(state).toMatchObject({
        kind: 'active',
        warnings: [
          {
            id: 'partly-readable',
            message:
              'Seen without the Table of ACK. Backstage may not get tables.dynamodb.services.k8s.aws in the namespace team-a.',
            engineMessage: forbidden.message,
            nextStep: expect.stringContaining('backstage-dynamodb-read'),
          },
        ],
      });
    });

    it('are one for several objects', () => {
      expect(
        warningsOf({ ...observedState('active'), instance: down, table: down }),
      ).toMatchObject([
        {
          id: 'partly-readable',
          message:
            'Seen without the DynamoDBTable of kro and the Table of ACK. The API server does not answer.',
        },
      ]);
      expect(
        warningsOf({ ...observedState('active'), application: down }),
      ).toMatchObject([
        { message: expect.stringMatching(/^Seen without the Application\. /) },
      ]);
    });

    it('are there as well when the rest does not tell enough', () => {
      expect(
        deriveInEnglish(
          { ...observedState('definition-ignores'), table: forbidden },
          now,
        ),
      ).toMatchObject({
        kind: 'unknown',
        layer: 'ack',
        warnings: [{ id: 'partly-readable' }],
      });
    });

    it('are none when that is the state', () => {
      expect(
        deriveInEnglish(
          { application: down, instance: down, table: down },
          now,
        ),
      ).toMatchObject({ kind: 'unreadable', warnings: [] });
    });
  });

  describe('of another Application that made the instance', () => {
    it('are there in the recorded state', () => {
      expect(warningsOf(observedState('refused-same-component'))).toEqual([
        {
          id: 'claimed-twice',
          message:
            'What is shown of the table belongs to another Application: team-a/users-app.',
          // What the refusal says is not said twice.
          nextStep: undefined,
        },
      ]);
    });

    it('are there for another namespace', () => {
      const { application, instance } = observedState('active');
      expect(instance.kind).toBe('present');
      const other: InstanceObject = {
        ...recordedStates.active.instance,
        metadata: {
          ...recordedStates.active.instance?.metadata,
          labels: {
            'app.oam.dev/name': 'active',
            'app.oam.dev/namespace': 'team-b',
          },
        },
      };
      expect(
        warningsOf({ application, instance: present(other) }),
      ).toMatchObject([
        {
          id: 'claimed-twice',
          message: expect.stringContaining('team-b/active'),
          nextStep: 'Give the component of one of the two another name.',
        },
      ]);
    });

    it('are none while the Application is not known', () => {
      const { instance } = observedState('refused-same-component');
      expect(
        warningsOf({ application: { kind: 'notRead' }, instance }),
      ).toEqual([]);
    });
  });

  it('say that the Table has another name than the instance, as in the recorded state', () => {
    expect(warningsOf(observedState('definition-renames'))).toMatchObject([
      { id: 'other-name' },
    ]);
    const { metadata } = production.table;
    expect(
      warningsOf({
        application: present(production.application),
        instance: present(production.instance),
        table: present({
          ...production.table,
          metadata: { ...metadata, name: 'users-prod' },
        }),
      }),
    ).toMatchObject([
      {
        id: 'other-name',
        message:
          'The Table of ACK is named users-prod, not user-table like the DynamoDBTable of kro.',
      },
    ]);
  });

  describe('of a table that no policy keeps', () => {
    /** The Application of a state with these policies. */
    function withPolicies(
      name: RecordedStateName,
      policies: unknown,
    ): ObservedTable {
      const observed = structuredClone(observedState(name));
      if (observed.application.kind === 'present') {
        Object.assign(observed.application.object.spec!, { policies });
      }
      return observed;
    }

    const unkept = (name: RecordedStateName, policies: unknown) =>
      warningsOf(withPolicies(name, policies)).filter(
        ({ id }) => id === 'tables-not-kept',
      );

    it('tell what can happen and what to add', () => {
      expect(unkept('active', undefined)).toEqual([
        {
          id: 'tables-not-kept',
          message:
            "The Application has no policy that keeps its tables. A change and its revert while KubeVela restarts can take the table out of KubeVela's care for good; AWS then deletes it, unless deletionPolicy is retain or deletion protection is on.",
          nextStep:
            'Add this policy to the Application in the manifest. It changes nothing else.',
          manifest: expect.stringMatching(/^spec:\n {2}policies:\n/),
        },
      ]);
    });

    it.each<RecordedStateName>([
      'documented-basic',
      'documented-production',
      'documented-provisioned',
      'documented-with-gsi',
    ])('are there for the examples of the documentation: %s', name => {
      expect(warningsOf(observedState(name))).toMatchObject([
        { id: 'tables-not-kept' },
      ]);
    });

    it('show the policy that our own Applications carry', () => {
      const [{ manifest }] = unkept('active', []);
      expect(parse(manifest!)).toEqual({
        spec: { policies: [keepTablesPolicy] },
      });
      expect(unkept('active', parse(manifest!).spec.policies)).toEqual([]);
    });

    it.each<RecordedStateName>([
      'creating',
      'refused-by-aws',
      'refused-by-kubevela',
      'waiting-for-kro',
    ])('are there whatever the state is: %s', name => {
      expect(unkept(name, [])).toHaveLength(1);
      expect(unkept(name, [keepTablesPolicy])).toEqual([]);
    });

    it.each<RecordedStateName>(['removing', 'removing-last'])(
      'are none while it is removed: %s',
      name => {
        expect(unkept(name, [])).toEqual([]);
      },
    );

    it('are none where there is no table, or the Application was not read', () => {
      expect(unkept('no-component', [])).toEqual([]);
      const { instance, table } = observedState('active');
      expect(
        warningsOf({ application: { kind: 'notRead' }, instance, table }),
      ).toEqual([]);
    });

    describe('by a rule with which KubeVela never applies an edit', () => {
      const ruleFor = (name: string, strategy = 'onAppDelete') => [
        keepTablesPolicy,
        {
          type: 'garbage-collect',
          properties: {
            rules: [{ selector: { componentNames: [name] }, strategy }],
          },
        },
      ];
      const idsOf = (policies: unknown) =>
        warningsOf(withPolicies('active', policies)).map(({ id }) => id);

      it('say that later changes do not arrive, and what to do', () => {
        expect(warningsOf(withPolicies('active', ruleFor('active')))).toEqual([
          {
            id: 'changes-frozen',
            message: expect.stringContaining(
              'Later changes of the manifest do not reach the table',
            ),
            nextStep: expect.stringContaining('app.oam.dev/autoUpdate'),
          },
        ]);
        expect(idsOf(ruleFor('active', 'never'))).toEqual(['changes-frozen']);
        expect(idsOf(ruleFor('active').slice(1))).toEqual(['changes-frozen']);
      });

      it('are none for the rule of another component, or another strategy', () => {
        expect(idsOf(ruleFor('other'))).toEqual([]);
        expect(idsOf(ruleFor('active', 'onAppUpdate'))).toEqual([]);
      });
    });
  });
});
