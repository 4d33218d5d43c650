import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { Html } from './html';

const marked = new Marked({ gfm: true, breaks: true, async: false });

/** Headings of a description stand below those of the page. */
const LOWERED = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' };

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'hr',
      'blockquote',
      'pre',
      'code',
      'kbd',
      'samp',
    ],
    ...[
      'strong',
      'b',
      'em',
      'i',
      'del',
      's',
      'ins',
      'sub',
      'sup',
      'a',
      'ul',
      'ol',
      'li',
      'input',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    details: ['open'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    input: ['type', 'checked', 'disabled', 'aria-label'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // The only input is the box of a task list.
  exclusiveFilter: frame =>
    frame.tag === 'input' && frame.attribs.type !== 'checkbox',
  transformTags: {
    ...LOWERED,
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: 'noopener noreferrer nofollow' },
    }),
    input: (tagName, attribs) => ({
      tagName,
      attribs: {
        ...attribs,
        disabled: '',
        'aria-label': 'checked' in attribs ? 'done' : 'to do',
      },
    }),
  },
};

/** GitHub's markdown as markup without scripts, styles, forms or foreign pictures. */
export function markdown(source: string): Html {
  return new Html(
    sanitizeHtml(marked.parse(source, { async: false }), OPTIONS),
  );
}
