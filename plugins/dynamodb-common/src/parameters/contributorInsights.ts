import { richText } from '../text/richText';
import { type Concern, none } from './concern';
import { onOrOff } from './describe';

/** Which keys are used and throttled most. */
export const contributorInsights = {
  parameters: {
    contributorInsightsEnabled: {
      schema: {
        title: 'Contributor insights',
        description:
          'CloudWatch shows which keys are used and throttled most. Costs by the requests it looks at.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence: 'Can be switched on and off at any time.',
      },
      ackPath: ['spec', 'contributorInsights'],
      preset: ({ contributorInsightsEnabled }) => [
        richText`contributor insights ${onOrOff(contributorInsightsEnabled)}`,
      ],
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [],
  ackTable: ({ contributorInsightsEnabled }) =>
    contributorInsightsEnabled
      ? { spec: { contributorInsights: 'ENABLE' } }
      : {},
  reviewRows: [
    {
      title: 'Contributor insights',
      lines: ({ contributorInsightsEnabled }) =>
        contributorInsightsEnabled ? [richText`on`] : [],
    },
  ],
  summary: ({ contributorInsightsEnabled }) =>
    contributorInsightsEnabled
      ? [richText`CloudWatch shows which keys are used and throttled most.`]
      : [],
  costs: ({ contributorInsightsEnabled }) =>
    contributorInsightsEnabled
      ? [
          {
            billed: 'by use',
            sentence: richText`CloudWatch bills contributor insights by the requests that they look at.`,
          },
        ]
      : [],
  risks: none,
} satisfies Concern<'contributorInsightsEnabled'>;
