import { richText, type RichText } from '../../text/richText';
import { type Concern, none } from '../concern';
import { given, labelText } from '../describe';
import type { PartialParameters } from '../PartialParameters';
import type { RecommendationRule } from '../Recommendation';
import { streamViewLabels } from './labels';
import { streamRules } from './rules';

/** What a stream shows; nothing for one that is off. */
function describeStream({
  streamEnabled,
  streamViewType,
}: PartialParameters): RichText | undefined {
  if (!streamEnabled) {
    return undefined;
  }
  return streamViewType
    ? labelText(streamViewLabels[streamViewType])
    : richText`view not chosen yet`;
}

const fullView: RecommendationRule = {
  id: 'stream-view',
  inSummary: false,
  check: ({ streamEnabled, streamViewType }) =>
    streamEnabled && streamViewType && streamViewType !== 'NEW_AND_OLD_IMAGES'
      ? [
          {
            pointer: '/streamViewType',
            sentence: 'Choose NEW_AND_OLD_IMAGES if in doubt.',
            reason:
              'Another view later means a new stream with another ARN, and all that read the old one have to follow.',
          },
        ]
      : [],
};

/** The stream of changes. */
export const streams = {
  parameters: {
    streamEnabled: {
      schema: {
        title: 'Stream',
        description: 'Publish every change of an item for 24 hours.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence:
          'A stream that is switched on again is a new one, with another ARN.',
      },
      ackPath: ['spec', 'streamSpecification', 'streamEnabled'],
      preset: parameters => [
        richText`stream: ${describeStream(parameters) ?? richText`off`}`,
      ],
    },
    streamViewType: {
      schema: {
        title: 'Stream view',
        description:
          'What a stream record shows of an item. Needed with a stream; to change it, switch the stream off first.',
        type: 'string',
        enum: ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'],
      },
      change: {
        effect: 'in steps',
        sentence: 'The view of a stream that is on cannot be changed.',
        instead:
          'Switch the stream off in the manifest, and in a second change on with the other view.',
      },
      ackPath: ['spec', 'streamSpecification', 'streamViewType'],
      preset: none,
    },
  },
  types: {},
  labels: { streamViewType: streamViewLabels },
  rules: streamRules,
  recommendations: [fullView],
  ackTable: ({ streamEnabled, streamViewType }) =>
    streamEnabled
      ? { spec: { streamSpecification: { streamEnabled, streamViewType } } }
      : {},
  reviewRows: [
    {
      title: 'Stream',
      lines: parameters => given([describeStream(parameters)]),
    },
  ],
  summary: parameters => {
    const view = describeStream(parameters);
    return view
      ? [richText`A stream publishes each change for 24 hours: ${view}.`]
      : [];
  },
  costs: ({ streamEnabled }) =>
    streamEnabled
      ? [
          {
            billed: 'by use',
            sentence: richText`Reads of the stream are billed, but for those of AWS Lambda.`,
          },
        ]
      : [],
  risks: none,
} satisfies Concern<'streamEnabled' | 'streamViewType'>;
