import { observedState, recordedStates } from '../../fixtures/index';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';
import type { ApplicationObject } from '../objects/types';
import type { ObservedTable } from '../objects/ReadResult';

const now = new Date('2026-11-23T10:00:30Z');
const absent = { kind: 'notFound' } as const;

/** The Application of a table that is there and healthy, with changes. */
function healthyApplication(
  change: (application: ApplicationObject) => void = () => {},
): ObservedTable['application'] {
  const application = structuredClone(recordedStates.active.application!);
  delete application.spec!.components![0].properties!.deletionPolicy;
  change(application);
  return { kind: 'present', object: application };
}

function withProperties(properties: object) {
  return healthyApplication(({ spec }) => {
    Object.assign(spec!.components![0].properties!, properties);
  });
}

function stateOf(
  application = healthyApplication(),
  below: Partial<ObservedTable> = {},
) {
  return deriveInEnglish(
    { application, instance: absent, table: absent, ...below },
    now,
  );
}

const TITLE = 'No longer managed';

describe('a table whose instance is gone while KubeVela says healthy', () => {
  it('is no longer managed, in the words of KubeVela too, with a way back', () => {
    expect(stateOf()).toMatchObject({
      kind: 'failed',
      layer: 'kubevela',
      title: TITLE,
      message:
        'KubeVela says healthy, but the DynamoDBTable of kro is gone, so nobody manages the table. Nothing here tells whether AWS still has the table.',
      engineMessage:
        'DynamoDB table is ACTIVE: arn:aws:dynamodb:us-east-1:000000000000:table/active',
      nextStep: expect.stringContaining(
        'set adoptionPolicy to adopt in the manifest',
      ),
      refresh: 'idle',
    });
  });

  it('shows nothing of a table in AWS that only the Application tells of', () => {
    const { details, pipeline } = stateOf();
    expect(details).toMatchObject({ tableName: 'active', conditions: [] });
    expect(details.tableStatus).toBeUndefined();
    expect(pipeline.map(({ status, text }) => `${status} ${text}`)).toEqual([
      'ok applied',
      'failed lost the table',
      'waiting gone',
      'waiting gone',
      'unknown not seen',
    ]);
  });

  it.each([
    [
      { deletionPolicy: 'retain' },
      'AWS keeps the table and its data: deletionPolicy is retain.',
    ],
    [
      { deletionPolicy: 'delete', deletionProtectionEnabled: true },
      'AWS keeps the table and its data: deletion protection is on.',
    ],
    [
      { deletionPolicy: 'delete' },
      'With deletionPolicy delete, AWS was asked to delete the table too.',
    ],
    [
      { deletionProtectionEnabled: false },
      'Nothing here tells whether AWS still has the table.',
    ],
  ])('says what became of the data with %j', (properties, sentence) => {
    expect(stateOf(withProperties(properties)).message).toContain(sentence);
  });

  it('is not active because ACK’s Table was left behind', () => {
    const { table } = observedState('active');
    const state = stateOf(healthyApplication(), { table });
    expect(state).toMatchObject({
      title: TITLE,
      message: expect.stringContaining(
        'The ACK Table is still there, but no change reaches it.',
      ),
    });
    expect(state.pipeline.map(({ status }) => status)).not.toContain('working');
  });

  it('is that too when KubeVela says unhealthy', () => {
    const state = stateOf(
      healthyApplication(({ status }) => {
        status!.status = 'unhealthy';
        status!.services![0].healthy = false;
      }),
    );
    expect(state.title).toBe(TITLE);
    expect(state.message).toContain('KubeVela says that all is applied');
  });

  it.each<[string, (application: ApplicationObject) => void]>([
    [
      'KubeVela has not seen the last change',
      ({ metadata }) => {
        metadata.generation = 2;
      },
    ],
    [
      'the workflow still runs',
      ({ status }) => {
        status!.status = 'runningWorkflow';
        status!.workflow!.finished = false;
      },
    ],
    [
      'the Application is being removed',
      ({ metadata }) => {
        metadata.deletionTimestamp = '2026-11-23T10:00:20Z';
      },
    ],
    [
      'the workflow left the component out',
      ({ status }) => {
        status!.services = [];
        status!.workflow!.steps![0].phase = 'skipped';
      },
    ],
    [
      'the instance is in another cluster by a policy of the Application',
      ({ status }) => {
        Object.assign(status!.services![0], { cluster: 'edge' });
      },
    ],
    [
      'the instance is in another namespace by a policy of the Application',
      ({ status }) => {
        status!.services![0].namespace = 'elsewhere';
      },
    ],
  ])('is not said while %s', (_, change) => {
    expect(stateOf(healthyApplication(change)).title).not.toBe(TITLE);
  });

  it.each<[string, ObservedTable['instance']]>([
    ['notRead', { kind: 'notRead' }],
    ['forbidden', { kind: 'forbidden', by: 'cluster', message: 'no' }],
    ['failed', { kind: 'error', reason: 'cluster-down', message: 'no' }],
  ])('is not said of an instance that was not seen: %s', (_, instance) => {
    expect(
      deriveInEnglish({ application: healthyApplication(), instance }, now)
        .title,
    ).not.toBe(TITLE);
  });
});
