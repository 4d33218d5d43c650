import type { DynamoDBTableParameters } from '../parameters/types';

/**
 * What a team asks for: a table, its place in the cluster and its owner.
 *
 * @public
 */
export interface TableOrder {
  /** Name of the Application, its component and the catalog entity: a DNS-1123 label of at most 56 characters. */
  name: string;
  /** Kubernetes namespace: a DNS-1123 label. */
  namespace: string;
  /** Properties of the Application's component, of type `aws-dynamodb-kro`. */
  parameters: DynamoDBTableParameters;
  /** Entity reference of the owner, for example `group:default/team-a`. */
  owner: string;
  /** Entity reference or name of the system that the table belongs to. */
  system?: string;
  /** One sentence for the catalog page. */
  description?: string;
  /** The cluster's name in Backstage, where Backstage knows several. */
  cluster?: string;
}

/**
 * Where the manifest of a table is kept.
 *
 * @public
 */
export interface ManifestSource {
  /** The scaffolder's form of a repository: `host?owner=o&repo=r`. */
  repoUrl: string;
  /** Page of the manifest at its forge; becomes `backstage.io/view-url`. */
  manifestUrl: string;
  /** The same page as `manifestUrl`, for people to look at. */
  viewUrl: string;
  /** The forge's editor of the manifest; becomes `backstage.io/edit-url`. */
  editUrl: string;
  /** Value of `backstage.io/source-location`, for example `url:https://host/o/r/tree/main/ns/name/`. */
  sourceLocation: string;
}
