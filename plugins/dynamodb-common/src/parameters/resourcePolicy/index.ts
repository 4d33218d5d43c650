import { richText } from '../../text/richText';
import { type Concern, none } from '../concern';
import { resourcePolicyRules } from './rules';

/** Who may use the table beside its own account. */
export const resourcePolicy = {
  parameters: {
    resourcePolicy: {
      schema: {
        title: 'Resource policy',
        description:
          'Who else may use the table, for example another AWS account: an IAM policy as JSON of at most 20 kB. The Resource of each statement is this table or its indexes.',
        type: 'string',
      },
      change: {
        effect: 'in place',
        sentence:
          'The policy can be set and changed at any time. Left out, it is taken away in AWS, which needs a permission that ACK has only where the platform team gave it.',
      },
      ackPath: ['spec', 'resourcePolicy'],
      preset: undefined,
    },
  },
  types: {},
  labels: {},
  rules: resourcePolicyRules,
  recommendations: [],
  ackTable: parameters =>
    parameters.resourcePolicy
      ? { spec: { resourcePolicy: parameters.resourcePolicy } }
      : {},
  reviewRows: [
    {
      title: 'Who else may use it',
      lines: parameters =>
        parameters.resourcePolicy
          ? [richText`as its resource policy says`]
          : [],
    },
  ],
  summary: parameters =>
    parameters.resourcePolicy
      ? [richText`Others may use it as its resource policy says.`]
      : [],
  costs: none,
  risks: none,
} satisfies Concern<'resourcePolicy'>;
