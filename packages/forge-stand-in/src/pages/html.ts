/** Markup that is safe to put on a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = Html | string | number | undefined | false | Content[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(content: Content): string {
  if (content instanceof Html) return content.text;
  if (Array.isArray(content)) return content.map(render).join('');
  if (content === undefined || content === false) return '';
  return String(content).replace(/[&<>"']/g, character => ENTITIES[character]);
}

/** A template literal whose values are escaped, unless they are {@link Html} themselves. */
export function markup(
  literals: TemplateStringsArray,
  ...values: Content[]
): Html {
  return new Html(
    literals.map((literal, index) => literal + render(values[index])).join(''),
  );
}
