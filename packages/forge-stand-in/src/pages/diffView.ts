import { DiffLine, FileDiff } from '../git/diff';
import { Html, markup } from './html';

/** A longer diff is left to git: no page of a browser is pleasant with it. */
const MAX_LINES = 2_000;

const SIGNS: Record<DiffLine['kind'], string> = {
  added: '+',
  removed: '−',
  context: ' ',
  hunk: '',
  note: '',
};

/** One card a file. `linkTo`: where the file can be seen whole. */
export function diffCards(
  files: FileDiff[],
  linkTo: (path: string) => string,
): Html[] {
  return files.map(
    file => markup`<details class="card file" open>
      <summary>
        <span class="path mono"
          >${file.previousPath && markup`${file.previousPath} → `}${
      file.path
    }</span
        >
        ${
          file.status !== 'modified' &&
          markup`<span class="quiet">${file.status}</span>`
        }
        <span
          ><span class="plus">+${file.additions}</span>
          <span class="minus">−${file.deletions}</span></span
        >
        ${
          file.status !== 'removed' &&
          markup`<a href="${linkTo(file.path)}">View file</a>`
        }
      </summary>
      ${content(file)}
    </details>`,
  );
}

function content(file: FileDiff): Html {
  if (file.binary) return markup`<p class="pad quiet">A binary file.</p>`;
  if (file.lines.length === 0) {
    return markup`<p class="pad quiet">No line was changed.</p>`;
  }
  if (file.lines.length > MAX_LINES) {
    return markup`<p class="pad quiet">
      ${file.lines.length} lines; too many to show here.
    </p>`;
  }
  return markup`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="Changes in ${file.path}"
  >
    <table class="code mono">
      <caption class="visually-hidden">
        Changes in ${file.path}: line before, line after, sign, text
      </caption>
      <tbody>
        ${file.lines.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** On one line: white space inside a row would be shown. */
function row({ kind, before, after, text }: DiffLine): Html {
  const lineNumbers = markup`<td class="line">${before}</td><td class="line">${after}</td>`;
  return markup`<tr class="${kind}">${lineNumbers}<td class="sign">${SIGNS[kind]}</td><td>${text}</td></tr>`;
}
