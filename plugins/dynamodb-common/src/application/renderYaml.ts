import { Document, isScalar, Scalar, visit } from 'yaml';

// Words that some YAML reader takes for a boolean or for nothing, and an exponent
// alone, which some take for a number.
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|e-?\d+)$/i;

// Text that every reader takes for itself without quotes: it begins with a
// letter, so it is no date or time, and no number but an exponent alone, and it
// holds no indicator.
const plain = /^[A-Za-z](?:[\w./:@-]*[\w./@-])?$/;

/**
 * Writes YAML that readers of YAML 1.1 (kubectl, KubeVela, Argo CD, Flux) and of
 * YAML 1.2 read the same: "N", "on", "0123" and their like stand in quotes.
 */
export function renderYaml(value: unknown, comment?: string): string {
  // Equal objects would become anchors and aliases, which people do not expect.
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string') {
        const safe = plain.test(node.value) && !reserved.test(node.value);
        node.type = safe ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
      }
    },
  });
  if (comment) {
    document.commentBefore = ` ${comment}`;
  }
  return document.toString({ lineWidth: 0 });
}
