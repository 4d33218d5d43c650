import { awsMessage, kubevelaMessage } from './engineMessages';

describe('awsMessage', () => {
  it.each([
    [
      'api error ValidationException: the key is not valid',
      'ValidationException: the key is not valid',
    ],
    [
      'cannot update table operation error DynamoDB: UpdateTable, https response error StatusCode: 400, RequestID: 0AB1, api error AccessDeniedException: not authorized',
      'AccessDeniedException: not authorized',
    ],
    [
      'operation error DynamoDB: CreateTable, https response error StatusCode: 400, RequestID: 0AB1, LimitExceededException: too many tables',
      'operation error DynamoDB: CreateTable, LimitExceededException: too many tables',
    ],
    ['LimitExceededException: too many', 'LimitExceededException: too many'],
    ['Resource already exists', 'Resource already exists'],
    ['', ''],
  ])('%j', (message, expected) => {
    expect(awsMessage(message)).toBe(expected);
  });
});

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

  it('keeps a missing parameter, which is reported as an incomplete template', () => {
    expect(
      kubevelaMessage(
        `${head}validation failed for workload users:\n\n\nTemplate errors:\n  output.spec.region: incomplete value string`,
      ),
    ).toBe('output.spec.region: incomplete value string');
  });
});
