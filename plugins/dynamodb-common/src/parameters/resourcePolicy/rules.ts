import type { DynamoDBTableParameters } from '../types';
import { isRecord } from '../../schema/guards';
import { quote } from '../../schema/wording';
import type { Finding, Rule } from '../Rule';

/** AWS's 20 KB, white space included. */
export const MAX_POLICY_BYTES = 20 * 1024;

const pointer = '/resourcePolicy';

/** The policy; undefined for what is no JSON object. */
function readPolicy(text: string): Record<string, unknown> | undefined {
  try {
    const policy: unknown = JSON.parse(text);
    return isRecord(policy) ? policy : undefined;
  } catch {
    return undefined;
  }
}

/** In UTF-8, which is what AWS counts. */
function bytesOf(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    const beyond = [0x7f, 0x7ff, 0xffff].filter(last => code > last);
    return sum + 1 + beyond.length;
  }, 0);
}

/** One or a list, as IAM has it nearly everywhere. */
function listOf(value: unknown): unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(item => item !== undefined);
}

const isJson: Rule = {
  id: 'resource-policy-json',
  sentence: 'resourcePolicy is a JSON object.',
  reads: ['resourcePolicy'],
  check({ resourcePolicy }) {
    return resourcePolicy === undefined || readPolicy(resourcePolicy)
      ? []
      : [
          {
            pointer,
            message:
              'resourcePolicy is not a JSON object: write the whole policy as JSON, such as {"Version": "2012-10-17", "Statement": [...]}.',
          },
        ];
  },
};

const size: Rule = {
  id: 'resource-policy-size',
  sentence: `resourcePolicy has at most ${MAX_POLICY_BYTES} bytes in UTF-8 (20 kB), white space included.`,
  reads: ['resourcePolicy'],
  check({ resourcePolicy = '' }) {
    const bytes = bytesOf(resourcePolicy);
    return bytes <= MAX_POLICY_BYTES
      ? []
      : [
          {
            pointer,
            message: `resourcePolicy has ${bytes} bytes, but AWS takes at most ${MAX_POLICY_BYTES} (20 kB), white space included: shorten it.`,
          },
        ];
  },
};

function checkResources(
  statement: unknown,
  position: number,
  { region, tableName }: DynamoDBTableParameters,
): Finding[] {
  const number = position + 1;
  const repair = `use arn:aws:dynamodb:${region}:ACCOUNT:table/${tableName}, or its indexes with /index/* behind it.`;
  const resources = isRecord(statement) ? listOf(statement.Resource) : [];
  if (resources.length === 0) {
    return [
      {
        pointer,
        message: `Statement ${number} of resourcePolicy has no Resource, but has to name the table ${tableName} in ${region}: ${repair}`,
      },
    ];
  }
  const isOfTable = (resource: unknown) => {
    const [, arnRegion, arnTable] =
      /^arn:aws[a-z-]*:dynamodb:([^:]*):[0-9]{12}:table\/([^/]*)(?:\/index\/.+)?$/.exec(
        typeof resource === 'string' ? resource : '',
      ) ?? [];
    return arnRegion === region && arnTable === tableName;
  };
  return resources
    .filter(resource => !isOfTable(resource))
    .map(resource => ({
      pointer,
      message: `Statement ${number} of resourcePolicy is about ${quote(
        resource,
      )}, but the table is ${tableName} in ${region}: ${repair}`,
    }));
}

const ofThisTable: Rule = {
  id: 'resource-policy-table',
  sentence:
    'The Resource of each statement of resourcePolicy is the ARN of this table, or of its indexes.',
  reads: ['region', 'resourcePolicy', 'tableName'],
  check(parameters) {
    const policy = readPolicy(parameters.resourcePolicy ?? '');
    if (!policy) {
      return [];
    }
    const statements = listOf(policy.Statement);
    return statements.length > 0
      ? statements.flatMap((statement, position) =>
          checkResources(statement, position, parameters),
        )
      : [
          {
            pointer,
            message:
              'resourcePolicy has no Statement: say who may do what, or remove the parameter.',
          },
        ];
  },
};

/** Who else may use the table (PutResourcePolicy). */
export const resourcePolicyRules: Rule[] = [isJson, size, ofThisTable];
