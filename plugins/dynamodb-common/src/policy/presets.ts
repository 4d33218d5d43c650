import {
  capacityPhrase,
  encryptionPhrase,
  expiryPhrase,
  removalPhrase,
  streamPhrase,
  tagPhrases,
} from '../parameters/phrases';
import { toPlainText, richText, type RichText } from '../text/richText';
import type { Preset, PresetParameters } from './OrderPolicy';

/**
 * The presets that are always there. Both set the same parameters, also to
 * their defaults, so that each choice is seen and one replaces the other.
 */
export const builtInPresets: Preset[] = [
  {
    name: 'development',
    title: 'Development',
    description:
      'For data that may be lost: nothing is backed up, and removing the table deletes it.',
    parameters: {
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: false,
      sseEnabled: false,
      deletionProtectionEnabled: false,
      deletionPolicy: 'delete',
    },
  },
  {
    name: 'production',
    title: 'Production',
    description:
      'For data that matters: backed up, protected, and kept in AWS when the table is removed.',
    parameters: {
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: true,
      sseEnabled: true,
      deletionProtectionEnabled: true,
      deletionPolicy: 'retain',
    },
  },
];

const on = (choice: boolean) => (choice ? 'on' : 'off');

/** The words for each parameter; none where another one's say it too. */
const words: {
  [Name in keyof PresetParameters]-?: (
    parameters: PresetParameters,
  ) => RichText[];
} = {
  billingMode: parameters => [capacityPhrase(parameters)],
  provisionedThroughput: () => [],
  streamEnabled: parameters => [
    richText`stream: ${streamPhrase(parameters) ?? richText`off`}`,
  ],
  streamViewType: () => [],
  pointInTimeRecoveryEnabled: ({ pointInTimeRecoveryEnabled = false }) => [
    [`point-in-time recovery ${on(pointInTimeRecoveryEnabled)}`],
  ],
  sseEnabled: parameters => [
    richText`encrypted ${encryptionPhrase(parameters)}`,
  ],
  sseType: () => [],
  kmsMasterKeyID: () => [],
  deletionProtectionEnabled: ({ deletionProtectionEnabled = false }) => [
    [`deletion protection ${on(deletionProtectionEnabled)}`],
  ],
  ttlEnabled: parameters => [
    richText`time to live: ${expiryPhrase(parameters) ?? richText`off`}`,
  ],
  ttlAttributeName: () => [],
  tableClass: ({ tableClass }) => [
    tableClass === 'STANDARD_INFREQUENT_ACCESS'
      ? richText`table class: infrequent access`
      : richText`table class: standard`,
  ],
  tags: parameters => tagPhrases(parameters).map(tag => richText`tag ${tag}`),
  deletionPolicy: parameters => [
    richText`when removed here: ${removalPhrase(parameters)}`,
  ],
  // Says the billing mode too, which goes with it.
  onDemandThroughput: parameters =>
    parameters.billingMode === undefined ? [capacityPhrase(parameters)] : [],
  contributorInsightsEnabled: ({ contributorInsightsEnabled = false }) => [
    [`contributor insights ${on(contributorInsightsEnabled)}`],
  ],
};

/** The parameters that a preset may set. */
export const presetParameters: string[] = Object.keys(words);

/**
 * What a preset sets, in a few words for each choice, such as
 * `deletion protection on`.
 *
 * @public
 */
export function describePreset({ parameters }: Preset): string[] {
  return (Object.keys(words) as (keyof PresetParameters)[])
    .filter(name => parameters[name] !== undefined)
    .flatMap(name => words[name](parameters))
    .map(toPlainText);
}
