export interface Config {
  /**
   * What may be ordered, for the form, the actions and the review of a pull
   * request alike, and how the card behaves. A list that is left out allows everything, but for
   * `repositories`, without one nothing can be ordered, and for `connectionSecretNamespaces`. What is wrong is refused
   * when it is read, with its key.
   *
   * @deepVisibility frontend
   */
  dynamodb?: {
    /**
     * AWS regions to choose from.
     *
     * @example
     * - us-east-1
     * - name: eu-west-1
     *   title: Ireland
     */
    regions?: Array<
      | string
      | {
          /** For example `us-east-1`. */
          name: string;
          /** For people; the name when left out. */
          title?: string;
        }
    >;

    /**
     * Kubernetes namespaces to choose from. The first is the one that a form
     * begins with.
     *
     * @example
     * - team-a
     * - team-b
     */
    namespaces?: string[];

    /**
     * Kubernetes namespaces that a connection Secret may be written into, beside
     * the order's own, which is always allowed. None when left out: in a
     * namespace of others a Secret is read by others. The component definition of
     * the cluster has a list of its own, `_secretNamespaces`, which has to have
     * them too.
     *
     * @example
     * - shared-secrets
     */
    connectionSecretNamespaces?: string[];

    /**
     * Clusters to choose from, as `kubernetes.clusterLocatorMethods` names them.
     * With several, an order has to name one.
     *
     * @example
     * - staging
     * - production
     */
    clusters?: string[];

    /**
     * GitOps repositories that pull requests may go to, and no other.
     *
     * @example
     * - repoUrl: github.com?owner=platform&repo=gitops
     *   title: Platform
     */
    repositories?: Array<{
      /** The scaffolder's form of a repository: `host?owner=OWNER&repo=REPOSITORY`. Compared by these parts. */
      repoUrl: string;
      /** For people; `OWNER/REPOSITORY` when left out. */
      title?: string;
    }>;

    /**
     * What the name of an order has to be, beyond the rules of Kubernetes.
     *
     * @example
     * pattern: '[a-z]+-(dev|prod)'
     * description: your team and the stage, such as shop-prod
     */
    name?: {
      /** Regular expression for the whole name, read with the flag `u`. */
      pattern: string;
      /** What a good name looks like: the end of the sentence "it must be". */
      description?: string;
    };

    /**
     * What the name of a table has to be in AWS, beyond the rules of DynamoDB.
     *
     * @example
     * pattern: '[a-z]+(-[a-z]+)*-(dev|prod)'
     * description: lower-case words and the stage, such as orders-prod
     */
    tableName?: {
      /** Regular expression for the whole name, read with the flag `u`. */
      pattern: string;
      /** What a good name looks like: the end of the sentence "it must be". */
      description?: string;
    };

    /** Tags of tables. */
    tags?: {
      /**
       * Tags that every table must have.
       *
       * @example
       * - key: team
       *   description: who pays
       * - key: environment
       *   values: [development, production]
       */
      mandatory?: Array<{
        /** Upper and lower case differ. */
        key: string;
        /** What the tag is for. */
        description?: string;
        /** The values that are allowed; any but an empty one when left out. */
        values?: string[];
      }>;
    };

    /**
     * Presets, beside `development` and `production`, which are always there
     * unless one of the same name takes their place.
     *
     * @example
     * - name: audit
     *   title: Audit log
     *   description: For what has to be kept and is seldom read.
     *   parameters:
     *     deletionProtectionEnabled: true
     *     pointInTimeRecoveryEnabled: true
     *     deletionPolicy: retain
     *     tableClass: STANDARD_INFREQUENT_ACCESS
     */
    presets?: Array<{
      /** Unique. */
      name: string;
      /** For people; the name when left out. */
      title?: string;
      /** For whom it is, in one sentence. */
      description?: string;
      /**
       * What it sets: billingMode, provisionedThroughput, streamEnabled,
       * streamViewType, pointInTimeRecoveryEnabled, sseEnabled, sseType,
       * kmsMasterKeyID, deletionProtectionEnabled, ttlEnabled,
       * ttlAttributeName, tableClass, tags, deletionPolicy, onDemandThroughput or
       * contributorInsightsEnabled. Together they have to make a table that can
       * be ordered.
       */
      parameters: { [parameter: string]: unknown };
    }>;

    /**
     * How the views of a table behave. All of it may be left out.
     *
     * @example
     * changingSeconds: 2
     * settledSeconds: 30
     */
    card?: {
      /**
       * How often to read again while the table changes, in seconds: 1 to 60, and
       * at most `settledSeconds`. 2 when left out.
       */
      changingSeconds?: number;

      /**
       * How often to read again while it does not, in seconds: 10 to 3600. 30 when
       * left out.
       */
      settledSeconds?: number;

      /**
       * How people get to the AWS console through IAM Identity Center. Without it
       * the links lead to the console itself.
       *
       * @example
       * startUrl: https://example.awsapps.com/start
       * roleName: ReadOnly
       */
      console?: {
        /** Address of the access portal, with https. */
        startUrl?: string;
        /** Permission set to go there with; the portal asks when it is left out. */
        roleName?: string;
      };

      /**
       * Entity references of the templates that the views link to. A template
       * that the catalog does not have is not linked to.
       *
       * @example
       * change: template:platform/change-table
       * remove: template:platform/remove-table
       */
      templates?: {
        /** `template:default/change-dynamodb-table` when left out. */
        change?: string;
        /** `template:default/remove-dynamodb-table` when left out. */
        remove?: string;
      };
    };
  };
}
