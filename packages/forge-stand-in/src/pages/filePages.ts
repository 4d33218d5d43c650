import { Exchange } from '../exchange';
import { TreeEntry } from '../git/repository';
import { notFound } from '../http/errors';
import { Reply } from '../http/reply';
import { isFilePath } from '../names';
import { encodePath } from '../rest/representations';
import { diffCards } from './diffView';
import { Html, markup } from './html';
import { page, redirect, when } from './layout';
import { markdown } from './markdown';
import { summaryOf } from './pullRequestPage';

const MAX_SHOWN_BYTES = 1024 * 1024;

interface Location {
  revision: string;
  commit: string;
  path: string;
  entry: TreeEntry;
}

/** A folder; the root of the default branch when the address names nothing. Shows its README. */
export async function treePage(exchange: Exchange): Promise<Reply> {
  const { hosting } = exchange;
  const location = await locate(
    exchange,
    exchange.parameters.rest ?? hosting.defaultBranch,
  );
  if (location.entry.type !== 'tree') {
    return redirect(addressOf(exchange, 'blob', location), 302);
  }
  const { path } = location;
  const entries = await hosting.repository.readTree(location.entry.sha);
  const folders = entries.filter(entry => entry.type !== 'blob');
  const sorted = [
    ...folders,
    ...entries.filter(entry => entry.type === 'blob'),
  ];
  const readme = entries.find(
    entry => entry.type === 'blob' && /^readme\.md$/i.test(entry.path),
  );
  const inside = (name: string) => ({
    ...location,
    path: path ? `${path}/${name}` : name,
  });
  const row = (entry: TreeEntry) => markup`<li>
    <span class="grow mono">
      ${
        entry.type === 'commit'
          ? entry.path
          : markup`<a href="${addressOf(
              exchange,
              entry.type,
              inside(entry.path),
            )}"
            >${entry.path}${entry.type === 'tree' && '/'}</a
          >`
      }
    </span>
    <span class="quiet">${entry.size !== undefined && bytes(entry.size)}</span>
  </li>`;
  return filePage(exchange, location, [
    markup`<div class="card">
      ${
        sorted.length === 0
          ? markup`<p class="empty">This folder is empty.</p>`
          : markup`<ul class="list">
            ${sorted.map(row)}
          </ul>`
      }
    </div>`,
    readme
      ? markup`<h2>${readme.path}</h2>
          <section class="card pad markdown" aria-label="${readme.path}">
            ${markdown(
              (await hosting.repository.readBlob(readme.sha)).toString('utf8'),
            )}
          </section>`
      : markup``,
    path === '' ? cloneHint(exchange) : markup``,
  ]);
}

export async function blobPage(exchange: Exchange): Promise<Reply> {
  const location = await locate(exchange, exchange.parameters.rest);
  if (location.entry.type !== 'blob') {
    return redirect(addressOf(exchange, 'tree', location), 302);
  }
  const content = await exchange.hosting.repository.readBlob(
    location.entry.sha,
  );
  return filePage(
    exchange,
    location,
    markup`<div class="card">${fileView(content, location.path)}</div>`,
  );
}

/** Files are edited with git here; the page says how. */
export async function editPage(exchange: Exchange): Promise<Reply> {
  const location = await locate(exchange, exchange.parameters.rest);
  return filePage(
    exchange,
    location,
    markup`<section class="card pad">
        <p>
          This forge has no editor. Change the file in a clone and push it:
        </p>
        <pre><code>git clone ${cloneUrl(exchange)}
cd ${exchange.hosting.name}
git switch ${location.revision}
# edit ${location.path || 'the files'}
git commit --all
git push</code></pre>
        <p class="quiet">
          git asks for a user name (any) and a password: the token of the forge.
        </p>
      </section>
      <p>
        <a href="${addressOf(exchange, 'blob', location)}">Back to the file</a>
      </p>`,
  );
}

export async function commitPage(exchange: Exchange): Promise<Reply> {
  const { hosting, parameters } = exchange;
  const { repository, owner, name } = hosting;
  const sha = await repository.resolveCommit(parameters.sha);
  if (!sha) throw notFound();
  const commit = await repository.readCommit(sha);
  const [parent] = commit.parents;
  const [subject, ...rest] = commit.message.split('\n');
  const files = parent ? await repository.diff(parent, sha) : [];
  const base = `/${owner}/${name}`;
  return page({
    title: subject,
    repository: { owner, name },
    body: markup`<h1>${subject}</h1>
      <p class="facts">
        <code>${sha}</code>
        <span>${commit.author.name} ${when(commit.author.date)}</span>
        <a href="${base}/tree/${sha}">Browse the files</a>
      </p>
      ${rest.join('\n').trim() && markup`<pre>${rest.join('\n').trim()}</pre>`}
      ${
        parent
          ? markup`<h2>${summaryOf(files)}</h2>
            ${diffCards(
              files,
              path => `${base}/blob/${sha}/${encodePath(path)}`,
            )}`
          : markup`<p class="quiet">The first commit.</p>`
      }`,
  });
}

/** The branch with the longest name that fits, since both branch names and paths have slashes; else a tag or a commit. */
async function locate(
  { hosting }: Exchange,
  address: string,
): Promise<Location> {
  const clean = address.replace(/\/+$/, '');
  const branches = await hosting.repository.branches();
  const branch = [...branches.keys()]
    .filter(name => clean === name || clean.startsWith(`${name}/`))
    .sort((left, right) => right.length - left.length)[0];
  const revision = branch ?? clean.split('/')[0];
  const path = clean.slice(revision.length + 1);
  const commit =
    branches.get(revision) ??
    (await hosting.repository.resolveCommit(revision));
  if (!commit || (path !== '' && !isFilePath(path))) throw notFound();
  const entry = await hosting.repository.entryAt(commit, path);
  if (!entry) throw notFound();
  return { revision, commit, path, entry };
}

function filePage(
  exchange: Exchange,
  location: Location,
  body: Html | Html[],
): Reply {
  const { owner, name } = exchange.hosting;
  const parts = location.path === '' ? [] : location.path.split('/');
  const crumb = (part: string, index: number) =>
    index === parts.length - 1
      ? markup` / <span aria-current="page">${part}</span>`
      : markup` /
          <a
            href="${addressOf(exchange, 'tree', {
              ...location,
              path: parts.slice(0, index + 1).join('/'),
            })}"
            >${part}</a
          >`;
  return page({
    title: location.path || 'Files',
    repository: { owner, name },
    section: 'files',
    body: markup`<h1>${parts.at(-1) ?? name}</h1>
      <nav class="crumbs" aria-label="Path">
        <code>${location.revision}</code>
        <a href="${addressOf(exchange, 'tree', { ...location, path: '' })}"
          >${name}</a
        >${parts.map(crumb)}
      </nav>
      ${body}`,
  });
}

function fileView(content: Buffer, path: string): Html {
  if (content.length > MAX_SHOWN_BYTES || content.includes(0)) {
    const kind = content.includes(0) ? 'A binary file' : 'A large file';
    return markup`<p class="empty">
      ${kind} of ${bytes(content.length)}; clone the repository to read it.
    </p>`;
  }
  const lines = content.toString('utf8').replace(/\n$/, '').split('\n');
  return markup`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="${path}"
  >
    <table class="code mono">
      <caption class="visually-hidden">
        ${path}: line number, text
      </caption>
      <tbody>
        ${lines.map((line, index) => lineRow(line, index + 1))}
      </tbody>
    </table>
  </div>`;
}

function lineRow(line: string, number: number): Html {
  return markup`<tr id="L${number}"><td class="line">${number}</td><td>${line}</td></tr>`;
}

function cloneHint(exchange: Exchange): Html {
  return markup`<h2>Clone</h2>
    <pre><code>git clone ${cloneUrl(exchange)}</code></pre>
    <p class="quiet">
      The password is the token of the forge; the user name does not matter.
    </p>`;
}

function cloneUrl({ url, hosting }: Exchange): string {
  return `${url}/${hosting.owner}/${hosting.name}.git`;
}

function addressOf(
  { hosting }: Exchange,
  kind: 'tree' | 'blob',
  { revision, path }: Pick<Location, 'revision' | 'path'>,
): string {
  const address = path ? `${revision}/${path}` : revision;
  return `/${hosting.owner}/${hosting.name}/${kind}/${encodePath(address)}`;
}

function bytes(size: number): string {
  return size < 1024
    ? `${size} bytes`
    : `${(size / 1024).toFixed(size < 10_240 ? 1 : 0)} KiB`;
}
