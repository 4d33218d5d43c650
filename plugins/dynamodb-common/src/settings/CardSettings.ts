/**
 * How the views of a table behave, from the section `dynamodb.card` of
 * `app-config.yaml`.
 *
 * @alpha
 */
export interface CardSettings {
  /** How often to read again while the table changes, in seconds. */
  changingSeconds: number;
  /** How often to read again while it does not, in seconds. */
  settledSeconds: number;
  /** Address of the access portal of IAM Identity Center, for example `https://example.awsapps.com/start`. */
  consoleStartUrl?: string;
  /** Permission set to open the AWS console with; the portal asks when it is left out. */
  consoleRoleName?: string;
  /** Entity reference of the template that changes a table. */
  changeTemplate: string;
  /** Entity reference of the template that removes a table. */
  removeTemplate: string;
}
