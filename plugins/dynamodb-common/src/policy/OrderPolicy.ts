import type { PresetParameters } from '../parameters/types';

/**
 * A set of choices with a name, which can be changed afterwards.
 *
 * @public
 */
export interface Preset {
  /** Unique, for example `production`. */
  name: string;
  /** For people, for example `Production`. */
  title: string;
  /** For whom it is, in one sentence. */
  description?: string;
  /** What it sets; tags are added to those that are there. */
  parameters: PresetParameters;
}

/**
 * A pattern that a name has to match, beyond AWS's and Kubernetes' rules.
 *
 * @public
 */
export interface NamePattern {
  /** Regular expression for the whole name. */
  pattern: string;
  /** What a good name looks like, as the end of the sentence "must be …". */
  description?: string;
}

/**
 * A tag that every table must have.
 *
 * @public
 */
export interface MandatoryTag {
  /** As AWS has it; upper and lower case differ. */
  key: string;
  /** What it is for. */
  description?: string;
  /** The values that are allowed; any but an empty one when left out. */
  values?: string[];
}

/**
 * A GitOps repository that tables may be ordered into.
 *
 * @public
 */
export interface OrderRepository {
  /** The scaffolder's form: `host?owner=o&repo=r`. */
  repoUrl: string;
  /** For people; `owner/repo` when the configuration has none. */
  title: string;
}

/**
 * What a platform team allows, from the section `dynamodb` of `app-config.yaml`.
 * An empty list allows everything, but for repositories, without which nothing
 * can be ordered, and for the namespaces of connection Secrets.
 *
 * @public
 */
export interface OrderPolicy {
  /** AWS regions, and what people call them. */
  regions: { name: string; title: string }[];
  /** Kubernetes namespaces. */
  namespaces: string[];
  /** Kubernetes namespaces that connection Secrets may be written into, beside the order's own. */
  connectionSecretNamespaces: string[];
  /** As Backstage names them. */
  clusters: string[];
  /** GitOps repositories that pull requests are opened in. */
  repositories: OrderRepository[];
  /** For the name of an order. */
  name?: NamePattern;
  /** For the name of a table in AWS. */
  tableName?: NamePattern;
  /** In the order of the form. */
  mandatoryTags: MandatoryTag[];
  /** Development, Production, then those of the configuration; one of the same name replaces ours. */
  presets: Preset[];
}
