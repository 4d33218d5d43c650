import { Reply } from '../http/reply';
import { Content, Html, markup } from './html';
import { STYLE } from './style';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%231a7f4b' stroke-width='2'%3E%3Ccircle cx='4' cy='3.5' r='1.8'/%3E%3Ccircle cx='4' cy='12.5' r='1.8'/%3E%3Ccircle cx='12' cy='12.5' r='1.8'/%3E%3Cpath d='M4 5.5v5M12 10.5V7a3 3 0 0 0-3-3H7'/%3E%3C/svg%3E";

export interface Page {
  title: string;
  /** The repository the page belongs to. */
  repository: { owner: string; name: string };
  section?: 'files' | 'pulls';
  body: Content;
  status?: number;
}

export function page({
  title,
  repository,
  section,
  body,
  status = 200,
}: Page): Reply {
  const fullName = `${repository.owner}/${repository.name}`;
  const link = (id: Page['section'], path: string, label: string) =>
    markup`<a href="${path}" ${
      section === id && new Html(' aria-current="page"')
    }
      >${label}</a
    >`;
  const document = markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${fullName}</title>
        <link rel="icon" href="${ICON}" />
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="site">
          <div class="inner">
            <a class="name" href="/${fullName}">${fullName}</a>
            <nav aria-label="Repository">
              ${link('files', `/${fullName}`, 'Files')}
              ${link('pulls', `/${fullName}/pulls`, 'Pull requests')}
            </nav>
          </div>
        </header>
        <main class="inner" id="content">${body}</main>
        <footer class="site">
          <div class="inner">
            A stand-in for GitHub, only on this machine. These pages need no
            login.
          </div>
        </footer>
      </body>
    </html>`;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      // Not no-referrer: with it a browser would send its own forms with an Origin of null.
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
    body: document.text,
  };
}

/** See Other: what follows a form. */
export function redirect(location: string, status = 303): Reply {
  return { status, headers: { Location: location } };
}

export function errorPage(
  status: number,
  message: string,
  repository: Page['repository'],
): Reply {
  const titles: Record<number, string> = {
    404: 'Not found',
    403: 'Refused',
    409: 'It cannot be merged',
  };
  const title = titles[status] ?? 'That did not work';
  const detail = status === 404 ? 'There is nothing at this address.' : message;
  return page({
    title,
    repository,
    status,
    body: markup`<h1>${title}</h1>
      <p>${detail}</p>
      <p>
        <a href="/${repository.owner}/${repository.name}/pulls"
          >To the pull requests</a
        >
      </p>`,
  });
}

/** The time in words, the exact one on hover. */
export function when(iso: string, now: Date = new Date()): Html {
  return markup`<time datetime="${iso}" title="${new Date(iso).toUTCString()}"
    >${ago(iso, now)}</time
  >`;
}

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function ago(iso: string, now: Date): string {
  const seconds = Math.max(
    0,
    Math.round((now.getTime() - Date.parse(iso)) / 1000),
  );
  const unit = UNITS.find(([, size]) => seconds >= size);
  return unit
    ? new Intl.RelativeTimeFormat('en').format(
        -Math.floor(seconds / unit[1]),
        unit[0],
      )
    : 'just now';
}
