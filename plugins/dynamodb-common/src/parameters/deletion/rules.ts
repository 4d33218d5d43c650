import type { Rule } from '../Rule';

const protectionWins: Rule = {
  id: 'deletion-policy-protected',
  severity: 'warning',
  sentence:
    'A table with deletion protection stays in AWS when it is removed here, also with deletionPolicy delete.',
  reads: ['deletionProtectionEnabled', 'deletionPolicy'],
  check({ deletionProtectionEnabled, deletionPolicy }) {
    return deletionProtectionEnabled && deletionPolicy === 'delete'
      ? [
          {
            pointer: '/deletionPolicy',
            message:
              'deletionPolicy is delete but deletionProtectionEnabled is true: protection wins, so the table stays in AWS when it is removed here. Remove deletionPolicy, or switch protection off before the table is removed.',
          },
        ]
      : [];
  },
};

/** What becomes of the table when it is removed. */
export const deletionRules: Rule[] = [protectionWins];
