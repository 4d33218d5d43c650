/** The parts of a repository's address that lead the scaffolder to it. */
export interface RepositoryParts {
  host: string;
  owner?: string;
  organization?: string;
  workspace?: string;
  project?: string;
  repo?: string;
}

/**
 * Reads the scaffolder's form of a repository, `host?owner=o&repo=r`, as its own
 * `parseRepoUrl` does: the first parameter of a name counts, slashes around it
 * and what else stands in the address do not.
 *
 * @returns the parts; undefined for what is no address
 */
export function readRepository(repoUrl: string): RepositoryParts | undefined {
  try {
    const { host, searchParams } = new URL(`https://${repoUrl}`);
    const part = (name: string) =>
      searchParams.get(name)?.replace(/^\/+|\/+$/g, '') || undefined;
    return {
      host,
      owner: part('owner'),
      organization: part('organization'),
      workspace: part('workspace'),
      project: part('project'),
      repo: part('repo'),
    };
  } catch {
    return undefined;
  }
}

/** Whether two addresses lead to the same repository. Case matters but for the host. */
export function isSameRepository(one: string, other: string): boolean {
  const parts = readRepository(one);
  const others = readRepository(other);
  return (
    parts !== undefined &&
    others !== undefined &&
    (Object.keys(parts) as (keyof RepositoryParts)[]).every(
      name => parts[name] === others[name],
    )
  );
}

/** Whether a text leads the scaffolder to one repository, and has nothing else in it. */
export function isRepositoryUrl(text: string): boolean {
  const parts = readRepository(text);
  return (
    /^[^\s/\\?#@]+\?[^\s#]+$/.test(text) &&
    parts?.repo !== undefined &&
    (parts.owner ?? parts.workspace ?? parts.project) !== undefined
  );
}

/** A repository as people write it, such as `owner/repo`. */
export function repositoryTitle(repoUrl: string): string {
  const { organization, workspace, project, owner, repo } =
    readRepository(repoUrl) ?? {};
  return [organization, workspace, project, owner, repo]
    .filter(part => part !== undefined)
    .join('/');
}
