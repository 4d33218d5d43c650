import type { JsonSchema } from '../../schema/JsonSchema';
import { patterns } from '../../schema/patterns';
import { join, richText, type RichText } from '../../text/richText';
import { type Concern, none } from '../concern';
import type { PartialParameters } from '../PartialParameters';
import type { RecommendationRule } from '../Recommendation';
import { tagRules } from './rules';

const tag: JsonSchema = {
  title: 'Tag',
  description: 'A tag that AWS keeps with the table.',
  type: 'object',
  properties: {
    key: {
      title: 'Key',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: patterns.tagText.pattern,
    },
    value: {
      title: 'Value',
      type: 'string',
      maxLength: 256,
      pattern: patterns.tagText.pattern,
    },
  },
  required: ['key', 'value'],
  additionalProperties: false,
};

function describeTags({ tags: list = [] }: PartialParameters): RichText[] {
  return list.map(({ key, value = '' }) =>
    key ? richText`${`${key} = ${value}`}` : richText`(no key yet)`,
  );
}

const usualTags: RecommendationRule = {
  id: 'tags',
  inSummary: false,
  // Where the platform team demands tags, their absence is a problem.
  check: ({ tags: list = [] }, { mandatoryTags }) =>
    list.length > 0 || mandatoryTags.length > 0
      ? []
      : [
          {
            pointer: '/tags',
            sentence:
              'There are no tags: give at least Environment, Application and Team.',
            reason: 'Cost reports tell tables apart by their tags.',
          },
        ],
};

/** The tags that AWS keeps with the table. */
export const tags = {
  parameters: {
    tags: {
      schema: {
        title: 'Tags',
        description:
          'AWS tags of the table, for cost reports and access rules; at most 46, because AWS takes 50 and ACK and kro add up to four of their own.',
        type: 'array',
        maxItems: 46,
        items: tag,
      },
      change: {
        effect: 'in place',
        sentence: 'Tags can be added, changed and removed.',
      },
      ackPath: ['spec', 'tags'],
      preset: parameters =>
        describeTags(parameters).map(text => richText`tag ${text}`),
    },
  },
  types: { Tag: tag },
  labels: {},
  rules: tagRules,
  recommendations: [usualTags],
  ackTable: ({ tags: list = [] }) =>
    list.length > 0 ? { spec: { tags: list } } : {},
  reviewRows: [{ title: 'Tags', lines: describeTags }],
  summary: parameters => {
    const texts = describeTags(parameters);
    return texts.length > 0 ? [richText`Its tags: ${join(texts, ', ')}.`] : [];
  },
  costs: none,
  risks: none,
} satisfies Concern<'tags'>;
