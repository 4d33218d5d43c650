import { richText, type RichText } from '../../text/richText';
import { type Concern, none } from '../concern';
import { given, orNotNamed } from '../describe';
import { attributeName } from '../keys/schema';
import type { PartialParameters } from '../PartialParameters';
import { expiryAttribute } from './recommendations';
import { timeToLiveRules } from './rules';

/** By what items expire; nothing where they do not. */
function describeExpiry({
  ttlEnabled,
  ttlAttributeName,
}: PartialParameters): RichText | undefined {
  return ttlEnabled
    ? richText`by attribute ${orNotNamed(ttlAttributeName)}`
    : undefined;
}

/** Deletion of items after their expiry time. */
export const timeToLive = {
  parameters: {
    ttlEnabled: {
      schema: {
        title: 'Time to live',
        description: 'Delete items automatically after their expiry time.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence: 'AWS takes up to an hour, and one change in that time.',
      },
      ackPath: ['spec', 'timeToLive', 'enabled'],
      preset: parameters => [
        richText`time to live: ${describeExpiry(parameters) ?? richText`off`}`,
      ],
    },
    ttlAttributeName: {
      schema: {
        ...attributeName,
        title: 'Expiry attribute',
        description:
          'The attribute that holds the expiry time, a number of seconds since 1970. Needed with time to live.',
      },
      change: {
        effect: 'in steps',
        sentence:
          'The expiry attribute cannot be changed while time to live is on.',
        instead:
          'Switch time to live off in the manifest, and in a second change on with the other attribute.',
      },
      ackPath: ['spec', 'timeToLive', 'attributeName'],
      preset: none,
    },
  },
  types: {},
  labels: {},
  rules: timeToLiveRules,
  recommendations: [expiryAttribute],
  ackTable: ({ ttlEnabled, ttlAttributeName }) =>
    ttlEnabled
      ? {
          spec: {
            timeToLive: {
              enabled: ttlEnabled,
              attributeName: ttlAttributeName,
            },
          },
        }
      : {},
  reviewRows: [
    {
      title: 'Time to live',
      lines: parameters => given([describeExpiry(parameters)]),
    },
  ],
  summary: parameters => {
    const expiry = describeExpiry(parameters);
    return expiry
      ? [richText`Items are deleted some time after they expire, ${expiry}.`]
      : [];
  },
  costs: none,
  risks: none,
} satisfies Concern<'ttlEnabled' | 'ttlAttributeName'>;
