import { kubevelaMessage } from './kubevelaMessage';

describe('kubevelaMessage', () => {
  const head =
    'function call error for : GenerateComponentManifest: evaluate base template app=users in namespace=team-a: ';

  it.each([
    [
      `${head}invalid cue template of workload users after merge parameter and context: rule."attribute 'nope' is used in a key but is not in attributeDefinitions": conflicting values false and true (and 1 more errors) (value: cue/format: unsupported node type <nil>)`,
      "attribute 'nope' is used in a key but is not in attributeDefinitions",
    ],
    [
      `${head}invalid cue template of workload users after merge parameter and context: parameter.billingMode: invalid value "FOO" (out of bound =~"^(PAY_PER_REQUEST|PROVISIONED)$") (and 3 more errors) (value: cue/format: unsupported node type <nil>)`,
      'parameter.billingMode: invalid value "FOO" (out of bound =~"^(PAY_PER_REQUEST|PROVISIONED)$")',
    ],
    [
      `${head}invalid cue template of workload users after merge parameter and context: parameter.fooBar: field not allowed (value: cue/format: unsupported node type <nil>)`,
      'parameter.fooBar: field not allowed',
    ],
    [
      `${head}invalid cue template of workload users after merge parameter and context: rule."provisionedThroughput is required when billingMode is PROVISIONED": conflicting values false and true (value: cue/format: unsupported node type <nil>)`,
      'provisionedThroughput is required when billingMode is PROVISIONED',
    ],
    // As the webhook says it, to whoever applies the manifest.
    [
      'admission webhook "validating.core.oam.dev.v1beta1.applications" denied the request: field "schematic": Invalid value error encountered, cannot create the validation process context of app=users in namespace=team-a: evaluate base template app=users in namespace=team-a: invalid cue template of workload users after merge parameter and context: rule."attributeType of \'id\' must be S, N or B, not \'X\'": conflicting values false and true',
      "attributeType of 'id' must be S, N or B, not 'X'",
    ],
    [
      'function call error for : Dispatch: pre-dispatch dryrun failed: Found 1 errors. [(cannot apply ApplyOption: existing object DynamoDBTable default/user-table is managed by other application default/user-table-app)] (value: cue/format: unsupported node type <nil>)',
      'cannot apply ApplyOption: existing object DynamoDBTable default/user-table is managed by other application default/user-table-app',
    ],
    [
      'function call error for : Dispatch: pre-dispatch dryrun failed: Found 1 errors. [(cannot patch object: DynamoDBTable.kro.run "users" is invalid: spec.region: Invalid value: "eu-west-1": field is immutable)] (value: cue/format: unsupported node type <nil>)',
      'cannot patch object: DynamoDBTable.kro.run "users" is invalid: spec.region: Invalid value: "eu-west-1": field is immutable',
    ],
    ['something else altogether', 'something else altogether'],
  ])('reads the one line of KubeVela 1.10: %j', (message, expected) => {
    expect(kubevelaMessage(message)).toBe(expected);
  });

  it('reads the groups of KubeVela 1.11, and leaves out what only follows', () => {
    const message = `${head}validation failed for workload users:

Parameter errors:
  parameter.fooBar: field not allowed


Template errors:
  output.spec.region: incomplete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$"
  rule."index 'a \\"b\\"': nonKeyAttributes is required with projectionType INCLUDE": conflicting values false and true
  rule."streamViewType is required when streamEnabled is true": conflicting values false and true (value: cue/format: unsupported node type <nil>)`;
    expect(kubevelaMessage(message).split('\n')).toEqual([
      'parameter.fooBar: field not allowed',
      `index 'a "b"': nonKeyAttributes is required with projectionType INCLUDE`,
      'streamViewType is required when streamEnabled is true',
    ]);
  });

  // As recorded from KubeVela 1.11.0.
  it.each([
    [
      `Parameter errors:
\t  parameter.billingMode: invalid value "ON_DEMAND" (out of bound =~"^(PAY_PER_REQUEST|PROVISIONED)$")`,
      'parameter.billingMode: invalid value "ON_DEMAND" (out of bound =~"^(PAY_PER_REQUEST|PROVISIONED)$")',
    ],
    [
      `Parameter errors:
\t  parameter.keySchema.0.fooBar: field not allowed`,
      'parameter.keySchema.0.fooBar: field not allowed',
    ],
    [
      `Template errors:
\t  rule."attribute 'id' is in attributeDefinitions but no key or index uses it": conflicting values false and true
\t  rule."attribute 'nope' is used in a key but is not in attributeDefinitions": conflicting values false and true`,
      `attribute 'id' is in attributeDefinitions but no key or index uses it
attribute 'nope' is used in a key but is not in attributeDefinitions`,
    ],
    [
      `Template errors:
\t  rule."kmsMasterKeyID must be the full ARN of a key (arn:aws:kms:REGION:ACCOUNT:key/ID), because ACK cannot keep an alias or an id in sync, not 'alias/my-key'": conflicting values false and true`,
      "kmsMasterKeyID must be the full ARN of a key (arn:aws:kms:REGION:ACCOUNT:key/ID), because ACK cannot keep an alias or an id in sync, not 'alias/my-key'",
    ],
  ])('takes each sentence out of the group %j', (group, expected) => {
    expect(
      kubevelaMessage(
        `${head}validation failed for workload users:\n\t\n\t${group} (value: cue/format: unsupported node type <nil>)`,
      ),
    ).toBe(expected);
  });

  it('reads a missing parameter, which 1.11 reports three times', () => {
    expect(
      kubevelaMessage(
        `function call error for : GenerateComponentManifest: cannot generate manifests from component users:

Parameter errors:
  parameter.region: incomplete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$"


Template errors:
  output.spec.region: incomplete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$"
  rule: non-concrete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$" in operand to != (value: cue/format: unsupported node type <nil>)`,
      ),
    ).toBe('parameter.region: incomplete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$"');
  });

  it('keeps a missing parameter, which is reported as an incomplete template', () => {
    expect(
      kubevelaMessage(
        `${head}validation failed for workload users:\n\n\nTemplate errors:\n  output.spec.region: incomplete value string`,
      ),
    ).toBe('output.spec.region: incomplete value string');
  });
});
