import { request } from '@playwright/test';
import type { SandboxEndpoints } from './sandbox';

/** Puts files on the main branch, without a pull request. */
export async function commitFiles(
  { forge }: SandboxEndpoints,
  message: string,
  files: Record<string, string>,
): Promise<void> {
  const api = await request.newContext({
    extraHTTPHeaders: { authorization: `token ${forge.token}` },
  });
  const repository = `${forge.apiUrl}/repos/${forge.owner}/${forge.repository}`;
  const call = async <T>(
    method: string,
    path: string,
    data?: object,
  ): Promise<T> => {
    const response = await api.fetch(`${repository}/git/${path}`, {
      method,
      data,
    });
    if (!response.ok()) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return (await response.json()) as T;
  };
  const main = await call<{ object: { sha: string } }>('GET', 'ref/heads/main');
  const parent = main.object.sha;
  const tree = await call<{ sha: string }>('POST', 'trees', {
    base_tree: parent,
    tree: Object.entries(files).map(([path, content]) => ({
      path,
      mode: '100644',
      type: 'blob',
      content,
    })),
  });
  const commit = await call<{ sha: string }>('POST', 'commits', {
    message,
    tree: tree.sha,
    parents: [parent],
  });
  await call('PATCH', 'refs/heads/main', { sha: commit.sha });
  await api.dispose();
}

/** Gives tables their pages in the catalog, whether they are ordered or not. */
export function commitEntities(
  sandbox: SandboxEndpoints,
  names: string[],
): Promise<void> {
  const entities = names.map(
    name => `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: ${name}
  annotations:
    app.oam.dev/name: ${name}
    app.oam.dev/namespace: default
    app.oam.dev/component: ${name}
spec:
  type: dynamodb-table
  owner: group:default/team-a
`,
  );
  return commitFiles(sandbox, `Describe ${names.join(', ')}`, {
    [`default/${names[0]}/catalog-info.yaml`]: entities.join('---\n'),
  });
}
