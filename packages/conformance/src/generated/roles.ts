/** Where the Applications of the generated sets are. */
export const NAMESPACE = 'generated';

/** Another namespace, for connection Secrets. */
export const SECRETS_NAMESPACE = 'generated-secrets';
/** All that generated connection Secrets name, as the platform team's list. */
export const SECRETS_NAMESPACES = ['default', SECRETS_NAMESPACE];

/** What `providerConfigRef` names in good sets. */
export const roles = [
  'prod-account',
  '0',
  // as long as the value of a label may be
  `A${'_.-'.repeat(20)}-z`,
];

/** Where each role leads. */
export const ROLE_ACCOUNT = '111122223333';
