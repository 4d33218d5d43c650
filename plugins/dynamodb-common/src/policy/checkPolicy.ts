import { closest } from '../schema/closest';
import type { PolicyRule, Problem } from '../problems/Problem';
import { listed, quote } from '../schema/wording';
import type { MandatoryTag, NamePattern, OrderPolicy } from './OrderPolicy';
import { isSameRepository } from './repository';
import { anchoredRegExp } from './anchoredRegExp';

function problem(pointer: string, rule: PolicyRule, message: string): Problem {
  return { pointer, rule, severity: 'error', message };
}

/** The fields of a value of any type. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

// An empty text is one that is missing, which the schema says.
function isGiven(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function checkOneOf(
  field: 'region' | 'namespace' | 'cluster',
  value: unknown,
  allowed: string[],
): Problem[] {
  if (!isGiven(value) || allowed.length === 0 || allowed.includes(value)) {
    return [];
  }
  const meant = closest(value, allowed);
  return [
    problem(
      `/${field}`,
      `${field}-allowed`,
      `${field} ${quote(
        value,
      )} is not one that your platform team allows: use ${listed(allowed)}.${
        meant ? ` Did you mean ${meant}?` : ''
      }`,
    ),
  ];
}

function checkClusterNamed(cluster: unknown, allowed: string[]): Problem[] {
  const missing = cluster === undefined || cluster === '';
  return missing && allowed.length > 1
    ? [
        problem(
          '/cluster',
          'cluster-allowed',
          `cluster is missing, and there are several: use ${listed(allowed)}.`,
        ),
      ]
    : [];
}

function checkPattern(
  field: 'name' | 'tableName',
  rule: PolicyRule,
  value: unknown,
  named: NamePattern | undefined,
): Problem[] {
  if (!isGiven(value) || !named || anchoredRegExp(named.pattern).test(value)) {
    return [];
  }
  return [
    problem(
      `/${field}`,
      rule,
      `${field} ${quote(
        value,
      )} is not a name that your platform team allows: it must be ${
        named.description ?? `text that matches ${named.pattern}`
      }.`,
    ),
  ];
}

function checkTag(
  { key, description, values }: MandatoryTag,
  tags: Record<string, unknown>[],
): Problem[] {
  const purpose = description ? ` (${description})` : '';
  const choice = values ? listed(values.map(quote)) : 'a value';
  const own = [...tags.entries()].filter(([, tag]) => tag.key === key);
  if (own.length === 0) {
    return [
      problem(
        '/tags',
        'mandatory-tag',
        `tags have no ${quote(
          key,
        )}, which your platform team wants on every table${purpose}: add it with ${choice}.`,
      ),
    ];
  }
  return own.flatMap(([index, { value }]) => {
    const isAllowed =
      typeof value !== 'string' || (values?.includes(value) ?? value !== '');
    return isAllowed
      ? []
      : [
          problem(
            `/tags/${index}/value`,
            'mandatory-tag-value',
            `tags[${index}].value ${quote(value)} is not one that ${quote(
              key,
            )} may have${purpose}: give ${choice}.`,
          ),
        ];
  });
}

/** In its own namespace a team may have any Secret; in another one it would reach those of others. */
function checkSecretNamespace(
  secret: unknown,
  own: unknown,
  allowed: string[],
): Problem[] {
  const { namespace } = fieldsOf(secret);
  if (
    !isGiven(namespace) ||
    !isGiven(own) ||
    namespace === own ||
    allowed.includes(namespace)
  ) {
    return [];
  }
  return [
    problem(
      '/writeConnectionSecretToRef/namespace',
      'secret-namespace-allowed',
      `writeConnectionSecretToRef.namespace ${quote(
        namespace,
      )} is neither the table's own namespace ${quote(
        own,
      )} nor one that your platform team allows for Secrets: leave it out${
        allowed.length > 0 ? `, or use ${listed(allowed)}` : ''
      }.`,
    ),
  ];
}

/**
 * Checks the parameters of a table against what the platform team allows:
 * region, name pattern, mandatory tags, and the namespace of the connection
 * Secret. What `checkParameters` refuses it passes over.
 *
 * @param parameters - of any origin
 * @param namespace - that of the order; the namespace of the Secret is not
 * checked without it
 * @returns every problem found, with pointers into the parameters
 *
 * @alpha
 */
export function checkParameterPolicy(
  parameters: unknown,
  policy: Pick<
    OrderPolicy,
    'regions' | 'tableName' | 'mandatoryTags' | 'connectionSecretNamespaces'
  >,
  namespace?: string,
): Problem[] {
  const {
    region,
    tableName,
    tags = [],
    writeConnectionSecretToRef,
  } = fieldsOf(parameters);
  const regions = policy.regions.map(({ name }) => name);
  return [
    ...checkPattern(
      'tableName',
      'table-name-pattern',
      tableName,
      policy.tableName,
    ),
    ...checkOneOf('region', region, regions),
    ...(Array.isArray(tags)
      ? policy.mandatoryTags.flatMap(tag => checkTag(tag, tags.map(fieldsOf)))
      : []),
    ...checkSecretNamespace(
      writeConnectionSecretToRef,
      namespace,
      policy.connectionSecretNamespaces,
    ),
  ];
}

function checkRepository(
  repoUrl: unknown,
  repositories: OrderPolicy['repositories'],
): Problem[] {
  if (repositories.length === 0) {
    return [
      problem(
        '/repoUrl',
        'repository-allowed',
        'repoUrl has no repository to choose from: the platform team lists those that tables may be ordered into under dynamodb.repositories in app-config.yaml.',
      ),
    ];
  }
  const allowed = listed(repositories.map(repository => repository.repoUrl));
  if (!isGiven(repoUrl)) {
    return [
      problem(
        '/repoUrl',
        'repository-allowed',
        `repoUrl is missing: use ${allowed}.`,
      ),
    ];
  }
  return repositories.some(repository =>
    isSameRepository(repository.repoUrl, repoUrl),
  )
    ? []
    : [
        problem(
          '/repoUrl',
          'repository-allowed',
          `repoUrl ${quote(
            repoUrl,
          )} is not a repository that your platform team allows: use ${allowed}.`,
        ),
      ];
}

/**
 * Checks an order, and the repository that it goes to, against what the platform
 * team allows. What `checkOrder` refuses it passes over.
 *
 * @param order - a `TableOrder` with a `repoUrl`, of any origin
 * @returns every problem found, with pointers into the order (those of a
 * parameter begin with `/parameters`)
 *
 * @alpha
 */
export function checkOrderPolicy(
  order: unknown,
  policy: OrderPolicy,
): Problem[] {
  const { name, namespace, cluster, repoUrl, parameters } = fieldsOf(order);
  return [
    ...checkPattern('name', 'name-pattern', name, policy.name),
    ...checkOneOf('namespace', namespace, policy.namespaces),
    ...checkOneOf('cluster', cluster, policy.clusters),
    ...checkClusterNamed(cluster, policy.clusters),
    ...checkRepository(repoUrl, policy.repositories),
    ...checkParameterPolicy(
      parameters,
      policy,
      isGiven(namespace) ? namespace : undefined,
    ).map(found => ({
      ...found,
      pointer: `/parameters${found.pointer}`,
    })),
  ];
}
