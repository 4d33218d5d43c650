import ts from 'typescript';

/** The attributes that are shown or read out. */
const SHOWN = /^(label|title|alt|placeholder|help|aria-label)$/;

/** The texts in the JSX of a source that no key can replace. */
export function fixedTexts(source: string): string[] {
  const { Latest } = ts.ScriptTarget;
  const texts: string[] = [];
  function visit(node: ts.Node): void {
    if (isShown(node)) texts.push(...partsOf(node));
    ts.forEachChild(node, visit);
  }
  visit(ts.createSourceFile('source.tsx', source, Latest, true));
  return texts.filter(text => /\p{L}{2}/u.test(text));
}

function partsOf(node: ts.Node): string[] {
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.map(({ literal }) => literal.text),
    ];
  }
  return ts.isJsxText(node) || ts.isStringLiteralLike(node)
    ? [node.text.trim()]
    : [];
}

/** Whether a node stands where JSX has a text, also as one of two. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (ts.isConditionalExpression(parent)) {
    return node !== parent.condition && isShown(parent);
  }
  if (ts.isJsxExpression(parent)) return isShown(parent);
  if (ts.isJsxAttribute(parent)) return SHOWN.test(parent.name.getText());
  return ts.isJsxElement(parent) || ts.isJsxFragment(parent);
}
