/** What Kubernetes says that somebody may not do. */
export interface ForbiddenRead {
  /** Who asked, for example `system:serviceaccount:backstage:backstage`. */
  user: string;
  verb: string;
  /** Plural of the kind, with its API group where it has one. */
  resource: string;
  /** Undefined where all namespaces were asked for. */
  namespace?: string;
}

/** Reads the message of Kubernetes' RBAC; undefined when it is none. */
export function readForbiddenRead(message: string): ForbiddenRead | undefined {
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
