/** A right that Kubernetes' RBAC says is missing. */
export interface MissingRight {
  /** Who asked, for example `system:serviceaccount:backstage:backstage`. */
  user: string;
  verb: string;
  /** Plural of the kind, with its API group where it has one. */
  resource: string;
  /** Undefined where all namespaces were asked for. */
  namespace?: string;
}

/** Reads the message of Kubernetes' RBAC; undefined when it is none. */
export function readMissingRight(message: string): MissingRight | undefined {
  const match =
    /User "([^"]*)" cannot (\w+) resource "([^"]*)"(?: in API group "([^"]*)")?(?: in the namespace "([^"]*)")?/.exec(
      message,
    );
  if (!match) {
    return undefined;
  }
  const [, user, verb, resource, group, namespace] = match;
  return {
    user,
    verb,
    resource: group ? `${resource}.${group}` : resource,
    namespace,
  };
}

/** Whether a webhook or a policy of the cluster denied a request; its message can be about anything. */
export function isDenied(message: string): boolean {
  return /\bdenied (the )?request\b/.test(message);
}
