import { everything, minimal } from '../__testUtils__/parameters';
import { recordedStates } from '../fixtures/index';
import type { DynamoDBTableParameters } from './types';
import { tableAnnotations, tableLabels } from './ackTable';

describe('the metadata of the Table', () => {
  it.each([
    'active',
    'active-protected',
    'active-retained',
    'active-with-role',
    'adopted',
    'waiting-to-adopt',
    'documented-production',
  ] as const)('is what the engines made: %s', name => {
    const { application, table } = recordedStates[name];
    const [component] = application?.spec?.components ?? [];
    const parameters: DynamoDBTableParameters = JSON.parse(
      JSON.stringify(component.properties),
    );
    const { annotations = {}, labels } = table?.metadata ?? {};
    const ofAck = Object.entries(annotations).filter(
      ([key]) =>
        key.startsWith('services.k8s.aws/') &&
        // What is there from when a table is taken over, which is not when it is made.
        ![
          'services.k8s.aws/adopted',
          'services.k8s.aws/adoption-policy',
          'services.k8s.aws/adoption-fields',
        ].includes(key),
    );
    expect(Object.fromEntries(ofAck)).toEqual(tableAnnotations(parameters));
    expect(labels).toMatchObject(tableLabels(parameters));
  });
});

describe('tableAnnotations', () => {
  it('has the region, and that AWS keeps the table and its data', () => {
    expect(tableAnnotations(minimal)).toEqual({
      'services.k8s.aws/region': 'us-east-1',
      'services.k8s.aws/deletion-policy': 'retain',
    });
  });

  it('lets ACK try to make a table first that may be adopted', () => {
    expect(tableAnnotations(everything)).toEqual({
      'services.k8s.aws/region': 'eu-west-1',
      'services.k8s.aws/deletion-policy': 'retain',
    });
  });

  it('lets ACK only look for a table that has to be there', () => {
    expect(tableAnnotations({ ...minimal, adoptionPolicy: 'adopt' })).toEqual({
      'services.k8s.aws/region': 'us-east-1',
      'services.k8s.aws/deletion-policy': 'retain',
      'services.k8s.aws/read-only': 'true',
    });
  });

  it.each([
    [{}, 'retain'],
    [{ deletionPolicy: 'delete' }, 'delete'],
    [{ deletionPolicy: 'retain' }, 'retain'],
    [{ deletionProtectionEnabled: true }, 'retain'],
    [{ deletionProtectionEnabled: true, deletionPolicy: 'delete' }, 'retain'],
    [{ deletionProtectionEnabled: false, deletionPolicy: 'retain' }, 'retain'],
  ] as const)('keeps what is to be kept: %j', (changes, policy) => {
    expect(tableAnnotations({ ...minimal, ...changes })).toMatchObject({
      'services.k8s.aws/deletion-policy': policy,
    });
  });
});

describe('tableLabels', () => {
  it('names the account selection, or that there is none', () => {
    expect(tableLabels(minimal)).toEqual({
      'aws-dynamodb-kro/provider-config': 'default',
    });
    expect(tableLabels(everything)).toEqual({
      'aws-dynamodb-kro/provider-config': 'prod-account',
    });
  });
});
