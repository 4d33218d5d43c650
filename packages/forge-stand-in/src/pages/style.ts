/** Calm and small: two colour schemes by variables, one column, no scripts. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --line: #d9dde3; --text: #1b2129; --quiet: #59626f;
  --link: #0b5cad; --accent: #1a7f4b; --danger: #b3261e;
  --added: #e4f6ea; --added-edge: #bfe8cd; --removed: #fdeaea; --removed-edge: #f6cccc; --hunk: #eef3fa;
  --warning: #fff5dc; --warning-line: #e3c36a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11151a; --card: #181d24; --line: #2f3742; --text: #e4e8ee; --quiet: #9aa5b3;
    --link: #7ab6f5; --accent: #4bb883; --danger: #f08a84;
    --added: #14301f; --added-edge: #1d4a2e; --removed: #3a1a1c; --removed-edge: #572629; --hunk: #1c2633;
    --warning: #2e2815; --warning-line: #6d5a20;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text); line-height: 1.5; font-size: 15px;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, sans-serif;
  min-height: 100vh; display: flex; flex-direction: column;
}
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 12px; z-index: 1; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header.site, footer.site { background: var(--card); border: 0 solid var(--line); }
header.site { border-bottom-width: 1px; }
header.site .inner { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; padding-top: 14px; padding-bottom: 14px; }
header.site .name { font-weight: 600; font-size: 16px; }
header.site nav a { margin-right: 16px; color: var(--quiet); padding: 4px 0; }
header.site nav a[aria-current] { color: var(--text); font-weight: 600; border-bottom: 2px solid var(--accent); }
footer.site { border-top-width: 1px; color: var(--quiet); font-size: 13px; margin-top: 48px; }
.inner { max-width: 1040px; width: 100%; margin: 0 auto; padding: 12px 20px; }
main.inner { flex: 1; padding-top: 24px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 8px; font-weight: 600; overflow-wrap: anywhere; }
h1 .number { color: var(--quiet); font-weight: 400; }
h2 { font-size: 17px; margin: 32px 0 10px; font-weight: 600; }
.quiet { color: var(--quiet); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.card + .card { margin-top: 12px; }
.pad { padding: 16px 20px; }
.badge { display: inline-block; border-radius: 999px; padding: 2px 12px; font-size: 13px; font-weight: 600; color: #ffffff; background: #59626f; }
.badge.open { background: #1a7f4b; } .badge.merged { background: #6d4bc3; } .badge.closed { background: #b3261e; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 10px; align-items: center; color: var(--quiet); margin: 0 0 20px; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 13px; }
code { background: var(--hunk); border-radius: 5px; padding: 1px 6px; overflow-wrap: anywhere; }
pre { overflow-x: auto; background: var(--hunk); border-radius: 8px; padding: 12px 14px; margin: 12px 0; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
ul.list { list-style: none; margin: 0; padding: 0; }
ul.list > li { display: flex; gap: 12px; align-items: baseline; padding: 12px 20px; border-top: 1px solid var(--line); }
ul.list > li:first-child { border-top: 0; }
ul.list .grow { flex: 1; min-width: 0; overflow-wrap: anywhere; }
ul.list .title { font-weight: 600; color: var(--text); }
.tabs { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0; }
.tabs a { padding: 5px 14px; border: 1px solid var(--line); border-radius: 999px; color: var(--quiet); background: var(--card); }
.tabs a[aria-current] { color: var(--text); border-color: var(--text); font-weight: 600; }
.empty { text-align: center; padding: 48px 20px; color: var(--quiet); }
.notice { background: var(--warning); border: 1px solid var(--warning-line); border-radius: 10px; padding: 12px 18px; margin-bottom: 16px; }
.notice ul { margin: 6px 0 0; padding-left: 20px; }
.actions { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: center; }
.actions form { margin: 0; }
.actions p { margin: 0; flex: 1 1 260px; }
button { font: inherit; font-weight: 600; padding: 8px 18px; border-radius: 8px; border: 1px solid var(--line); background: var(--card); color: var(--text); cursor: pointer; }
button.primary { background: #1a7f4b; border-color: #1a7f4b; color: #ffffff; }
button:hover:not(:disabled) { filter: brightness(1.08); }
button:disabled { opacity: 0.55; cursor: not-allowed; }
.markdown > :first-child { margin-top: 0; } .markdown > :last-child { margin-bottom: 0; }
.markdown { overflow-wrap: anywhere; }
.markdown h3 { font-size: 19px; } .markdown h4 { font-size: 17px; } .markdown h5, .markdown h6 { font-size: 15px; }
.markdown h3, .markdown h4, .markdown h5, .markdown h6 { margin: 20px 0 8px; }
.markdown thead:not(:has(th:not(:empty))) { display: none; }
.markdown table { border-collapse: collapse; display: block; overflow-x: auto; margin: 12px 0; }
.markdown th, .markdown td { border: 1px solid var(--line); padding: 6px 12px; text-align: left; vertical-align: top; }
.markdown th { background: var(--page); }
.markdown blockquote { margin: 12px 0; padding: 0 14px; border-left: 3px solid var(--line); color: var(--quiet); }
.markdown summary { cursor: pointer; font-weight: 600; }
.markdown li:has(> input) { list-style: none; margin-left: -22px; }
details.file > summary { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; padding: 10px 16px; cursor: pointer; list-style: none; }
details.file > summary::before { content: '\\25B8'; color: var(--quiet); }
details.file[open] > summary::before { content: '\\25BE'; }
details.file[open] > summary { border-bottom: 1px solid var(--line); }
details.file .path { font-weight: 600; overflow-wrap: anywhere; }
.plus { color: var(--accent); font-weight: 600; } .minus { color: var(--danger); font-weight: 600; }
.scroll { overflow-x: auto; }
table.code { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.55; }
table.code td { padding: 0 12px; white-space: pre; vertical-align: top; }
table.code td.line { width: 1%; min-width: 44px; text-align: right; color: var(--quiet); user-select: none; border-right: 1px solid var(--line); }
table.code td.sign { width: 1%; padding: 0 0 0 12px; user-select: none; }
table.code tr.added td { background: var(--added); } table.code tr.added td.line { background: var(--added-edge); color: var(--text); }
table.code tr.removed td { background: var(--removed); } table.code tr.removed td.line { background: var(--removed-edge); color: var(--text); }
table.code tr.hunk td, table.code tr.note td { background: var(--hunk); color: var(--quiet); }
.crumbs { margin: 0 0 14px; overflow-wrap: anywhere; }
@media (max-width: 600px) {
  .inner { padding-left: 12px; padding-right: 12px; }
  h1 { font-size: 21px; }
  ul.list > li, .pad { padding-left: 14px; padding-right: 14px; }
  .wide { display: none; }
}
`;
