import { recordedStates } from '../fixtures';
import { parameterChanges } from '../parameters/parameterChanges';
import { deriveTableState } from './deriveTableState';
import type { ApplicationObject } from './objects';

const justAfter = new Date('2026-11-23T10:00:30Z');

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
  return deriveTableState(
    {
      application: { kind: 'present', object },
      instance: { kind: 'unread' },
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
