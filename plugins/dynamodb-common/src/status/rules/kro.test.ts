import { recordedStates } from '../../fixtures/index';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';

const now = new Date('2026-11-23T10:00:30Z');

/** The state when kro failed at a connection Secret with these words of the API server. */
function failedWith(words: string, tableStatus = 'ACTIVE') {
  const instance = structuredClone(recordedStates['failed-at-kro'].instance!);
  instance.spec!.writeConnectionSecretToRef = {
    name: 'payments-db',
    namespace: 'victim',
  };
  instance.status!.tableStatus = tableStatus;
  const message = `resource reconciliation failed: apply results contain errors: ${words}`;
  for (const condition of instance.status!.conditions!) {
    if (condition.status === 'False') condition.message = message;
  }
  return {
    message,
    state: deriveInEnglish(
      {
        application: { kind: 'notRead' },
        instance: { kind: 'present', object: instance },
      },
      now,
    ),
  };
}

describe('a connection Secret that belongs to somebody else', () => {
  it.each([
    [
      'has another type, which Kubernetes never changes',
      'Secret "payments-db" is invalid: type: Invalid value: "aws-dynamodb-kro/connection": field is immutable',
    ],
    [
      'is kept by the admission policy of our definitions',
      "secrets \"payments-db\" is forbidden: ValidatingAdmissionPolicy 'aws-dynamodb-kro-connection-secrets' with binding 'aws-dynamodb-kro-connection-secrets' denied request: the Secret payments-db exists already and was not made for a DynamoDB table, so it stays as it is: choose another name in writeConnectionSecretToRef",
    ],
  ])('is left alone, and the card says so: it %s', (_, words) => {
    const { state, message } = failedWith(words);
    expect(state).toMatchObject({
      kind: 'failed',
      layer: 'kro',
      title: 'Failed at kro',
      message:
        'The connection Secret victim/payments-db is not written: there is a Secret of this name already that does not belong to this table, and it stays as it is. The table itself can be used.',
      engineMessage: message,
      nextStep:
        'Choose another name in writeConnectionSecretToRef in the manifest.',
    });
  });

  it('does not call a table usable that is not there yet', () => {
    const { state } = failedWith(
      'Secret "payments-db" is invalid: type: Invalid value: "aws-dynamodb-kro/connection": field is immutable',
      'CREATING',
    );
    expect(state.message).not.toContain('can be used');
  });

  it.each([
    'namespaces "victim" not found',
    'secrets "payments-db" is forbidden: User "system:serviceaccount:kro-system:kro" cannot patch resource "secrets" in API group "" in the namespace "victim"',
    "secrets \"payments-db\" is forbidden: ValidatingAdmissionPolicy 'quota' with binding 'quota' denied request: no more Secrets",
    'Secret "payments-db" is invalid: metadata.labels: Invalid value: "a b"',
  ])('is not the cause where kro says something else: %s', words => {
    const { state, message } = failedWith(words);
    expect(state).toMatchObject({
      message: 'kro cannot make the table out of the instance.',
      engineMessage: message,
    });
  });
});
