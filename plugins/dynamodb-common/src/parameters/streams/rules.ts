import type { Rule } from '../Rule';

const streamView: Rule = {
  id: 'stream-view',
  sentence:
    'streamViewType goes with streamEnabled, neither without the other.',
  reads: ['streamEnabled', 'streamViewType'],
  check({ streamEnabled = false, streamViewType }) {
    if (streamEnabled && !streamViewType) {
      return [
        {
          pointer: '/streamViewType',
          message:
            'streamViewType is missing, which streamEnabled needs: give KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.',
        },
      ];
    }
    // Stricter than the engines, which ignore it: a stream was probably wanted.
    if (!streamEnabled && streamViewType) {
      return [
        {
          pointer: '/streamViewType',
          message: `streamViewType is ${streamViewType} but the stream is off: set streamEnabled to true, or remove streamViewType.`,
        },
      ];
    }
    return [];
  },
};

/** Streams (CreateTable, StreamSpecification). */
export const streamRules: Rule[] = [streamView];
