/** What may happen around a table, and what comes of it: the rows of `docs/transitions.md` and the cases of the suite. */
export interface SafetyCase {
  /** In the words of the document; unique. */
  what: string;
  /** What a user sees of it, and what AWS has afterwards. */
  outcome: string;
}

export const revertCases = {
  kept: {
    what: 'A change and its revert while KubeVela stands still',
    outcome: 'nothing: the same instance, the same table',
  },
  documented: {
    what: 'The same, for an Application without the policy `keep-tables` and without `deletionPolicy`',
    outcome:
      'the table stays in AWS; KubeVela has removed the instance, so nobody manages it any more, while the Application goes on saying healthy',
  },
  sequences: {
    what: 'Edits and reverts in any order, while KubeVela stands still, is killed or restarts',
    outcome: 'the table gets the last text of its Application',
  },
} satisfies Record<string, SafetyCase>;

export const foreignCases = {
  replica: {
    what: 'Taking over a table with a replica',
    outcome:
      'read, not taken over, and the Application says why; it is taken over once the replica was removed in AWS',
  },
  policy: {
    what: 'Taking over a table with a resource policy that the manifest does not have',
    outcome:
      'read, not taken over, and the Application says why; it is taken over once the manifest has the policy',
  },
  limit: {
    what: 'Taking over a table with an on-demand limit that the manifest does not have',
    outcome:
      'read, not taken over, and the Application says why; it is taken over once the manifest has the limit',
  },
} satisfies Record<string, SafetyCase>;

export const laterCases = {
  replica: {
    what: 'A replica that somebody adds in AWS to a table of ours',
    outcome: 'ACK takes it away',
  },
  replicaDenied: {
    what: 'The same, while AWS denies ACK to remove replicas, as the IAM policy of `definitions/rbac` does',
    outcome: 'the replica stays, and the Application says that AWS denies it',
  },
  policy: {
    what: 'A resource policy that somebody adds in AWS to a table of ours',
    outcome: 'ACK takes it away',
  },
  policyDenied: {
    what: 'The same, while AWS denies ACK to remove resource policies, as the IAM policy of `definitions/rbac` does',
    outcome: 'the policy stays, and the Application says that AWS denies it',
  },
} satisfies Record<string, SafetyCase>;

export const secretCases = {
  opaque: {
    what: 'A connection Secret of a name that another Secret of the namespace has',
    outcome: 'refused by name; that Secret is not touched, also by a removal',
  },
  tls: {
    what: 'The same, where that Secret is of type `kubernetes.io/tls`',
    outcome: 'refused by name; that Secret is not touched, also by a removal',
  },
  other: {
    what: 'A connection Secret of a name that the connection Secret of another table has',
    outcome: 'refused by name; that Secret is not touched, also by a removal',
  },
  elsewhere: {
    what: 'A connection Secret in a namespace that the platform team has not allowed',
    outcome: 'refused by name; nothing there is touched, also by a removal',
  },
} satisfies Record<string, SafetyCase>;

export const lateCases = {
  retain: {
    what: 'Deletion policy from delete to retain, and removal before kro has heard of it',
    outcome:
      'the removal waits for kro, then the Application goes and the table stays in AWS',
  },
  protection: {
    what: 'Deletion protection on, and removal before kro has heard of it',
    outcome:
      'the removal waits for kro, then the Application goes and the table stays in AWS',
  },
  suspended: {
    what: 'Deletion policy from delete to retain, and removal while the instance is suspended',
    outcome:
      'the removal waits until the instance is not suspended any more, then the Application goes and the table stays in AWS',
  },
} satisfies Record<string, SafetyCase>;

export const renameCases = {
  renamed: {
    what: 'Another name for the component, with an adoption policy as its Application advises',
    outcome: 'the table is taken over, with its items',
  },
  renamedWithoutPolicy: {
    what: 'The same, for an Application without the policy `keep-tables`',
    outcome: 'the table is taken over, with its items',
  },
  movedFirst: {
    what: 'A second Application in another namespace, which adopts the table, and then removal of the first',
    outcome: 'the table is taken over, with its items',
  },
  movedLast: {
    what: 'Removal of an Application, and then one in another namespace that adopts the table',
    outcome: 'the table is taken over, with its items',
  },
} satisfies Record<string, SafetyCase>;

export const safetyCases: SafetyCase[] = [
  revertCases,
  foreignCases,
  laterCases,
  secretCases,
  lateCases,
  renameCases,
].flatMap(group => Object.values(group));
